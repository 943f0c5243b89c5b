/**
 * Every change of an audited table is an entry of the audit log, whichever code made it. An entry names the rows, their
 * changed fields and the SHA-256 of each row before and after; never values, so that it holds neither secrets nor
 * people's data. Who and on which request comes from the transaction's settings, see audit-context.ts.
 */
export const auditChanges = `
alter table audit_log
  add column request_id text;
create index on audit_log (at);
create index on audit_log (request_id);
create index on audit_log using gin (details jsonb_path_ops);

-- What a row says: a definition's fields beside the columns, without what changes by itself.
create function audited_content(content jsonb) returns jsonb immutable language sql as $$
  select case when jsonb_typeof(content -> 'definition') = 'object'
    then content - 'definition' || (content -> 'definition') else content end - '{position,updated_at,last_sign_in_at}'::text[]
$$;
create function audited_hash(content jsonb) returns text immutable language sql as $$
  select encode(sha256(convert_to(content::text, 'UTF8')), 'hex')
$$;
create function audited_id(content jsonb, key_columns text[]) returns text immutable language sql as $$
  select string_agg(content ->> name, '/' order by place) from unnest(key_columns) with ordinality as key (name, place)
$$;

-- Without statistics of the changed rows the planner would compare each with every other.
create function audit_change() returns trigger language plpgsql set enable_nestloop = off as $$
declare
  changes jsonb;
begin
  case tg_op
    when 'INSERT' then
      with later as materialized (
        select audited_id(to_jsonb(n), tg_argv) as id, audited_content(to_jsonb(n)) as content from new_rows n
      )
      select jsonb_agg(jsonb_build_object('id', id, 'after', audited_hash(content))) into changes from later;
    when 'DELETE' then
      with earlier as materialized (
        select audited_id(to_jsonb(o), tg_argv) as id, audited_content(to_jsonb(o)) as content from old_rows o
      )
      select jsonb_agg(jsonb_build_object('id', id, 'before', audited_hash(content))) into changes from earlier;
    when 'UPDATE' then
      with earlier as materialized (
        select audited_id(to_jsonb(o), tg_argv) as id, audited_content(to_jsonb(o)) as content from old_rows o
      ), later as materialized (
        select audited_id(to_jsonb(n), tg_argv) as id, audited_content(to_jsonb(n)) as content from new_rows n
      )
      select jsonb_agg(jsonb_build_object(
        'id', id, 'before', audited_hash(earlier.content), 'after', audited_hash(later.content),
        'fields', (
          select jsonb_agg(key order by key) from jsonb_each(earlier.content || later.content)
          where earlier.content -> key is distinct from later.content -> key
        )))
      into changes from earlier join later using (id) where earlier.content <> later.content;
  end case;
  if changes is not null then
    insert into audit_log (at, actor, request_id, action, subject, details) values (
      now(),
      coalesce(nullif(current_setting('crewcast.actor', true), ''), 'system'),
      nullif(current_setting('crewcast.request', true), ''),
      lower(tg_op), tg_table_name, jsonb_build_object('rows', changes)
    );
  end if;
  return null;
end
$$;

-- Watches every table of the schema that is not excepted and not yet watched.
create function audit_tables(excepted text[]) returns void language plpgsql as $$
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
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname::text <> all (excepted)
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
