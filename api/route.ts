import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Clock } from '../src/clock.ts';
import type { AccessSettings } from '../src/config.ts';
import { type Role, roles } from '../src/domain/role.ts';
import { type Sheet, sheetFormats } from '../src/spreadsheets/sheet.ts';
import type { Session } from '../src/store/session-store.ts';
import type { Store } from '../src/store/store.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Upload } from './upload.ts';

/** Who asks: a signed-in person or an API key. */
export interface Caller {
  /** What logs and records call the caller: `usr_...` for people, name and id for keys. */
  name: string;
  role: Role;
  /** Whose data a caller of the role `agent` may see; null for everybody else. */
  agentId: string | null;
  /** What of the role a key may do; null: all of it. */
  scopes: string[] | null;
  /** Sites at which the caller is what it is; null: all. */
  sites: string[] | null;
  /** Null for keys. */
  session: (Session & { token: string }) | null;
}

export interface Services {
  /** Of the site that is asked about. */
  store: Store;
  clock: Clock;
  access: AccessSettings;
  /** For answers of megabytes that many ask for. */
  largeAnswers: AnswerCache;
}

export interface Answer {
  status?: number;
  /** Sent as JSON unless `type` says otherwise. */
  body?: unknown;
  type?: string;
  headers?: Record<string, string>;
}

export interface Call<Params, Query, Body> extends Services {
  params: Params;
  query: Query;
  body: Body;
  /** The body of a route with `streamTypes`. */
  upload: Upload;
  /** Undefined only where `roles` is `secret` or `public` and nobody is signed in. */
  caller: Caller;
  request: Request;
  response: Response;
}

interface Documented {
  description: string;
  /** Absent: no body. */
  schema?: z.ZodType;
  type?: string;
}

type Infer<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

interface RouteShape<Params, Query, Body> {
  method: 'get' | 'put' | 'post' | 'delete';
  /** In OpenAPI's form, such as /v1/agents/{id}. */
  path: string;
  summary: string;
  description?: string;
  tag: string;
  /**
   * Roles that may call it; `secret`: the route checks a secret of its own instead of or beside a key; `public`: anybody,
   * as for signing in.
   */
  roles: readonly Role[] | 'secret' | 'public';
  /**
   * How the route keeps callers of the role `agent` to themselves; has to be told where `agent` is among the roles. A
   * name: the path or query parameter that must be the caller's own agent id. `self`: the route answers about
   * `caller.agentId` alone.
   */
  ownAgentOnly?: 'self' | (string & {});
  /**
   * Of the organisation rather than of a site: `whole` is for callers of all sites, `ownSites` answers others about
   * theirs.
   */
  organisation?: 'whole' | 'ownSites';
  params?: Params;
  query?: Query;
  body?: Body;
  /** Media types of a body that the route reads itself as a stream. */
  streamTypes?: readonly string[];
  answers: Record<number, Documented>;
  /** Whether a body of many items may also be sent as CSV or XLSX: rows are read into items of this schema. */
  bodyRows?: z.ZodType;
  /** A change that honours If-Match and If-None-Match (see entity-tag.ts). */
  conditional?: boolean;
  /** The answer tells a secret that is shown once: it is not kept for repetitions of the request. */
  answerIsSecret?: boolean;
}

/** A route, its documentation and its checks in one place. */
export interface Route extends RouteShape<z.ZodType, z.ZodType, z.ZodType> {
  /** The answer as a table, for those who ask for CSV or XLSX: all of a list instead of a page. */
  table?(call: Call<unknown, unknown, unknown>): Promise<Sheet>;
  /** `null` when the route has written its answer itself. */
  handle(call: Call<unknown, unknown, unknown>): Promise<Answer | null>;
}

/** Ties the schemas of a route to what its handler receives. */
export function defineRoute<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  route: Omit<RouteShape<Params, Query, Body>, 'params' | 'query' | 'body'> & {
    params?: Params;
    query?: Query;
    body?: Body;
    handle(call: Call<Infer<Params>, Infer<Query>, Infer<Body>>): Promise<Answer | null>;
    table?(call: Call<Infer<Params>, Infer<Query>, Infer<Body>>): Promise<Sheet>;
  },
): Route {
  return route as unknown as Route;
}

export const anyRole: readonly Role[] = roles;
export const agentsOnly: readonly Role[] = ['agent'];
export const everyone: readonly Role[] = ['planner', 'manager', 'hr', 'admin'];
export const planners: readonly Role[] = ['planner', 'admin'];
export const plansReaders: readonly Role[] = ['planner', 'manager', 'admin'];
export const peopleEditors: readonly Role[] = ['planner', 'hr', 'admin'];

const formatQuery = z.object({
  format: z
    .enum(['json', ...sheetFormats])
    .optional()
    .describe('Instead of the Accept header; a table holds all, not a page'),
});

/** What may stand in the query of a route; anything else is refused. */
export function queryOf({ query, table }: Route): z.ZodObject {
  const own = (query ?? z.object({})) as z.ZodObject;
  return (table ? own.extend(formatQuery.shape) : own).strict();
}
