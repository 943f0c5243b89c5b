import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { Store } from '../src/store/store.ts';
import { HttpProblem } from './problem.ts';
import type { Answer, Caller } from './route.ts';

/** The header's value; undefined when it is not sent. */
export function idempotencyKeyOf(request: Request): string | undefined {
  const key = request.get('idempotency-key');
  if (key === undefined || /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new HttpProblem(400, 'Idempotency-Key: use 1 to 255 visible ASCII characters without spaces, such as a UUID.');
}

interface Repeatable {
  key: string;
  caller: Caller;
  request: Request;
  /** Of the body's bytes. */
  bodyHash: string;
  /** Whether the answer tells a secret once; then it is not kept. */
  isSecret: boolean;
}

/**
 * Does the work of a POST once, however often it is sent with the same key. Work and answer are kept in one transaction, so
 * that even a server killed in between does nothing twice; a repetition that comes early waits for the first to end.
 */
export function once(
  store: Store,
  { key, caller, request, bodyHash, isSecret }: Repeatable,
  work: (store: Store) => Promise<Answer | null>,
): Promise<Answer | null> {
  const requestHash = createHash('sha256').update(`${request.method} ${request.originalUrl} ${bodyHash}`).digest('hex');
  const repeatable = { caller: caller.name, key, requestHash };
  return store.atomically(async (kept) => {
    const earlier = (await kept.idempotency.claim(repeatable)) as (Answer & { wasSecret?: boolean }) | null;
    if (earlier?.wasSecret) {
      throw new HttpProblem(409, 'this was done; its secret was shown once and cannot be shown again.');
    }
    if (earlier) return { ...earlier, headers: { ...earlier.headers, 'Idempotency-Replayed': 'true' } };
    const answer = await work(kept);
    await kept.idempotency.keep(repeatable, isSecret ? { wasSecret: true } : (answer ?? {}));
    return answer;
  });
}
