import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { AnomalyReport } from '../domain/anomaly-report.ts';
import type {
  ActivityCode,
  Agent,
  AgentContract,
  CentreDriver,
  CentreEvent,
  Contract,
  FixedActivity,
  Queue,
  RosterPin,
  ShiftTemplate,
  Site,
  Skill,
  SpecialDay,
  TimeOff,
} from '../domain/centre.ts';
import type { Forecast, PlanSummary, Roster, ScenarioChanges, Shift, Staffing } from '../domain/plan.ts';
import type { Role } from '../domain/role.ts';
import type { ShiftChange } from '../domain/schedule-edit.ts';
import type { ScenarioService, Simulation } from '../domain/simulation.ts';

/** Rows as kysely sees them. Instants are read as ISO 8601 text in UTC (see database.ts). */
type Instant = ColumnType<string, string | Date, string | Date>;
type NullableInstant = ColumnType<string | null, string | Date | null, string | Date | null>;
type Json<T extends object | null> = JSONColumnType<T, string, string>;

interface Definitions<T extends object> {
  id: string;
  position: Generated<string>;
  definition: Json<T>;
  updated_at: Generated<string>;
}

export interface Tables {
  /** Of the organisation, as are workers, keys, users and what belongs to those. */
  sites: { id: string; created_at: Instant; closed_at: NullableInstant };
  site: { only_row: Generated<boolean>; definition: Json<Site>; min_rest_minutes: number };
  queues: Definitions<Queue>;
  shift_templates: Definitions<ShiftTemplate>;
  contracts: Definitions<Contract>;
  agents: Definitions<Agent>;
  time_off: Definitions<TimeOff>;
  events: Definitions<CentreEvent>;
  skills: Definitions<Skill>;
  activity_codes: Definitions<ActivityCode>;
  special_days: Definitions<SpecialDay>;
  drivers: Definitions<CentreDriver>;
  agent_contracts: Definitions<AgentContract>;
  roster_pins: Definitions<RosterPin>;
  fixed_activities: Definitions<FixedActivity>;
  history_imports: {
    id: string;
    created_at: Instant;
    created_by: string;
    file_name: string;
    sha256: string;
    queue_ids: string[];
    new_queue_ids: string[];
    inserted: number;
    replaced: number;
    unchanged: number;
    report: Json<object>;
  };
  queue_histories: { queue_id: string; interval_minutes: number; time_zone: string };
  history_intervals: {
    queue_id: string;
    starts_at: Instant;
    offered: number;
    answered: number | null;
    abandoned: number | null;
    average_handle_time_seconds: number | null;
    queue_seconds: number | null;
    import_id: string;
  };
  centre_snapshots: { hash: string; centre: Json<object> };
  forecasts: {
    id: string;
    created_at: Instant;
    start_date: string;
    days: number;
    version: Generated<number>;
    based_on: string | null;
    adjustments: JSONColumnType<object[], string | undefined, string>;
    centre_hash: string;
    result: Json<Forecast>;
  };
  anomaly_reports: { id: string; created_at: Instant; from_date: string; result: Json<AnomalyReport> };
  staffing_requirements: {
    id: string;
    created_at: Instant;
    forecast_id: string;
    start_date: string;
    days: number;
    centre_hash: string;
    result: Json<Staffing>;
  };
  schedules: {
    id: string;
    created_at: Instant;
    staffing_requirement_id: string;
    start_date: string;
    days: number;
    version: number;
    state: ScheduleState;
    publication: ColumnType<string | null, string | null, string | null>;
    published_at: NullableInstant;
    updated_at: Instant;
    revision: Generated<number>;
    centre_hash: string;
    roster: Json<Omit<Roster, 'shifts'>>;
    simulation: Json<Simulation>;
    summary: Json<PlanSummary>;
  };
  shifts: {
    schedule_id: string;
    id: string;
    agent_id: string;
    shift_date: string;
    starts_at: Instant;
    ends_at: Instant;
    definition: Json<Shift>;
  };
  /** Shifts of published schedules whose day no later publication covers. */
  published_shifts: Tables['shifts'] & { publication: string; published_at: string };
  schedule_edits: {
    schedule_id: string;
    revision: number;
    at: Instant;
    actor: string;
    note: string | null;
    changes: JSONColumnType<ShiftChange[], string, string>;
  };
  scenarios: {
    id: string;
    created_at: Instant;
    name: string;
    schedule_id: string;
    changes: Json<ScenarioChanges>;
    baseline: Json<PlanSummary>;
    outcome: Json<PlanSummary>;
    unchanged_roster: JSONColumnType<PlanSummary | null, string | null, string | null>;
    service: JSONColumnType<ScenarioService | null, string, string>;
  };
  jobs: {
    id: string;
    kind: string;
    input: Json<object>;
    state: JobState;
    percent_complete: Generated<number>;
    message: string | null;
    result: JSONColumnType<Record<string, string> | null, string | null, string | null>;
    problem: JSONColumnType<JobProblem | null, string | null, string | null>;
    created_at: Instant;
    created_by: string;
    started_at: NullableInstant;
    finished_at: NullableInstant;
    attempt: Generated<number>;
    pool_id: string | null;
    is_cancel_requested: Generated<boolean>;
    parent_id: string | null;
    part_number: number | null;
    interim: JSONColumnType<Record<string, string> | null, string | undefined, string>;
    part: JSONColumnType<object | null, string | undefined, string>;
  };
  job_workers: { pool_id: string; lease: Generated<number> };
  api_keys: {
    id: string;
    name: string;
    role: Role;
    agent_id: string | null;
    scopes: string[] | null;
    sites: string[] | null;
    key_hash: Buffer;
    created_at: Instant;
    expires_at: NullableInstant;
    revoked_at: NullableInstant;
  };
  api_key_uses: { key_id: string; last_used_at: Instant };
  users: {
    id: string;
    email: string;
    name: string;
    role: Role;
    agent_id: string | null;
    sites: string[] | null;
    is_active: Generated<boolean>;
    password_hash: string | null;
    oidc_issuer: string | null;
    oidc_subject: string | null;
    created_at: Instant;
    last_sign_in_at: NullableInstant;
  };
  sessions: { token_hash: Buffer; user_id: string; method: SignInMethod; created_at: Instant; seen_at: Instant };
  sign_in_links: { token_hash: Buffer; user_id: string; expires_at: Instant };
  sign_in_attempts: { subject: string; at: Instant };
  idempotent_requests: {
    caller: string;
    key: string;
    request_hash: string;
    answer: JSONColumnType<object | null, never, string>;
    created_at: Generated<string>;
  };
  calendar_links: { agent_id: string; token: string };
  audit_log: {
    id: Generated<string>;
    at: Instant;
    actor: string;
    action: string;
    subject: string;
    details: JSONColumnType<object | null, string | null, string | null>;
    request_id: string | null;
  };
}

export type SignInMethod = 'password' | 'link' | 'oidc';
export type ScheduleState = 'draft' | 'published' | 'superseded';
export type JobState = 'queued' | 'running' | 'complete' | 'failed' | 'cancelled';

export interface JobProblem {
  title: string;
  detail: string;
}
