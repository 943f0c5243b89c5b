import createClient from 'openapi-fetch';
import type { paths } from '../api-types.ts';
import { chosenSite } from '../site-choice.ts';

/** What the server answers when it refuses (RFC 9457). */
export interface Problem {
  title: string;
  status: number;
  detail: string;
  /** Where the server names several things. */
  errors: { detail: string }[];
}

/** A request that failed, with the server's own words and remedy. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The caller's role may not do this; it may still do other things. */
export const isForbidden = (error: Error | null): boolean =>
  error instanceof ProblemError && error.problem.status === 403;

export const client = createClient<paths>({ baseUrl: window.location.origin });

client.use({
  onRequest({ request }) {
    request.headers.set('X-Crewcast-Page', '1');
    const site = chosenSite();
    if (site !== null) request.headers.set('X-Crewcast-Site', site);
    return request;
  },
  onError() {
    return new ProblemError({
      title: 'The server does not answer',
      status: 0,
      detail: 'Check that "crewcast serve" is running and reachable, then try again.',
      errors: [],
    });
  },
});

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer, which the page has as JSON, never as a table; throws a `ProblemError` otherwise. */
export async function answerOf<Data>(request: Promise<Answer<Data>>): Promise<Exclude<Data, string>> {
  const { data, error, response } = await request;
  if (response.ok && data !== undefined) return data as Exclude<Data, string>;
  throw problemOf(error, response);
}

/** Waits for an answer without a body; throws a `ProblemError` when it is a refusal. */
export async function done(request: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await request;
  if (!response.ok) throw problemOf(error, response);
}

function problemOf(error: unknown, response: Response): ProblemError {
  const told = typeof error === 'object' && error !== null ? (error as Partial<Problem>) : {};
  return new ProblemError({
    title: told.title ?? `The server answered ${response.status}`,
    status: response.status,
    detail: told.detail ?? response.statusText,
    errors: told.errors ?? [],
  });
}
