import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Clock } from '../src/clock.ts';
import type { Role } from '../src/store/key-store.ts';
import type { Store } from '../src/store/store.ts';

/** Who asks: an API key, or the holder of a secret address. */
export interface Caller {
  name: string;
  role: Role;
}

export interface Services {
  store: Store;
  clock: Clock;
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
  /** Undefined only where `roles` is `secret` and no key was sent. */
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
  /** Roles that may call it; `secret`: the route checks a secret of its own instead of or beside a key. */
  roles: readonly Role[] | 'secret';
  params?: Params;
  query?: Query;
  body?: Body;
  /** Media types of a body that the route reads itself as a stream. */
  streamTypes?: readonly string[];
  answers: Record<number, Documented>;
}

/** A route, its documentation and its checks in one place. */
export interface Route extends RouteShape<z.ZodType, z.ZodType, z.ZodType> {
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
  },
): Route {
  return route as unknown as Route;
}

export const everyone: readonly Role[] = ['planner', 'manager', 'hr', 'admin'];
export const planners: readonly Role[] = ['planner', 'admin'];
export const plansReaders: readonly Role[] = ['planner', 'manager', 'admin'];
export const peopleEditors: readonly Role[] = ['planner', 'hr', 'admin'];
