import { createHash } from 'node:crypto';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import type { Store } from '../src/store/store.ts';
import { withinSite } from './auth/site.ts';
import { idempotencyKeyOf, once } from './idempotency.ts';
import { HttpProblem, type RequestPart, shapeProblem, textProblem } from './problem.ts';
import { type Answer, type Call, type Caller, queryOf, type Route, type Services } from './route.ts';
import { readTable, sendTable, tableFormat, tableTypes } from './tables.ts';
import { receiveUpload } from './upload.ts';

const largestBody = '20mb';

export const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** Puts a route on the server: body read, shapes checked, the work done once per idempotency key, the answer sent. */
export function mount(app: Express, route: Route, services: Services, guards: RequestHandler[]): void {
  const query = queryOf(route);
  const remember: RequestHandler = (_request, response, next) => {
    response.locals.route = route.path;
    next();
  };
  app[route.method](expressPath(route.path), remember, ...guards, ...bodyReaders(route), async (request, response) => {
    const { format, ...asked } = check('query', query, request.query) as Record<string, unknown>;
    const call: Call<unknown, unknown, unknown> = {
      ...services,
      store: response.locals.store as Store,
      params: check('params', route.params, request.params),
      query: asked,
      body: check('body', route.body, await itemsOf(route, request)),
      upload: response.locals.upload,
      caller: response.locals.caller as Caller,
      request,
      response,
    };
    const table = route.table ? tableFormat(request, format) : null;
    if (table) return sendTable(response.vary('Accept'), await route.table!(call), table);
    const answer = await answerOnce(route, call);
    if (answer !== null) send(response, route, answer);
  });
}

function answerOnce(route: Route, call: Call<unknown, unknown, unknown>): Promise<Answer | null> {
  const { request, response, caller, store, upload } = call;
  const key = route.method === 'post' ? idempotencyKeyOf(request) : undefined;
  if (key === undefined || caller === undefined) return route.handle(call);
  const bodyHash: string = upload?.sha256 ?? response.locals.bodyHash ?? '';
  const repeatable = { key, caller, request, bodyHash, isSecret: route.answerIsSecret === true };
  return once(store, repeatable, (kept) => route.handle({ ...call, store: kept }));
}

function bodyReaders({ body, bodyRows, streamTypes }: Route): RequestHandler[] {
  if (streamTypes) return [acceptOnly(streamTypes), receiveUpload];
  if (!body) return [];
  const options = { limit: largestBody, verify: rememberHash };
  const json = express.json({ ...options, strict: false });
  if (!bodyRows) return [acceptOnly(['application/json']), json];
  return [acceptOnly(['application/json', ...tableTypes]), json, express.raw({ ...options, type: tableTypes })];
}

const rememberHash = (_request: unknown, response: unknown, bytes: Buffer): void => {
  (response as Response).locals.bodyHash = createHash('sha256').update(bytes).digest('hex');
};

/** The body, or the items in it where it is a table. */
const itemsOf = async ({ bodyRows }: Route, { body }: Request): Promise<unknown> =>
  bodyRows && Buffer.isBuffer(body) ? readTable(body, bodyRows) : body;

function send(response: Response, route: Route, { status = 200, headers = {}, body, type }: Answer): void {
  response.status(status).set(headers);
  if (headers.Location && !route.organisation) {
    response.set('Location', withinSite(headers.Location, response.locals.sitePrefix));
  }
  if (body === undefined) response.end();
  else if (type) response.type(type).send(body);
  else response.json(body);
}

function check(part: RequestPart, schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw shapeProblem(part, parsed.error);
  const unstorable = textProblem(part, parsed.data);
  if (unstorable) throw unstorable;
  return parsed.data;
}

function acceptOnly(types: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    if (request.is([...types])) return next();
    throw new HttpProblem(415, `send the body as ${types.join(' or ')} (header Content-Type).`);
  };
}
