import { type ServerOptions, startServer } from '../../api/server.ts';
import { silentLog } from '../../src/jobs/log.ts';
import type { Role } from '../../src/store/key-store.ts';
import { temporaryFolder } from '../store/temporary-store.ts';

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
}

export type Caller = <Body = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
  type?: string,
  headers?: Record<string, string>,
) => Promise<Answer<Body>>;

/** Calls of one key over real HTTP; objects go as JSON, text as CSV unless `type` says otherwise. */
export function callerOf(url: string, key: string | null): Caller {
  return async <Body>(
    method: string,
    path: string,
    body?: unknown,
    type?: string,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> => {
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(key && { Authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'Content-Type': type ?? (isText ? 'text/csv' : 'application/json') }),
        ...headers,
      },
      body: isText ? (body as string) : body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  };
}

/** A whole server on a database of its own and any free port, with a caller for every role. */
export async function runningServer(settings: Partial<ServerOptions> = {}) {
  const folder = temporaryFolder();
  const options = {
    databaseUrl: null,
    dataFolder: folder.path,
    host: '127.0.0.1',
    port: 0,
    log: silentLog,
    ...settings,
  };
  const server = await startServer(options);
  const keyOf = async (role: Role): Promise<string> =>
    (await server.store.keys.create({ name: role, role, expiresAt: null }, 'test')).key;
  const as = async (role: Role): Promise<Caller> => callerOf(server.url, await keyOf(role));
  return {
    url: server.url,
    store: server.store,
    keyOf,
    stranger: callerOf(server.url, null),
    planner: await as('planner'),
    manager: await as('manager'),
    hr: await as('hr'),
    admin: await as('admin'),
    async stop() {
      await server.stop();
      folder.remove();
    },
  };
}

export type TestServer = Awaited<ReturnType<typeof runningServer>>;

interface JobBody {
  id: string;
  state: string;
  result: Record<string, string> | null;
  problem: { detail: string } | null;
}

/** Waits for an ordered job; answers the ids of what it made. */
export async function resultOf(call: Caller, ordered: Promise<Answer>): Promise<Record<string, string>> {
  const { status, body, headers } = await ordered;
  if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`);
  for (;;) {
    const { state, result, problem } = (await call<JobBody>('GET', headers.get('location')!)).body;
    if (state === 'complete') return result!;
    if (problem) throw new Error(problem.detail);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
