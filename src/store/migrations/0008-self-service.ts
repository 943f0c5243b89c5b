/** Entitlements and requests of time off, exchanged shifts, and the site's policies about them and about pay. */
export const selfService = `
create table policies (
  name text primary key,
  definition jsonb not null,
  updated_at timestamptz not null
);

create table time_off_entitlements (
  agent_id text collate "C" not null,
  year integer not null,
  reason text not null,
  minutes integer not null check (minutes >= 0),
  carried_over_minutes integer not null check (carried_over_minutes >= 0),
  updated_at timestamptz not null,
  primary key (agent_id, year, reason)
);

create table time_off_requests (
  id text collate "C" primary key,
  definition jsonb not null,
  agent_id text collate "C" not null generated always as (definition ->> 'agentId') stored,
  state text not null generated always as (definition ->> 'state') stored,
  updated_at timestamptz not null
);
create index on time_off_requests (agent_id);
create table shift_swaps (like time_off_requests including all);
alter table shift_swaps add column taker_id text collate "C" generated always as (definition ->> 'takerId') stored;
create index on shift_swaps (taker_id);

select follow_table(name::regclass, kind) from (values
  ('time_off_requests', 'timeOffRequest'), ('shift_swaps', 'shiftSwap')
) as followed (name, kind);
`;
