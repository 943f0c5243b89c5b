import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';
import { InputError } from '../errors.ts';
import { auditTables } from './audit-log.ts';
import { applyStep, enterSchema, makeSchema, type Run, siteIds } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { mainSiteId, schemaOf } from './site-schema.ts';

/**
 * A backup is gzipped text: a line about the file, then for every table of every site a line that names it and its columns,
 * its rows as PostgreSQL's COPY writes them and the line `\.`, and a last line with the number of rows. It is written from
 * one snapshot and read in one transaction, in an order in which every row finds what it refers to; the organisation's
 * tables come with those of the main site. Sessions and sign-in links are left out, so that nobody who was signed in then is
 * so again.
 */
const siteId = z.string().regex(/^[a-z][a-z0-9-]*$/);
const headLine = z.object({
  format: z.literal('crewcast-backup/1'),
  schema: z.int(),
  createdAt: z.string(),
  sites: z.array(siteId).default([mainSiteId]),
});
const tableLine = z.object({ site: siteId.default(mainSiteId), table: z.string(), columns: z.array(z.string()) });
const lastLine = z.object({ rows: z.int() });

const leftOut = ['schema_migrations', 'job_workers', 'sessions', 'sign_in_links', 'sign_in_attempts'];
export interface BackupSummary {
  sites: number;
  tables: number;
  rows: number;
}

/** Writes everything that is stored, as it is at one moment, while others go on working. */
export async function writeBackup(pool: pg.Pool, destination: Writable, createdAt: string): Promise<BackupSummary> {
  const client = await pool.connect();
  const packed = createGzip({ level: 6 });
  const written = pipeline(packed, destination);
  written.catch(() => {});
  const line = (value: object): void => void packed.write(`${JSON.stringify(value)}\n`);
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    const { rows: steps } = await client.query<{ last: number }>('select max(number) as last from schema_migrations');
    const sites = mainFirst(await siteIds(client));
    line({ format: 'crewcast-backup/1', schema: steps[0].last, createdAt, sites });
    const total = { sites: sites.length, tables: 0, rows: 0 };
    for (const site of sites) {
      await enterSchema((text) => client.query(text), schemaOf(site));
      for (const table of await tablesInOrder(client)) {
        const columns = await columnsOf(client, table);
        line({ site, table, columns });
        const source = client.query(copyTo(`copy ${copied(table, columns)} to stdout`));
        for await (const chunk of source) if (!packed.write(chunk)) await once(packed, 'drain');
        packed.write('\\.\n');
        total.tables += 1;
        total.rows += source.rowCount;
      }
    }
    line({ rows: total.rows });
    packed.end();
    await written;
    await client.query('commit');
    return total;
  } catch (error) {
    packed.destroy();
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/**
 * Puts a backup in the place of what is stored: all of it or nothing. An older backup is brought up to date.
 * @throws InputError when the file is no whole backup or of a newer program, when the database is not empty and may not
 * be replaced, or while a server or worker uses it.
 */
export async function restoreBackup(
  pool: pg.Pool,
  source: Readable,
  { replace }: { replace: boolean },
): Promise<BackupSummary> {
  const lines = linesOf(source.pipe(createGunzip()));
  const client = await pool.connect();
  try {
    const { schema, sites } = await readLine(lines, headLine);
    const newest = migrations.at(-1)!.number;
    if (schema > newest) {
      throw new InputError(
        'FILE',
        `the backup was made by a newer Crewcast (schema ${schema}, this one knows ${newest}). Update Crewcast.`,
      );
    }
    await client.query('begin');
    await refuseWhileInUse(client);
    if (!replace) await refuseUnlessEmpty(client);
    const run: Run = (text) => client.query(text);
    for (const site of await siteIds(client)) await run(`drop schema ${pg.escapeIdentifier(schemaOf(site))} cascade`);
    const earlier = migrations.filter(({ number }) => number <= schema);
    for (const site of sites) await makeSchema(run, schemaOf(site), earlier);
    const summary = await readTables(client, lines, sites);
    await emptyQueue(client);
    for (const site of sites) {
      await enterSchema(run, schemaOf(site));
      for (const step of migrations) if (step.number > schema) await applyStep(run, schemaOf(site), step);
      await run(auditTables);
      await queueAgain(client);
    }
    await client.query('commit');
    return summary;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw asInputError(error);
  } finally {
    source.destroy();
    client.release();
  }
}

async function readTables(
  client: pg.ClientBase,
  lines: AsyncGenerator<Buffer>,
  sites: readonly string[],
): Promise<BackupSummary> {
  const total = { sites: sites.length, tables: 0, rows: 0 };
  let head = await readLine(lines, z.union([tableLine, lastLine]));
  for (const site of sites) {
    await enterSchema((text) => client.query(text), schemaOf(site));
    const known = await tablesInOrder(client);
    const triggers = (mode: 'enable' | 'disable') =>
      client.query(known.map((table) => `alter table ${pg.escapeIdentifier(table)} ${mode} trigger user`).join('; '));
    await client.query('set constraints all immediate');
    await triggers('disable');
    await client.query(`truncate ${known.map(pg.escapeIdentifier).join(', ')} cascade`);
    while ('table' in head && head.site === site) {
      const { table, columns } = head;
      if (!known.includes(table)) throw damaged(`there is no table "${table}"`);
      const target = client.query(copyFrom(`copy ${copied(table, columns)} from stdin`));
      await pipeline(rowsOfTable(lines), target);
      await continueNumbers(client, table);
      total.tables += 1;
      total.rows += target.rowCount;
      head = await readLine(lines, z.union([tableLine, lastLine]));
    }
    await triggers('enable');
  }
  if ('table' in head) throw damaged(`it has tables of a site "${head.site}" that it does not name`);
  if (head.rows !== total.rows) throw damaged(`it holds ${total.rows} rows and should hold ${head.rows}`);
  return total;
}

const mainFirst = (sites: string[]): string[] => [mainSiteId, ...sites.filter((site) => site !== mainSiteId)];

/** Own tables of the present schema, each after those it refers to. */
async function tablesInOrder(client: pg.ClientBase): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = current_schema() and not tablename = any ($1) order by 1`,
    [leftOut],
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select owner.relname as "from", target.relname as "to" from pg_constraint
     join pg_class owner on owner.oid = conrelid join pg_class target on target.oid = confrelid
     where contype = 'f' and connamespace = quote_ident(current_schema())::regnamespace and conrelid <> confrelid`,
  );
  const ordered = new Set<string>();
  const place = (name: string): void => {
    if (ordered.has(name)) return;
    for (const { from, to } of references) if (from === name) place(to);
    ordered.add(name);
  };
  for (const { name } of tables) place(name);
  return [...ordered];
}

