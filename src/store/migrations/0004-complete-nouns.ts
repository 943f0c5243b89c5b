/**
 * Skills, activity codes, special days and contracts over time; keys of other systems, the time of the last change;
 * answers kept for repeated requests; versions of forecasts; hand edits; shifts in force.
 */
export const completeNouns = `
create table skills (like queues including all);
create table activity_codes (like queues including all);
create table special_days (like queues including all);
create table agent_contracts (
  like queues including all,
  agent_id text collate "C" not null generated always as (definition ->> 'agentId') stored
    references agents deferrable initially deferred,
  contract_id text collate "C" not null generated always as (definition ->> 'contractId') stored
    references contracts deferrable initially deferred
);

do $$
declare noun text;
begin
  foreach noun in array array['queues', 'shift_templates', 'contracts', 'agents', 'time_off', 'events', 'skills',
    'activity_codes', 'special_days', 'agent_contracts'] loop
    execute format('alter table %I add column updated_at timestamptz not null default now()', noun);
    execute format('create index on %I (updated_at)', noun);
    if noun <> 'agents' then
      execute format('alter table %I add column external_id text generated always as (definition ->> ''externalId'') stored
        unique deferrable initially deferred', noun);
    end if;
  end loop;
end
$$;

insert into activity_codes (id, definition)
select id, jsonb_build_object('id', id, 'name', name, 'category', id, 'paid', paid, 'countsTowardShrinkage', shrinkage)
from (values
  ('onQueue', 'On queue', true, false),
  ('break', 'Break', true, true),
  ('meal', 'Meal', false, false),
  ('meeting', 'Meeting', true, true),
  ('offQueueWork', 'Off-queue work', true, true),
  ('timeOff', 'Time off', true, true),
  ('training', 'Training', true, true),
  ('unavailable', 'Unavailable', false, true)
) as usual (id, name, paid, shrinkage);

create table idempotent_requests (
  caller text not null,
  key text not null,
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
create index on idempotent_requests (created_at);

alter table forecasts
  add column version integer not null default 1,
  add column based_on text collate "C" references forecasts,
  add column adjustments jsonb not null default '[]';

alter table schedules
  add column revision integer not null default 0,
  add column updated_at timestamptz not null default now();
update schedules set updated_at = coalesce(published_at, created_at);
create table schedule_edits (
  schedule_id text collate "C" not null references schedules on delete cascade,
  revision integer not null,
  at timestamptz not null,
  actor text not null,
  note text,
  changes jsonb not null,
  primary key (schedule_id, revision)
);

create index on shifts (shift_date);
create view published_shifts as
select shifts.*, schedules.publication, schedules.published_at
from shifts join schedules on schedules.id = shifts.schedule_id
where schedules.state = 'published' and not exists (
  select from schedules as later
  where later.state = 'published' and later.publication > schedules.publication
    and shifts.shift_date::date >= later.start_date::date
    and shifts.shift_date::date < later.start_date::date + later.days
);
`;
