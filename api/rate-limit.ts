import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit';
import { HttpProblem, sendProblem } from './problem.ts';
import type { Caller } from './route.ts';

const tooMany: Options['handler'] = (request, response) =>
  sendProblem(request, response, new HttpProblem(429, 'too many requests. Wait as long as Retry-After says.'));

const perMinute = { windowMs: 60_000, standardHeaders: 'draft-8', legacyHeaders: false, handler: tooMany } as const;

/** Requests of one key or account in a minute, wherever they come from. Runs after the caller is known. */
export const limitCaller = (requests: number): RequestHandler =>
  rateLimit({
    ...perMinute,
    limit: requests,
    identifier: 'caller',
    keyGenerator: (request, response) =>
      (response.locals.caller as Caller | undefined)?.name ?? ipKeyGenerator(request.ip ?? ''),
  });

/** Refused keys of one address in a minute: guessing ends here. Good keys of the address are not concerned. */
export function limitRefusedKeys(failures: number): ErrorRequestHandler {
  const limit = rateLimit({ ...perMinute, limit: failures, identifier: 'refused keys' });
  return (error: unknown, request, response, next) => {
    if (!(error instanceof HttpProblem) || error.status !== 401) return next(error);
    limit(request, response, (failure?: unknown) => next(failure ?? error));
  };
}