async function columnsOf(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     and attgenerated = '' order by attnum`,
    [pg.escapeIdentifier(table)],
  );
  return rows.map(({ name }) => name);
}

const copied = (table: string, columns: string[]): string =>
  `${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')})`;

/** Numbers that the database gives itself go on after the largest one restored. */
async function continueNumbers(client: pg.ClientBase, table: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attidentity <> ''`,
    [pg.escapeIdentifier(table)],
  );
  for (const { name } of rows) {
    const column = pg.escapeIdentifier(name);
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), max(${column})) from ${pg.escapeIdentifier(table)} having count(*) > 0`,
      [pg.escapeIdentifier(table), name],
    );
  }
}

/** What the queue held before refers to nothing any more. */
async function emptyQueue(client: pg.ClientBase): Promise<void> {
  await client.query(`
    select graphile_worker.force_unlock_workers(array_agg(locked_by)) from graphile_worker.jobs where locked_by is not null;
    select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs;`);
}

/** Unfinished work of a site goes into the queue. */
async function queueAgain(client: pg.ClientBase): Promise<void> {
  await client.query(`
    update jobs set state = 'queued', percent_complete = 0, message = 'restored from a backup' where state = 'running';
    select graphile_worker.add_job('job', json_build_object('jobId', id, 'site', this_site()), job_key => id,
        max_attempts => 5)
      from jobs where state = 'queued' order by id;
    select graphile_worker.add_job('webhook', json_build_object('deliveryId', id, 'site', this_site()),
        run_at => next_attempt_at, max_attempts => 5)
      from webhook_deliveries where state = 'pending' order by id;`);
}

async function refuseWhileInUse(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and application_name = 'crewcast worker'`,
  );
  if (rowCount) throw new InputError('DATABASE_URL', 'servers or workers use the database. Stop them first.');
}

/** Whatever anybody has ever written stands in the audit log. */
async function refuseUnlessEmpty(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query('select from audit_log limit 1');
  if (rowCount) throw new InputError('--replace', 'the database is not empty. Say --replace to lose what is in it.');
}

const lineEnd = Buffer.from('\n');

async function* rowsOfTable(lines: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  for (;;) {
    const row = await nextLine(lines);
    if (row.length === 2 && row[0] === 0x5c && row[1] === 0x2e) return;
    yield Buffer.concat([row, lineEnd]);
  }
}

async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a, start)) {
      yield rest.subarray(start, end);
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
}

async function nextLine(lines: AsyncGenerator<Buffer>): Promise<Buffer> {
  const { value, done } = await lines.next();
  if (done) throw damaged('it ends too early');
  return value;
}

async function readLine<Shape>(lines: AsyncGenerator<Buffer>, shape: z.ZodType<Shape>): Promise<Shape> {
  const text = (await nextLine(lines)).toString('utf8');
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw damaged('a line is not what it should be');
  }
}

const damaged = (why: string): InputError =>
  new InputError('FILE', `is not a whole backup of Crewcast: ${why}. Use another copy; nothing was changed.`);

function asInputError(error: unknown): unknown {
  const { code } = error as { code?: string };
  return code?.startsWith('Z_') ? damaged('it cannot be unpacked') : error;
}
