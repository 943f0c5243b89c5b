import { type RawBuilder, sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { documents, type OwnRows, ownRows } from './personal-data.ts';
import { erasedName, type Pseudonym, pseudonymise, pseudonymiseEntry, shiftDate } from './pseudonymise.ts';
import { organisationSchema } from './site-schema.ts';
import { atomically } from './transaction.ts';

export interface PersonalData {
  agentId: string;
  exportedAt: string;
  /** Rows about the agent by the table they are kept in; secrets are left out. */
  records: Record<string, object[]>;
}

export interface Erasure {
  /** The id under which the agent's hours stay. */
  pseudonym: string;
  removedRows: number;
  renamedRows: number;
  changedDocuments: number;
}

/** What is known of one agent, and forgetting it (GDPR, articles 15, 17 and 20). */
export interface PersonalDataStore {
  export(agentId: string, actor: string): Promise<PersonalData>;
  /**
   * Removes the agent, the agent's user, time off and requests, and puts a pseudonym in the place of the agent wherever
   * hours and plans name one. It cannot be undone. Works for agents who were removed from the centre before.
   */
  erase(agentId: string, actor: string): Promise<Erasure>;
}

export function createPersonalDataStore(
  connection: Connection,
  clock: Clock,
  audit: AuditLog,
  siteId: string,
): PersonalDataStore {
  return {
    export: (agentId, actor) =>
      atomically(connection, async (transaction) => {
        await nameOf(transaction, agentId);
        const records: Record<string, object[]> = {};
        for (const own of ownRows) {
          const { table, hidden = [] } = own;
          const { rows } = await sql<{ row: object }>`
            select to_jsonb(t) - ${[...hidden]}::text[] as row from ${tableOf(own)} t where ${isOwnRow(own, agentId, siteId)}
          `.execute(transaction);
          records[table] = [...(records[table] ?? []), ...rows.map(({ row }) => row)];
        }
        const { rows } = await sql<{ row: object }>`
          select to_jsonb(l) as row from audit_log l where actor in (
            select id from ${organisationTable('users')} where agent_id = ${agentId} and ${siteId} = any (sites))
        `.execute(transaction);
        records.audit_log = rows.map(({ row }) => row);
        await audit.record(transaction, actor, 'export', 'personal data', { agentId });
        return { agentId, exportedAt: new Date(clock.now()).toISOString(), records };
      }),

    erase: (agentId, actor) =>
      atomically(connection, async (transaction) => {
        await sql`lock table agents, schedules in share row exclusive mode`.execute(transaction);
        const person: Pseudonym = {
          id: agentId,
          name: await nameOf(transaction, agentId),
          newId: newId('erased', clock.now()),
        };
        const counts = { removedRows: 0, renamedRows: 0, changedDocuments: 0 };
        for (const { table, columns } of documents) {
          counts.changedDocuments += await rewrite(transaction, table, columns, person);
        }
        for (const own of ownRows) {
          if (own.table === 'changes') await tellChanges(transaction);
          if (own.atErasure === 'remove') counts.removedRows += await removeOwn(transaction, own, person, siteId);
          else counts.renamedRows += await renameOwn(transaction, own, person, siteId);
        }
        await forgetAnswers(transaction, person);
        await closeKeys(transaction, person, new Date(clock.now()));
        await audit.record(transaction, actor, 'erase', 'personal data', { agentId: person.newId });
        await rewriteAuditLog(transaction, person);
        return { pseudonym: person.newId, ...counts };
      }),
  };
}

/** The agent's name, today's or the last one known. */
async function nameOf(transaction: Connection, agentId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select definition ->> 'name' as name from agents where id = ${agentId}
    union all
    select agent ->> 'name' from centre_snapshots, jsonb_array_elements(centre -> 'agents') agent where agent ->> 'id' = ${agentId}
    union all
    select ${erasedName} from shifts where agent_id = ${agentId}
    limit 1`.execute(transaction);
  if (rows.length === 0) throw new NotFoundError('id', `nothing is known of an agent "${agentId}".`);
  return rows[0].name;
}

const organisationTable = (table: string) => sql.table(`${organisationSchema}.${table}`);

const tableOf = ({ table, isOfOrganisation }: OwnRows) =>
  isOfOrganisation ? organisationTable(table) : sql.table(table);

const isOwnRow = ({ column, isOfOrganisation }: OwnRows, agentId: string, siteId: string): RawBuilder<boolean> =>
  isOfOrganisation
    ? sql`(${sql.ref(column)} = ${agentId} and ${siteId} = any (sites))`
    : sql`${sql.ref(column)} = ${agentId}`;

async function removeOwn(transaction: Connection, own: OwnRows, { id }: Pseudonym, siteId: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from ${tableOf(own)} where ${isOwnRow(own, id, siteId)}`.execute(transaction);
  return Number(numAffectedRows ?? 0);
}

/** Ids made of the agent's, such as `E17_2026-03-09` of a shift, are renamed as well, whoever works the shift by now. */
async function renameOwn(
  transaction: Connection,
  own: OwnRows,
  { id, newId }: Pseudonym,
  siteId: string,
): Promise<number> {
  const { column, madeOfId = [] } = own;
  const isOwn = isOwnRow(own, id, siteId);
  const rest = (name: string) => sql`substr(${sql.ref(name)}, length(${id}) + 1)`;
  const isMade = (name: string) => sql`(starts_with(${sql.ref(name)}, ${id}) and (${rest(name)} ~ ${shiftDate.source}
    or ${rest(name)} = '' and ${isOwn}))`;
  const set = (name: string, isMeant: RawBuilder<unknown>) =>
    sql`${sql.ref(name)} = case when ${isMeant} then ${newId} || ${rest(name)} else ${sql.ref(name)} end`;
  const { numAffectedRows } = await sql`
    update ${tableOf(own)} set ${sql.join([set(column, isOwn), ...madeOfId.map((name) => set(name, isMade(name)))])}
    where ${sql.join([isOwn, ...madeOfId.map(isMade)], sql` or `)}`.execute(transaction);
  return Number(numAffectedRows ?? 0);
}

/** Rewrites the rows of `table` in whose columns the person's id or name occurs; how many. */
async function rewrite(
  transaction: Connection,
  table: string,
  columns: readonly string[],
  person: Pseudonym,
): Promise<number> {
  const fields = sql.join(columns.map((column) => sql`${column}::text, ${sql.ref(column)}`));
  const mentions = columns.map(
    (column) => sql`strpos(${sql.ref(column)}::text, ${`"${person.id}`}) > 0 
      or strpos(${sql.ref(column)}::text, ${person.name}) > 0`,
  );
  const { rows } = await sql<{ place: string; found: Record<string, unknown> }>`
    select ctid::text as place, jsonb_build_object(${fields}) as found
    from ${sql.table(table)} where ${sql.join(mentions, sql` or `)}`.execute(transaction);
  for (const { place, found } of rows) {
    const changed = pseudonymise(found, person) as Record<string, unknown>;
    const sets = columns.map((column) => {
      const value = changed[column];
      return sql`${sql.ref(column)} = ${typeof value === 'object' && value !== null ? JSON.stringify(value) : value}`;
    });
    await sql`update ${sql.table(table)} set ${sql.join(sets)} where ctid = ${place}::tid`.execute(transaction);
  }
  return rows.length;
}

/** What was done so far enters the change feed now rather than at the commit, so that it can be renamed there. */
const tellChanges = (transaction: Connection) => sql`set constraints all immediate`.execute(transaction);

/** Answers kept for repeated requests are short-lived: those about the person go at once, the organisation's about users too. */
async function forgetAnswers(transaction: Connection, { id, name }: Pseudonym): Promise<void> {
  const kept = 'idempotent_requests';
  for (const table of [sql.table(kept), organisationTable(kept)]) {
    await sql`delete from ${table} where strpos(answer::text, ${`"${id}"`}) > 0 or strpos(answer::text, ${name}) > 0`.execute(
      transaction,
    );
  }
}

async function closeKeys(transaction: Connection, { newId }: Pseudonym, now: Date): Promise<void> {
  await sql`
    update ${organisationTable('api_keys')} set name = ${erasedName}, revoked_at = coalesce(revoked_at, ${now}) where agent_id = ${newId}
  `.execute(transaction);
}

/** Last of all: the erasure itself has made entries too. */
async function rewriteAuditLog(transaction: Connection, person: Pseudonym): Promise<void> {
  await sql`select set_config('crewcast.erasure', 'on', true)`.execute(transaction);
  const { rows } = await sql<{ id: string; subject: string; details: object }>`
    select id, subject, details from audit_log where strpos(details::text, ${`"${person.id}`}) > 0`.execute(
    transaction,
  );
  for (const { id, subject, details } of rows) {
    const changed = JSON.stringify(pseudonymiseEntry(subject, details, person));
    await sql`update audit_log set details = ${changed} where id = ${id}`.execute(transaction);
  }
  await sql`select set_config('crewcast.erasure', '', true)`.execute(transaction);
}
