import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { InputError } from '../errors.ts';

/** Key of the advisory lock that the server of an embedded database holds; any number. */
const serverLock = 1_667_592_900;
/** The lock of a process that was killed falls a moment after it. */
const looks = 10;
const lookMilliseconds = 100;
const reconnectMilliseconds = 1_000;

/** What shows others that a folder is served, for as long as this process lives. */
export interface ServerMark {
  /** Adds where the server answers. */
  tellAddress(url: string): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Marks the embedded database in `dataFolder` as served by this process. The mark is a lock on a connection of its own,
 * whose name tells process and address; after a restart of the database it is set again.
 * @throws InputError naming the server that is there already.
 */
export async function markAsServed(connection: pg.ClientConfig, dataFolder: string): Promise<ServerMark> {
  let name = `crewcast serve, process ${process.pid}`;
  let client: pg.Client | null = null;
  let isRemoved = false;

  async function mark(): Promise<void> {
    const holder = new pg.Client({ ...connection, application_name: name });
    holder.on('error', () => {});
    await holder.connect();
    const other = await takeLock(holder);
    if (other !== null || isRemoved) {
      await holder.end();
      throw new InputError(
        'CREWCAST_DATA',
        `${dataFolder} is served already (${other}). Use or stop that server, or name another folder; several servers share a DATABASE_URL.`,
      );
    }
    client = holder;
    holder.once('end', () => void markAgain());
  }

  async function markAgain(): Promise<void> {
    client = null;
    while (!isRemoved && client === null) {
      await sleep(reconnectMilliseconds, undefined, { ref: false });
      await mark().catch(() => {});
    }
  }

  await mark();
  return {
    async tellAddress(url) {
      name = `${name}, ${url}`;
      await client?.query(`set application_name = ${pg.escapeLiteral(name)}`);
    },
    async remove() {
      isRemoved = true;
      await client?.end().catch(() => {});
    },
  };
}

/** Answers null with the lock, else the name of who holds it. */
async function takeLock(client: pg.Client): Promise<string | null> {
  let holder = '';
  for (let look = 0; look < looks; look++) {
    if (look > 0) await sleep(lookMilliseconds);
    const { rows } = await client.query<{ isTaken: boolean }>('select pg_try_advisory_lock($1) as "isTaken"', [
      serverLock,
    ]);
    if (rows[0].isTaken) return null;
    const found = await client.query<{ name: string }>(
      `select application_name as name from pg_locks join pg_stat_activity using (pid)
       where locktype = 'advisory' and objid = $1 and granted and database = (select oid from pg_database where datname = current_database())`,
      [serverLock],
    );
    holder = found.rows[0]?.name ?? holder;
  }
  return holder;
}
