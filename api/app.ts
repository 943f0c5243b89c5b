import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { z } from 'zod';
import type { Log } from '../src/jobs/log.ts';
import { openApiDocument } from './openapi.ts';
import { HttpProblem, problemHandler, type RequestPart, sendProblem, shapeProblem } from './problem.ts';
import type { Caller, Route, Services } from './route.ts';
import { routes } from './routes/index.ts';

export interface AppOptions extends Services {
  log: Log;
  /** Folder of the built page; without it only the API is served. */
  webFolder?: string;
  /** Whether the server can do work now: the database answers. */
  isReady: () => Promise<boolean>;
  /** Requests a caller may make in a minute. */
  requestsPerMinute?: number;
}

const largestBody = '20mb';

/** The HTTP interface: API under /v1, its description, health, and the page for everything else. */
export function createApp({ log, webFolder, isReady, requestsPerMinute = 3000, ...services }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(identify(log), securityHeaders(), compression());
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });

  const document = openApiDocument(routes);
  app.get('/openapi.json', (_request, response) => void response.json(document));
  app.use('/v1', limitRate(requestsPerMinute));
  for (const route of routes) mount(app, route, services);
  refuseOtherMethods(app);
  app.use('/v1', (request, response) =>
    sendProblem(request, response, new HttpProblem(404, `there is nothing at ${request.originalUrl.split('?')[0]}.`)),
  );
  if (webFolder && existsSync(join(webFolder, 'index.html'))) servePage(app, webFolder);
  app.use((request, response) => sendProblem(request, response, new HttpProblem(404, 'there is nothing here.')));
  app.use(problemHandler(log));
  return app;
}

function identify(log: Log): RequestHandler {
  return (request, response, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    response.on('finish', () => {
      const { method, path } = request;
      const milliseconds = Math.round(performance.now() - started);
      log.info({ requestId, method, path, status: response.statusCode, milliseconds }, 'request');
    });
    next();
  };
}

function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    strictTransportSecurity: false,
  });
}

function limitRate(requestsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (request, response) =>
      sendProblem(request, response, new HttpProblem(429, 'too many requests. Wait as long as Retry-After says.')),
  });
}

const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

function mount(app: Express, route: Route, services: Services): void {
  const parse = route.body ? [acceptOnly(['application/json']), express.json({ limit: largestBody })] : [];
  const stream = route.streamTypes ? [acceptOnly(route.streamTypes)] : [];
  app[route.method](
    expressPath(route.path),
    authorise(route, services),
    ...parse,
    ...stream,
    async (request, response) => {
      const answer = await route.handle({
        ...services,
        params: check('params', route.params, request.params),
        query: check('query', route.query, request.query),
        body: check('body', route.body, request.body),
        caller: response.locals.caller as Caller,
        request,
        response,
      });
      if (answer === null) return;
      response.status(answer.status ?? 200).set(answer.headers ?? {});
      if (answer.body === undefined) response.end();
      else if (answer.type) response.type(answer.type).send(answer.body);
      else response.json(answer.body);
    },
  );
}

function check(part: RequestPart, schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw shapeProblem(part, parsed.error);
  return parsed.data;
}

function acceptOnly(types: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    if (request.is([...types])) return next();
    throw new HttpProblem(415, `send the body as ${types.join(' or ')} (header Content-Type).`);
  };
}

function authorise({ roles }: Route, { store }: Services): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    const key = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    const holder = key === undefined ? null : await store.keys.authenticate(key);
    if (holder === null) {
      if (roles === 'secret' && key === undefined) return next();
      const detail =
        key === undefined ? 'send an API key: Authorization: Bearer cc_...' : 'the key is unknown, expired or revoked.';
      throw new HttpProblem(401, `${detail} "crewcast key create" makes one.`, [], { 'WWW-Authenticate': 'Bearer' });
    }
    if (roles !== 'secret' && !roles.includes(holder.role)) {
      throw new HttpProblem(403, `the role "${holder.role}" may not do this; it is for ${roles.join(', ')}.`);
    }
    response.locals.caller = { name: `${holder.name} (${holder.id})`, role: holder.role } satisfies Caller;
    next();
  };
}

/** A known path with another method: 405 with what is allowed. */
function refuseOtherMethods(app: Express): void {
  const methods = new Map<string, string[]>();
  for (const { path, method } of routes) methods.set(path, [...(methods.get(path) ?? []), method.toUpperCase()]);
  for (const [path, allowed] of methods) {
    const allow = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : [])].join(', ');
    app.all(expressPath(path), (request) => {
      throw new HttpProblem(405, `${request.method} is not possible here; use ${allow}.`, [], { Allow: allow });
    });
  }
}

function servePage(app: Express, webFolder: string): void {
  app.use(
    express.static(webFolder, {
      index: false,
      maxAge: '1h',
      setHeaders: (response, path) => {
        if (path.includes('/assets/')) response.set('Cache-Control', 'public, max-age=31536000, immutable');
      },
    }),
  );
  app.get('/{*page}', (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(webFolder, 'index.html'));
  });
}
