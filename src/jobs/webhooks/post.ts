import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { BlockList } from 'node:net';
import type { AttemptResult } from '../../store/webhook-store.ts';
import { resolveDestination } from './destination.ts';

/** A receiver that takes longer than this should answer first and work later. */
const answerMilliseconds = 10_000;

/**
 * Posts a message once. Success is an answer 200 to 299 in time; redirects are not followed, the answer's body is not read.
 */
export async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  allowed: BlockList,
): Promise<AttemptResult> {
  try {
    const target = new URL(url);
    const { address, family } = await resolveDestination(target.hostname, allowed);
    const status = await new Promise<number>((resolve, reject) => {
      const request = (target.protocol === 'https:' ? requestHttps : requestHttp)(
        target,
        {
          method: 'POST',
          agent: false,
          signal: AbortSignal.timeout(answerMilliseconds),
          lookup: (_host, { all }, answer) =>
            all ? answer(null, [{ address, family }]) : answer(null, address, family),
          headers: {
            'Content-Type': 'application/json',
            'Content-Length': Buffer.byteLength(body),
            'User-Agent': 'Crewcast',
            ...headers,
          },
        },
        (response) => {
          response.destroy();
          resolve(response.statusCode ?? 0);
        },
      );
      request.on('error', reject);
      request.end(body);
    });
    const isFine = status >= 200 && status < 300;
    return { status, error: isFine ? null : `the receiver answered ${status}` };
  } catch (error) {
    const { name, message } = error as Error;
    const isLate = name === 'AbortError' || name === 'TimeoutError';
    const reason = isLate ? `no answer within ${answerMilliseconds / 1000} seconds` : message;
    return { status: null, error: reason.slice(0, 500) };
  }
}
