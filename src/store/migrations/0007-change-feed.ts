/**
 * Every change that other systems follow, in the order of commits, whichever code made it. Triggers note what a
 * transaction changes in `pending_changes`; at its end, under the lock of the counter's row, the net change of each item
 * gets its number. The lock is held until the commit is visible, so that numbers have no gaps and nobody who has read up
 * to a number ever finds a smaller one later. Whoever subscribed is sent the new numbers by a job of the same transaction.
 *
 * `roster_shifts` is the roster as people know it: the shifts in force, with those that were cancelled, and a revision
 * that grows with every change a person would notice.
 */
export const changeFeed = `
create table change_counter (
  only_row boolean primary key default true check (only_row),
  last bigint not null
);
insert into change_counter (last) values (0);
create table changes (
  sequence bigint primary key,
  at timestamptz not null,
  kind text not null,
  action text not null check (action in ('created', 'changed', 'removed')),
  item_id text collate "C" not null,
  agent_id text collate "C"
);
create index on changes (kind, sequence);

create table pending_changes (
  n bigint generated always as identity primary key,
  kind text not null,
  item_id text collate "C" not null,
  agent_id text collate "C",
  before text,
  after text
);

create table webhooks (
  id text collate "C" primary key,
  url text not null,
  description text,
  kinds text[] not null,
  is_active boolean not null,
  secret text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table webhook_deliveries (
  id text collate "C" primary key default 'msg_' || replace(gen_random_uuid()::text, '-', ''),
  webhook_id text collate "C" not null references webhooks on delete cascade,
  created_at timestamptz not null default now(),
  since bigint not null,
  until bigint not null,
  state text not null default 'pending' check (state in ('pending', 'delivered', 'dead')),
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  last_attempt_at timestamptz,
  last_status integer,
  last_error text
);
create index on webhook_deliveries (webhook_id, until desc, id desc);
create index on webhook_deliveries (created_at) where state = 'delivered';

-- Whoever subscribed to one of the changes above \`since\` up to \`until\` gets a delivery, sent by a job. What arrived is kept for 30 days.
create function announce_changes(since bigint, until bigint) returns void language plpgsql as $$
declare
  delivery text;
begin
  for delivery in
    insert into webhook_deliveries (webhook_id, since, until)
    select id, announce_changes.since, announce_changes.until from webhooks
    where is_active and exists (
      select from changes
      where sequence > announce_changes.since and sequence <= announce_changes.until and kind = any (kinds)
    )
    returning id
  loop
    perform graphile_worker.add_job('webhook', json_build_object('deliveryId', delivery), max_attempts => 5);
  end loop;
  delete from webhook_deliveries where state = 'delivered' and created_at < now() - interval '30 days';
end
$$;
create function number_changes() returns trigger language plpgsql as $$
declare
  base bigint;
  numbered bigint;
begin
  if not exists (select from pending_changes where n = new.n) then return null; end if;
  update change_counter set last = last returning last into base;
  with taken as (
    delete from pending_changes returning *
  ), net as (
    select kind, item_id, min(n) as place, (array_agg(agent_id order by n desc))[1] as agent_id,
      (array_agg(before order by n))[1] as before, (array_agg(after order by n desc))[1] as after
    from taken group by kind, item_id
  )
  insert into changes (sequence, at, kind, action, item_id, agent_id)
  select base + row_number() over (order by place), clock_timestamp(), kind,
    case when before is null then 'created' when after is null then 'removed' else 'changed' end, item_id, agent_id
  from net where before is distinct from after;
  get diagnostics numbered = row_count;
  update change_counter set last = base + numbered;

  if numbered > 0 and exists (select from webhooks where is_active) then
    perform announce_changes(base, base + numbered);
  end if;
  return null;
end
$$;
create constraint trigger number_changes after insert on pending_changes deferrable initially deferred
  for each row execute function number_changes();

-- Notes changes of rows with a definition; the argument is the kind.
create function note_changes() returns trigger language plpgsql as $$
begin
  case tg_op
    when 'INSERT' then
      insert into pending_changes (kind, item_id, agent_id, after)
      select tg_argv[0], n.id, case tg_argv[0] when 'agent' then n.id else n.definition ->> 'agentId' end, md5(n.definition::text)
      from new_rows n;
    when 'DELETE' then
      insert into pending_changes (kind, item_id, agent_id, before)
      select tg_argv[0], o.id, case tg_argv[0] when 'agent' then o.id else o.definition ->> 'agentId' end, md5(o.definition::text)
      from old_rows o;
    when 'UPDATE' then
      insert into pending_changes (kind, item_id, agent_id, before, after)
      select tg_argv[0], id, case tg_argv[0] when 'agent' then id else n.definition ->> 'agentId' end,
        md5(o.definition::text), md5(n.definition::text)
      from old_rows o join new_rows n using (id) where o.definition is distinct from n.definition;
  end case;
  return null;
end
$$;
create function follow_table(name regclass, kind text) returns void language plpgsql as $$
begin
  execute format('create trigger note_insert after insert on %s referencing new table as new_rows
    for each statement execute function note_changes(%L)', name, kind);
  execute format('create trigger note_update after update on %s referencing old table as old_rows new table as new_rows
    for each statement execute function note_changes(%L)', name, kind);
  execute format('create trigger note_delete after delete on %s referencing old table as old_rows
    for each statement execute function note_changes(%L)', name, kind);
  execute format('insert into pending_changes (kind, item_id, agent_id, after)
    select %L, id, case %1$L when ''agent'' then id else definition ->> ''agentId'' end, md5(definition::text)
    from %2$s order by id', kind, name);
end
$$;

-- Schedules exist for others while they are published; a hand edit changes them.
create function note_schedule() returns trigger language plpgsql as $$
declare
  before text := case when tg_op <> 'INSERT' and old.state = 'published' then old.revision::text end;
  after text := case when tg_op <> 'DELETE' and new.state = 'published' then new.revision::text end;
begin
  if before is distinct from after then
    insert into pending_changes (kind, item_id, before, after)
    values ('schedule', case tg_op when 'DELETE' then old.id else new.id end, before, after);
  end if;
  return null;
end
$$;
create trigger note_schedule after insert or update or delete on schedules
  for each row execute function note_schedule();

create function note_job_end() returns trigger language plpgsql as $$
begin
  insert into pending_changes (kind, item_id, before, after) values ('job', new.id, old.state, new.state);
  return null;
end
$$;
create trigger note_job_end after update of state on jobs for each row
  when (old.state <> new.state and new.state in ('complete', 'failed', 'cancelled')) execute function note_job_end();

create table roster_shifts (
  id text collate "C" primary key,
  agent_id text collate "C" not null,
  shift_date text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  definition jsonb not null,
  schedule_id text collate "C" not null,
  revision bigint not null,
  is_cancelled boolean not null default false,
  changed_at timestamptz not null
);
create index on roster_shifts (agent_id, starts_at);
create index on roster_shifts (shift_date);

create function note_roster_shift() returns trigger language plpgsql as $$
declare
  before text := case when tg_op <> 'INSERT' and not old.is_cancelled then md5(old.definition::text) end;
  after text := case when not new.is_cancelled then md5(new.definition::text) end;
begin
  if before is distinct from after then
    insert into pending_changes (kind, item_id, agent_id, before, after) values ('shift', new.id, new.agent_id, before, after);
  end if;
  return null;
end
$$;
create trigger note_roster_shift after insert or update on roster_shifts
  for each row execute function note_roster_shift();

-- Brings the roster of some dates, both included, to what is published.
create function renew_roster(first text, last text) returns void language plpgsql as $$
begin
  with in_force as materialized (
    select distinct on (id) * from published_shifts
    where shift_date between first and last order by id, publication desc
  ), cancelled as (
    update roster_shifts known set is_cancelled = true, revision = revision + 1, changed_at = clock_timestamp()
    where shift_date between first and last and not is_cancelled
      and id not in (select id from in_force)
  )
  insert into roster_shifts as known
  select id, agent_id, shift_date, starts_at, ends_at, definition, schedule_id, publication, false, clock_timestamp()
  from in_force
  on conflict (id) do update set
    agent_id = excluded.agent_id, shift_date = excluded.shift_date, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
    definition = excluded.definition, schedule_id = excluded.schedule_id, is_cancelled = false,
    revision = case when known.is_cancelled or known.definition <> excluded.definition
      then greatest(known.revision + 1, excluded.revision) else known.revision end,
    changed_at = case when known.is_cancelled or known.definition <> excluded.definition
      then excluded.changed_at else known.changed_at end
  where known.is_cancelled or known.definition <> excluded.definition or known.schedule_id <> excluded.schedule_id;
end
$$;
create function renew_roster_of_schedule() returns trigger language plpgsql as $$
begin
  perform renew_roster(new.start_date, to_char(new.start_date::date + new.days - 1, 'YYYY-MM-DD'));
  return null;
end
$$;
create constraint trigger renew_roster after update on schedules deferrable initially deferred for each row
  when ((old.state <> new.state or old.revision <> new.revision) and 'published' in (old.state, new.state))
  execute function renew_roster_of_schedule();

select follow_table(name::regclass, kind) from (values
  ('skills', 'skill'), ('queues', 'queue'), ('shift_templates', 'shiftTemplate'), ('contracts', 'contract'),
  ('agents', 'agent'), ('agent_contracts', 'agentContract'), ('time_off', 'timeOff'), ('events', 'event'),
  ('special_days', 'specialDay'), ('activity_codes', 'activityCode')
) as followed (name, kind);
insert into pending_changes (kind, item_id, after) select 'schedule', id, revision from schedules where state = 'published' order by id;
select renew_roster('0000-01-01', '9999-12-31');
`;
