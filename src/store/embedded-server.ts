/**
 * A private PostgreSQL in a folder: started from the npm binaries, reachable through a unix socket that only its owner
 * can open, found again when the process that started it was killed, stopped by whoever leaves it last.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { InputError } from '../errors.ts';
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

const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  max_connections: '100',
  shared_buffers: '128MB',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Starts the database of `folder`, or finds it running. `log` is told what a person should know.
 * @throws InputError with the remedy where it cannot run.
 */
export async function startEmbeddedServer(folder: string, log: (text: string) => void): Promise<EmbeddedServer> {
  const place = choosePlace(folder, log);
  const { socketFolder, dataFolder } = place;
  const connection = { host: socketFolder, user: databaseUser, database: 'postgres' };
  if (!(await isReachable(runningSocket(dataFolder) ?? socketFolder))) await start(place);
  const host = runningSocket(dataFolder) ?? socketFolder;
  return {
    folder: place.folder,
    socketFolder: host,
    user: databaseUser,
    release: () => stopWhenUnused({ ...connection, host }, dataFolder),
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

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function start(place: ServerPlace): Promise<void> {
  const { dataFolder, socketFolder, user, binaries, folder } = place;
  if (!existsSync(join(dataFolder, 'PG_VERSION'))) await initialise(place);
  const logPath = join(folder, 'postgres.log');
  const logFile = openSync(logPath, 'a', 0o600);
  const parameters = Object.entries({ ...settings, unix_socket_directories: socketFolder });
  const server = spawn(
    binaries.postgres,
    ['-D', dataFolder, ...parameters.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...asUser(user), cwd: dataFolder, detached: true, stdio: ['ignore', logFile, logFile] },
  );
  closeSync(logFile);
  server.unref();
  await untilReady(server, place, logPath);
}

/** Data are prepared aside and moved into place whole, so that a killed or concurrent start leaves nothing half made. */
async function initialise({ dataFolder, user, binaries }: ServerPlace): Promise<void> {
  const partial = mkdtempSync(`${dataFolder}.part-`);
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

async function untilReady(
  server: ChildProcess,
  { dataFolder, socketFolder }: ServerPlace,
  logPath: string,
): Promise<void> {
  let failure: Error | null = null;
  server.once('error', (error) => {
    failure = error;
  });
  const deadline = performance.now() + startTimeoutMilliseconds;
  while (performance.now() < deadline) {
    if (await isReachable(runningSocket(dataFolder) ?? socketFolder)) return;
    if (failure) throw cannotRun('postgres', failure);
    const lost = server.exitCode !== null && runningSocket(dataFolder) === null;
    if (lost) break;
    await sleep(25);
  }
  const lastWords = readFileSync(logPath, 'utf8').trim().split('\n').slice(-3).join(' ');
  throw new InputError('CREWCAST_DATA', `the database in ${dataFolder} does not start: ${lastWords} (see ${logPath})`);
}

async function isReachable(host: string): Promise<boolean> {
  if (!existsSync(join(host, '.s.PGSQL.5432'))) return false;
  const client = new pg.Client({ host, user: databaseUser, database: 'postgres', connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function stopWhenUnused(connection: pg.ClientConfig, dataFolder: string): Promise<void> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    if (rows[0].others > 0) return;
  } catch {
    return;
  } finally {
    await client.end().catch(() => {});
  }
  await stop(dataFolder);
}

async function stop(dataFolder: string): Promise<void> {
  const lockFile = join(dataFolder, 'postmaster.pid');
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  while (existsSync(lockFile) && isAlive(pid)) await sleep(20);
}
