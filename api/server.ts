import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { type Clock, systemClock } from '../src/clock.ts';
import { type AccessSettings, usualAccess } from '../src/config.ts';
import { InputError } from '../src/errors.ts';
import type { Log } from '../src/jobs/log.ts';
import { startWorker, type WorkerOptions } from '../src/jobs/worker.ts';
import { markAsServed } from '../src/store/sole-server.ts';
import { type OpenStore, openStore, type Store } from '../src/store/store.ts';
import { createApp } from './app.ts';
import { answerUnreadable } from './unreadable.ts';
import { removeAbandonedUploads } from './upload.ts';

export interface ServerOptions extends Partial<WorkerOptions> {
  databaseUrl: string | null;
  dataFolder: string;
  host: string;
  /** 0: any free port. */
  port: number;
  /** Folder of the built page; without it only the API is served. */
  webFolder?: string;
  /** Whether this process does jobs, too; otherwise they wait for a worker process. Default true. */
  doesJobs?: boolean;
  /** Requests a caller may make in a minute. */
  requestsPerMinute?: number;
  access?: AccessSettings;
}

export interface RunningServer {
  url: string;
  store: Store;
  /** Lets requests end, puts running jobs back into the queue and closes the database. */
  stop(): Promise<void>;
}

/** A probe of /readyz is answered by then. */
const readyMilliseconds = 2_000;
/** Requests still running at the end get so long. */
const lastRequestsMilliseconds = 2_000;
/** Longer than clients and proxies keep theirs (a minute as a rule): whoever closes first must not meet a request on its way. */
const idleConnectionMilliseconds = 75_000;

/** Everything in one process: database, jobs, API and page. InputError when another serves the same data folder. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { clock = systemClock, log = createLog() } = options;
  const open = await openStore({ ...options, clock, log: (text) => log.info({}, text) });
  let close = open.close;
  try {
    const mark = options.databaseUrl === null ? await markAsServed(open.connection, options.dataFolder) : null;
    close = async () => {
      await mark?.remove();
      await open.close();
    };
    const server = await serve({ ...open, close }, { ...options, clock, log });
    await mark?.tellAddress(server.url);
    return server;
  } catch (error) {
    await close();
    throw error;
  }
}

async function serve(
  open: OpenStore,
  {
    host,
    port,
    webFolder,
    requestsPerMinute,
    access = usualAccess,
    doesJobs = true,
    ...working
  }: ServerOptions & { clock: Clock; log: Log },
): Promise<RunningServer> {
  removeAbandonedUploads();
  const { store, sites, pool, folder: databaseFolder } = open;
  const { clock, log } = working;
  const isReady = () => answers(open);
  const server = createServer(
    { keepAliveTimeout: idleConnectionMilliseconds },
    createApp({ store, sites, clock, access, log, webFolder, isReady, pool, databaseFolder, requestsPerMinute }),
  );
  answerUnreadable(server, log);
  await listen(server, host, port);
  const worker = doesJobs ? await startWorker(open, working) : null;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    store,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await worker?.stop();
      const patience = setTimeout(() => server.closeAllConnections(), lastRequestsMilliseconds);
      await closed;
      clearTimeout(patience);
      await open.close();
    },
  };
}

/** Structured lines on stderr; keys and tokens never reach it, for requests are logged by path alone. */
export const createLog = (level = process.env.CREWCAST_LOG ?? 'info'): Log =>
  pino({ level, base: null, serializers: { error: pino.stdSerializers.err } }, pino.destination(2));

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new InputError('--port', `${port} is in use on ${host}. Stop what runs there or choose another port.`);
    }
    throw new InputError('--host', `cannot listen on ${host}:${port} (${code}).`);
  }
}

/** Whether the database answers within the patience of those who ask. */
const answers = ({ pool }: OpenStore): Promise<boolean> =>
  Promise.race([
    pool.query('select 1').then(
      () => true,
      () => false,
    ),
    sleep(readyMilliseconds, false, { ref: false }),
  ]);
