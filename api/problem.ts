import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { z } from 'zod';
import { remedyFor } from '../src/domain/shape.ts';
import { CancelledError, ConflictError, GoneError, InputError, NotFoundError } from '../src/errors.ts';
import type { Log } from '../src/jobs/log.ts';
import { explainOutage, type Outage } from '../src/outage.ts';

export interface FieldError {
  pointer?: string;
  parameter?: string;
  detail: string;
}

/** A refusal with its status. Routes throw it; `problemHandler` answers it as application/problem+json (RFC 9457). */
export class HttpProblem extends Error {
  readonly status: number;
  readonly errors: FieldError[];
  readonly headers: Record<string, string>;

  constructor(status: number, detail: string, errors: FieldError[] = [], headers: Record<string, string> = {}) {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

export type RequestPart = 'body' | 'query' | 'params';

/** 400 for a body, query or path that does not have the documented shape. */
export function shapeProblem(part: RequestPart, error: z.ZodError): HttpProblem {
  const errors = error.issues.slice(0, 20).map((issue): FieldError => {
    const detail = remedyFor(issue);
    return part === 'body' ? { pointer: jsonPointer(issue.path), detail } : { parameter: issue.path.join('.'), detail };
  });
  const [first] = errors;
  return new HttpProblem(400, `${first.pointer ?? first.parameter}: ${first.detail}`, errors);
}

/** 400 for texts that no database keeps: NUL characters and halves of characters; null when there is none. */
export function textProblem(part: RequestPart, value: unknown): HttpProblem | null {
  const path = pathOfBadText(value);
  if (path === null) return null;
  const detail = 'holds a character that cannot be kept (NUL or half of a surrogate pair). Leave it out.';
  const place = part === 'body' ? { pointer: jsonPointer(path) } : { parameter: path.join('.') };
  return new HttpProblem(400, `${place.pointer ?? place.parameter}: ${detail}`, [{ ...place, detail }]);
}

const isGood = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

function pathOfBadText(value: unknown): string[] | null {
  if (typeof value === 'string') return isGood(value) ? null : [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [field, inner] of Object.entries(value)) {
    if (!isGood(field)) return [];
    const path = pathOfBadText(inner);
    if (path) return [field, ...path];
  }
  return null;
}

export const jsonPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * Answers every error of a request as a problem document; what is not a refusal is logged and told as 500, 503 (no database)
 * or 507 (no room); work given up because its caller is gone is no error. `databaseFolder`: of the embedded database.
 */
export function problemHandler(log: Log, databaseFolder: string | null = null): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof CancelledError && response.destroyed) return;
    const outage = await explainOutage(error, databaseFolder);
    const problem = outage ? outageProblem(outage) : toProblem(error, request);
    if (problem.status >= 500) log.error({ error, requestId: response.locals.requestId }, 'request failed');
    sendProblem(request, response, problem);
  };
}

export function sendProblem(request: Request, response: Response, problem: HttpProblem): void {
  const { status, message, errors, headers } = problem;
  response
    .status(status)
    .set(headers)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: STATUS_CODES[status] ?? 'Error',
        status,
        detail: message,
        ...(errors.length > 0 && { errors }),
        requestId: response.locals.requestId,
      }),
    );
  if (!request.complete) request.unpipe();
}

const outageProblem = ({ kind, message }: Outage): HttpProblem =>
  kind === 'space' ? new HttpProblem(507, message) : new HttpProblem(503, message, [], { 'Retry-After': '5' });

function toProblem(error: unknown, request: Request): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof NotFoundError) return new HttpProblem(404, error.message);
  if (error instanceof GoneError) return new HttpProblem(410, error.message, [fieldOf(error, request)]);
  if (error instanceof ConflictError) return new HttpProblem(409, error.message);
  if (error instanceof InputError) return new HttpProblem(422, error.line, [fieldOf(error, request)]);
  const refused = databaseRefusal(error);
  if (refused) return refused;
  const parsed = error as { type?: string; status?: number; limit?: number };
  if (parsed?.type === 'entity.too.large') {
    return new HttpProblem(413, `the body is larger than ${parsed.limit} bytes. Send less at once.`);
  }
  if (parsed?.type === 'entity.parse.failed') return new HttpProblem(400, 'the body is not valid JSON.');
  if (parsed?.type === 'charset.unsupported' || parsed?.type === 'encoding.unsupported') {
    return new HttpProblem(415, 'send UTF-8, plain or with gzip.');
  }
  if (typeof parsed?.status === 'number' && parsed.status >= 400 && parsed.status < 500) {
    return new HttpProblem(parsed.status, 'the request cannot be read.');
  }
  return new HttpProblem(500, 'an unexpected error; the server’s log describes it under the request id.');
}

/** What PostgreSQL refuses for the request's sake: values it cannot read (class 22) and changes that collided. */
function databaseRefusal(error: unknown): HttpProblem | null {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || code.length !== 5) return null;
  if (code.startsWith('22')) {
    const detail = 'a value cannot be read, such as a date that does not exist or a cursor that was changed.';
    return new HttpProblem(422, detail, [{ pointer: '', detail }]);
  }
  const collided = ['40001', '40P01', '23505'].includes(code);
  return collided ? new HttpProblem(409, 'collided with another change at the same time. Send it again.') : null;
}

/** A query parameter by its name, anything else as a place in the body: `agents[2].queueIds[0]` is /agents/2/queueIds/0. */
function fieldOf({ field, message }: InputError, request: Request): FieldError {
  if (Object.hasOwn(request.query, field)) return { parameter: field, detail: message };
  const path = field.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  return { pointer: jsonPointer(path.filter((part) => part !== '')), detail: message };
}
