import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../src/jobs/log.ts';
import type { Metrics } from './metrics.ts';

/** Ids that other systems may give to a request; anything else is replaced. */
const requestIdFormat = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** Names every request, logs it when it has ended and counts it. Addresses are logged without their query: it may hold secrets. */
export function observeRequests(log: Log, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const sent = request.get('x-request-id') ?? '';
    const requestId = requestIdFormat.test(sent) ? sent : randomUUID();
    const started = performance.now();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    response.on('close', () => {
      const { method, path } = request;
      const milliseconds = performance.now() - started;
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.observeRequest({ method, route: response.locals.route ?? 'none', status, seconds: milliseconds / 1000 });
      log.info({ requestId, method, path, status, milliseconds: Math.round(milliseconds) }, 'request');
    });
    next();
  };
}
