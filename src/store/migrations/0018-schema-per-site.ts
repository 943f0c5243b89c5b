/**
 * A site other than the main one is a schema of its own with the same tables, triggers and functions, all found by the
 * search path. People, keys and workers are the organisation's; queue entries say whose they are.
 */
export const schemaPerSite = `
create function this_site() returns text stable language sql as $$
  select case current_schema() when 'public' then 'main' else substr(current_schema(), length('site_') + 1) end
$$;

do $$
begin
  if this_site() <> 'main' then
    drop table api_key_uses, api_keys, sessions, sign_in_links, sign_in_attempts, users, job_workers;
  end if;
end
$$;

create or replace function announce_changes(since bigint, until bigint) returns void language plpgsql as $$
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
    perform graphile_worker.add_job('webhook', json_build_object('deliveryId', delivery, 'site', this_site()), max_attempts => 5);
  end loop;
  delete from webhook_deliveries where state = 'delivered' and created_at < now() - interval '30 days';
end
$$;

create or replace function audit_tables(excepted text[]) returns void language plpgsql as $$
declare
  watched record;
begin
  for watched in
    select c.oid::regclass as name, (
      select string_agg(quote_literal(a.attname), ', ' order by array_position(i.indkey, a.attnum))
      from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      where i.indrelid = c.oid and i.indisprimary
    ) as key_columns
    from pg_class c
    where c.relnamespace = quote_ident(current_schema())::regnamespace and c.relkind = 'r' and c.relname::text <> all (excepted)
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit_insert')
  loop
    execute format('create trigger audit_insert after insert on %s referencing new table as new_rows
      for each statement execute function audit_change(%s)', watched.name, watched.key_columns);
    execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows
      for each statement execute function audit_change(%s)', watched.name, watched.key_columns);
    execute format('create trigger audit_delete after delete on %s referencing old table as old_rows
      for each statement execute function audit_change(%s)', watched.name, watched.key_columns);
  end loop;
end
$$;
`;
