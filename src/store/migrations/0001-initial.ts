/** The first schema. Definitions (jsonb) hold what the domain's schemas say; columns hold what is searched or referred to. */
export const initialSchema = `
create table site (
  only_row boolean primary key default true check (only_row),
  definition jsonb not null,
  min_rest_minutes integer not null check (min_rest_minutes >= 0)
);

create table queues (
  id text collate "C" primary key,
  position bigint generated always as identity,
  definition jsonb not null
);
create table shift_templates (like queues including all);
create table contracts (like queues including all);
create table agents (
  like queues including all,
  contract_id text collate "C" not null generated always as (definition ->> 'contractId') stored
    references contracts deferrable initially deferred,
  external_id text generated always as (definition ->> 'externalId') stored
    unique deferrable initially deferred
);
create table time_off (
  like queues including all,
  agent_id text collate "C" not null generated always as (definition ->> 'agentId') stored
    references agents deferrable initially deferred
);
create table events (like queues including all);

create table history_imports (
  id text collate "C" primary key,
  created_at timestamptz not null,
  created_by text not null,
  file_name text not null,
  sha256 text not null,
  queue_ids text[] not null,
  new_queue_ids text[] not null,
  inserted integer not null,
  replaced integer not null,
  unchanged integer not null,
  report jsonb not null
);
create index on history_imports (sha256);

create table queue_histories (
  queue_id text collate "C" primary key,
  interval_minutes smallint not null check (interval_minutes between 1 and 1440),
  time_zone text not null
);
create table history_intervals (
  queue_id text collate "C" not null,
  starts_at timestamptz not null,
  offered double precision not null check (offered >= 0),
  answered double precision check (answered >= 0),
  abandoned double precision check (abandoned >= 0),
  average_handle_time_seconds double precision check (average_handle_time_seconds >= 0),
  import_id text collate "C" not null,
  primary key (queue_id, starts_at)
);

create table centre_snapshots (
  hash text collate "C" primary key,
  centre jsonb not null
);
create table forecasts (
  id text collate "C" primary key,
  created_at timestamptz not null,
  start_date text not null,
  days integer not null,
  centre_hash text collate "C" not null references centre_snapshots,
  result jsonb not null
);
create table staffing_requirements (
  id text collate "C" primary key,
  created_at timestamptz not null,
  forecast_id text collate "C" not null references forecasts,
  start_date text not null,
  days integer not null,
  centre_hash text collate "C" not null references centre_snapshots,
  result jsonb not null
);
create table schedules (
  id text collate "C" primary key,
  created_at timestamptz not null,
  staffing_requirement_id text collate "C" not null references staffing_requirements,
  start_date text not null,
  days integer not null,
  version integer not null,
  state text not null check (state in ('draft', 'published', 'superseded')),
  publication bigint unique,
  published_at timestamptz,
  centre_hash text collate "C" not null references centre_snapshots,
  roster jsonb not null,
  simulation jsonb not null,
  summary jsonb not null,
  unique (start_date, version)
);
create sequence publications;
create table shifts (
  schedule_id text collate "C" not null references schedules on delete cascade,
  id text collate "C" not null,
  agent_id text collate "C" not null,
  shift_date text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  definition jsonb not null,
  primary key (schedule_id, id)
);
create index on shifts (schedule_id, starts_at, id);
create index on shifts (agent_id, starts_at);

create table scenarios (
  id text collate "C" primary key,
  created_at timestamptz not null,
  name text not null,
  schedule_id text collate "C" not null references schedules,
  changes jsonb not null,
  baseline jsonb not null,
  outcome jsonb not null,
  unchanged_roster jsonb
);

create table jobs (
  id text collate "C" primary key,
  kind text not null,
  input jsonb not null,
  state text not null check (state in ('queued', 'running', 'complete', 'failed', 'cancelled')),
  percent_complete double precision not null default 0,
  message text,
  result jsonb,
  problem jsonb,
  created_at timestamptz not null,
  created_by text not null,
  started_at timestamptz,
  finished_at timestamptz,
  attempt integer not null default 0,
  pool_id text,
  is_cancel_requested boolean not null default false
);
create index on jobs (state) where state in ('queued', 'running');
create table job_workers (
  pool_id text primary key,
  lease integer not null generated always as identity unique
);

create table api_keys (
  id text collate "C" primary key,
  name text not null,
  role text not null check (role in ('planner', 'manager', 'hr', 'admin')),
  key_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
create table calendar_links (
  agent_id text collate "C" primary key,
  token text not null unique
);

create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  details jsonb
);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end
$$;
create trigger audit_log_is_append_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
`;
