import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { AccessSettings } from '../src/config.ts';
import type { Log } from '../src/jobs/log.ts';
import type { OpenStore } from '../src/store/store.ts';
import { createAnswerCache } from './answer-cache.ts';
import { authorise } from './auth/authorise.ts';
import { takeSite } from './auth/site.ts';
import { docsPage } from './docs-page.ts';
import { createMetrics, type PoolState } from './metrics.ts';
import { expressPath, mount } from './mount.ts';
import { openApiDocument } from './openapi.ts';
import { HttpProblem, problemHandler, sendProblem } from './problem.ts';
import { limitCaller, limitRefusedKeys } from './rate-limit.ts';
import { observeRequests } from './request-log.ts';
import type { Services } from './route.ts';
import { routes } from './routes/index.ts';

/** Memory for the bodies of large answers: a dozen weeks of a thousand agents. */
const largeAnswersBytes = 64 * 1024 * 1024;

export interface AppOptions extends Omit<Services, 'largeAnswers'> {
  /** Stores of all sites; `store` is that of the main one. */
  sites: OpenStore['sites'];
  log: Log;
  /** Folder of the built page; without it only the API is served. */
  webFolder?: string;
  /** Whether the server can do work now: the database answers. */
  isReady: () => Promise<boolean>;
  /** Requests a caller may make in a minute, and refused keys an address. */
  requestsPerMinute?: number;
  /** Connections to the database, for /metrics. */
  pool?: PoolState;
  /** Where the embedded database lies; null: there is none. */
  databaseFolder?: string | null;
}

/** The HTTP interface: API under /v1, its description, health, and the page for everything else. */
export function createApp({
  sites,
  log,
  webFolder,
  isReady,
  requestsPerMinute = 3000,
  pool,
  databaseFolder,
  ...given
}: AppOptions): Express {
  const services = { ...given, largeAnswers: createAnswerCache(largeAnswersBytes) };
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', services.access.trustedProxies);
  const metrics = createMetrics(services.store, pool);
  app.use(observeRequests(log, metrics), securityHeaders(services.access), compression());
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const ready = await isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });

  const document = openApiDocument(routes);
  app.get('/openapi.json', (_request, response) => void response.json(document));
  app.use('/docs', docsPage());
  app.get('/metrics', metrics.handler);
  app.use(takeSite);
  const limit = limitCaller(requestsPerMinute);
  for (const route of routes) mount(app, route, services, [authorise(route, services, sites), limit]);
  refuseOtherMethods(app);
  app.use('/v1', (request, response) =>
    sendProblem(request, response, new HttpProblem(404, `there is nothing at ${request.originalUrl.split('?')[0]}.`)),
  );
  if (webFolder && existsSync(join(webFolder, 'index.html'))) servePage(app, webFolder);
  app.use((request, response) => sendProblem(request, response, new HttpProblem(404, 'there is nothing here.')));
  app.use(limitRefusedKeys(requestsPerMinute), problemHandler(log, databaseFolder));
  return app;
}

function securityHeaders({ publicUrl }: AccessSettings): RequestHandler {
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
    strictTransportSecurity: publicUrl?.startsWith('https:') ?? false,
  });
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
