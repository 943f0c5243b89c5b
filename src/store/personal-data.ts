/** Where an agent's data lie. A test compares this with the database's columns, so that no table is forgotten. */

export interface OwnRows {
  table: string;
  /** Column with the agent's id. */
  column: string;
  /** Hours and their history stay, under a pseudonym; everything else goes. */
  atErasure: 'remove' | 'rename';
  /** Columns that are nobody's business, not even the agent's. */
  hidden?: readonly string[];
  /** Further columns that hold ids made of the agent's. */
  madeOfId?: readonly string[];
  /** Whether the table is the organisation's: rows of the agent's site are meant. */
  isOfOrganisation?: true;
}

/** Rows about one agent, in an order in which they can be removed. */
export const ownRows: readonly OwnRows[] = [
  { table: 'calendar_links', column: 'agent_id', atErasure: 'remove', hidden: ['token'] },
  { table: 'users', column: 'agent_id', atErasure: 'remove', hidden: ['password_hash'], isOfOrganisation: true },
  { table: 'api_keys', column: 'agent_id', atErasure: 'rename', hidden: ['key_hash'], isOfOrganisation: true },
  { table: 'shift_swaps', column: 'agent_id', atErasure: 'remove' },
  { table: 'shift_swaps', column: 'taker_id', atErasure: 'remove' },
  { table: 'time_off_requests', column: 'agent_id', atErasure: 'remove' },
  { table: 'time_off_entitlements', column: 'agent_id', atErasure: 'remove' },
  { table: 'time_off', column: 'agent_id', atErasure: 'remove' },
  { table: 'agent_contracts', column: 'agent_id', atErasure: 'remove' },
  { table: 'roster_pins', column: 'agent_id', atErasure: 'remove' },
  { table: 'fixed_activities', column: 'agent_id', atErasure: 'remove' },
  { table: 'agents', column: 'id', atErasure: 'remove' },
  { table: 'shifts', column: 'agent_id', atErasure: 'rename', madeOfId: ['id'] },
  { table: 'roster_shifts', column: 'agent_id', atErasure: 'rename', madeOfId: ['id'] },
  { table: 'changes', column: 'agent_id', atErasure: 'rename', madeOfId: ['item_id'] },
];

/** Documents that may name agents among much else. */
export const documents: readonly { table: string; columns: readonly string[] }[] = [
  { table: 'shifts', columns: ['definition'] },
  { table: 'roster_shifts', columns: ['definition'] },
  { table: 'centre_snapshots', columns: ['centre'] },
  { table: 'schedules', columns: ['roster'] },
  { table: 'schedule_edits', columns: ['changes', 'note'] },
  { table: 'jobs', columns: ['part'] },
];

/** Documents that name no agents. */
export const impersonalDocuments: readonly string[] = [
  'site.definition',
  'queues.definition',
  'skills.definition',
  'shift_templates.definition',
  'contracts.definition',
  'events.definition',
  'special_days.definition',
  'drivers.definition',
  'anomaly_reports.result',
  'activity_codes.definition',
  'policies.definition',
  'history_imports.report',
  'forecasts.result',
  'forecasts.adjustments',
  'staffing_requirements.result',
  'schedules.simulation',
  'schedules.summary',
  'scenarios.changes',
  'scenarios.baseline',
  'scenarios.outcome',
  'scenarios.unchanged_roster',
  'scenarios.service',
  'jobs.input',
  'jobs.result',
  'jobs.problem',
  'jobs.interim',
];
