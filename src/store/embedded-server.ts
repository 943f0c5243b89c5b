/**
 * A private PostgreSQL in a folder: started from the npm binaries, reachable through a unix socket that only its owner
 * can open, found again when the process that started it was killed, started again when it dies, stopped by whoever
 * leaves it last.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { InputError } from '../errors.ts';
import { isAlive, makeWorkFolder, removeLeftovers } from '../leftovers.ts';
import { Outage } from '../outage.ts';
import { cannotRun } from './postgres-binaries.ts';
import { choosePlace, ownFolder, type ServerPlace } from './server-place.ts';
import type { SystemUser } from './system-user.ts';

export interface EmbeddedServer {
  /** Where the data really lies; another folder than asked for when the server's user could not enter that one. */
  folder: string;
  /** Directory of the unix socket, to be used as `host`. */
  socketFolder: string;
  user: string;
  /** Stops the server unless another process still uses it. */
  release(): Promise<void>;
}

const databaseUser = 'crewcast';
const startTimeoutMilliseconds = 60_000;
/** Between attempts to start a server that died and does not start. */
const retryMilliseconds = 5_000;

const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  max_connections: '100',
  shared_buffers: '128MB',
  work_mem: '16MB',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Starts the database of `folder`, or finds it running. `log` is told what a person should know.
 * @throws InputError with the remedy where it cannot run, Outage where the disk is full.
 */
export async function startEmbeddedServer(folder: string, log: (text: string) => void): Promise<EmbeddedServer> {
  const place = choosePlace(folder, log);
  const leaving = new AbortController();
  /** The connection that shows others that we use the server; pending while a server that died is started again. */
  let hold = attach();
  const { host: socketFolder } = await hold;

  async function attach(): Promise<pg.Client> {
    const client = (await connect(place)) ?? (await start(place));
    client.once('end', () => {
      if (leaving.signal.aborted) return;
      log(`the database in ${place.dataFolder} has stopped; starting it again`);
      hold = attachAgain();
      hold.catch(() => {});
    });
    return client;
  }

  /** Until it starts, which may have to wait for room on the disk; rejects when we leave before. */
  async function attachAgain(): Promise<pg.Client> {
    for (;;) {
      try {
        return await attach();
      } catch (error) {
        log(`${(error as Error).message}; trying again in ${retryMilliseconds / 1000} s`);
        await sleep(retryMilliseconds, undefined, { signal: leaving.signal });
      }
    }
  }

  return {
    folder: place.folder,
    socketFolder,
    user: databaseUser,
    async release() {
      leaving.abort();
      const client = await hold.catch(() => null);
      if (client) await leave(client, place.dataFolder);
    },
  };
}

/** The socket folder that the lock file of a running (or killed) server names. */
function runningSocket(dataFolder: string): string | null {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return isAlive(Number(lines[0])) ? lines[4] || null : null;
  } catch {
    return null;
  }
}

/** Starts the server, again when an earlier one was still on its way out. Answers a connection to it. */
async function start(place: ServerPlace): Promise<pg.Client> {
  const { dataFolder, folder } = place;
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) await initialise(place);
  const logPath = join(folder, 'postgres.log');
  const begin = existsSync(logPath) ? statSync(logPath).size : 0;
  for (let attempt = 1; attempt <= 5; attempt++) {
    const client = await untilReady(launch(place, logPath), place);
    if (client) return client;
    await sleep(100 * attempt);
  }
  const lines = readFileSync(logPath).subarray(begin).toString().trim().split('\n');
  if (lines.some((line) => line.includes('No space left on device'))) throw new Outage('space');
  const reasons = lines.filter((line) => /(FATAL|PANIC): /.test(line));
  const lastWords = (reasons.length > 0 ? reasons : lines).slice(-2).join(' ');
  throw new InputError('CREWCAST_DATA', `the database in ${dataFolder} does not start: ${lastWords} (see ${logPath})`);
}

