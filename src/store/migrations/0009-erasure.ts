/**
 * The audit log stays append-only but for one thing: when a person is erased, ids in `details` become the pseudonym. Who
 * did what and when cannot be changed even then.
 */
export const erasure = `
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('crewcast.erasure', true) = 'on' then return null; end if;
  raise exception 'the audit log is append-only';
end
$$;
create function refuse_other_facts() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end
$$;
create trigger audit_log_keeps_its_facts before update on audit_log for each row
  when ((old.id, old.at, old.actor, old.action, old.subject, old.request_id)
    is distinct from (new.id, new.at, new.actor, new.action, new.subject, new.request_id))
  execute function refuse_other_facts();
`;