function launch({ dataFolder, socketFolder, user, binaries }: ServerPlace, logPath: string): ChildProcess {
  const logFile = openSync(logPath, 'a', 0o600);
  if (user) fchownSync(logFile, user.uid, user.gid);
  const parameters = Object.entries({ ...settings, unix_socket_directories: socketFolder });
  const server = spawn(
    binaries.postgres,
    ['-D', dataFolder, ...parameters.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...asUser(user), cwd: dataFolder, detached: true, stdio: ['ignore', logFile, logFile] },
  );
  closeSync(logFile);
  server.unref();
  return server;
}

/** Data are prepared aside and moved into place whole, so that a killed or concurrent start leaves nothing half made. */
async function initialise({ dataFolder, user, binaries }: ServerPlace): Promise<void> {
  removeLeftovers(`${dataFolder}.part-`);
  const partial = makeWorkFolder(`${dataFolder}.part-`);
  ownFolder(partial, user);
  const options = ['--auth-local=trust', '--auth-host=reject', '--encoding=UTF8', '--locale=C', '--no-instructions'];
  const initdb = spawn(binaries.initdb, ['-D', partial, `--username=${databaseUser}`, ...options], {
    ...asUser(user),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  initdb.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [code] = await once(initdb, 'close').catch((error: Error) => Promise.reject(cannotRun(binaries.initdb, error)));
  if (code !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new InputError('CREWCAST_DATA', `cannot create a database in ${dataFolder}: ${complaint.trim()}`);
  }
  try {
    renameSync(partial, dataFolder);
  } catch {
    rmSync(partial, { recursive: true, force: true });
  }
}

const asUser = (user: SystemUser | null) => ({
  ...(user && { uid: user.uid, gid: user.gid }),
  env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
});

/** A connection once the server answers; null when it ended and no other runs in its place. */
async function untilReady(server: ChildProcess, place: ServerPlace): Promise<pg.Client | null> {
  let failure: Error | null = null;
  server.once('error', (error) => {
    failure = error;
  });
  const deadline = performance.now() + startTimeoutMilliseconds;
  while (performance.now() < deadline) {
    const client = await connect(place);
    if (client) return client;
    if (failure) throw cannotRun('postgres', failure);
    if (server.exitCode !== null && runningSocket(place.dataFolder) === null) return null;
    await sleep(25);
  }
  return null;
}

/** A connection to the running server; null when there is none or it does not answer yet. */
async function connect({ dataFolder, socketFolder }: ServerPlace): Promise<pg.Client | null> {
  const host = runningSocket(dataFolder) ?? socketFolder;
  if (!existsSync(join(host, '.s.PGSQL.5432'))) return null;
  const client = new pg.Client({ host, user: databaseUser, database: 'postgres', connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [leaveLock]);
    await client.query('select pg_advisory_unlock_shared($1)', [leaveLock]);
    return client;
  } catch {
    await client.end().catch(() => {});
    return null;
  }
}

/**
 * Any number. Those who leave do so one after the other, so that the last one sees that it is the last; who comes waits
 * until they have decided, so that nobody is handed a server that is about to stop.
 */
const leaveLock = 0x6c65_6176;
/** Connections that were just closed are still counted for a moment. */
const looksAtOthers = 10;

async function leave(hold: pg.Client, dataFolder: string): Promise<void> {
  if (await isLast(hold)) await stop(dataFolder);
  await hold.end().catch(() => {});
}

/** Whether nobody else uses the server; until `hold` ends, nobody else comes or leaves. False when it is gone already. */
async function isLast(hold: pg.Client): Promise<boolean> {
  try {
    await hold.query('select pg_advisory_lock($1)', [leaveLock]);
    let others = 1;
    for (let look = 0; look < looksAtOthers && others > 0; look++) {
      if (look > 0) await sleep(30);
      const { rows } = await hold.query<{ others: number }>(
        `select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
      others = rows[0].others;
    }
    return others === 0;
  } catch {
    return false;
  }
}

async function stop(dataFolder: string): Promise<void> {
  const lockFile = join(dataFolder, 'postmaster.pid');
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  while (existsSync(lockFile) && isAlive(pid)) await sleep(20);
}
