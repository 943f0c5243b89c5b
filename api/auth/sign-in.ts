import type { Request, Response } from 'express';
import { hashPassword, isOutdated, verifyPassword } from '../../src/store/password.ts';
import { secretDigest } from '../../src/store/secret.ts';
import type { SignInMethod } from '../../src/store/session-store.ts';
import type { User } from '../../src/store/user-store.ts';
import { HttpProblem } from '../problem.ts';
import type { Services } from '../route.ts';
import { sessionTokenOf, setSessionCookie } from './session-cookie.ts';

interface Exchange extends Services {
  request: Request;
  response: Response;
}

/** Signs the browser in under a new token; the session it had before ends. */
export async function startSession(exchange: Exchange, userId: string, method: SignInMethod): Promise<void> {
  const { store, access, request, response } = exchange;
  const earlier = sessionTokenOf(request);
  if (earlier) await store.sessions.end(earlier);
  setSessionCookie(request, response, await store.sessions.start(userId, method), access.sessionLimits.hours);
}

/** Failures in 15 minutes: of an account from one address, of an account from anywhere, of an address with any account. */
const mostFailures = { accountAtAddress: 10, account: 100, address: 100 };

/**
 * The user of e-mail address and password; null, after the same time, for a wrong password and for an unknown account.
 * @throws HttpProblem 429 after too many failures.
 */
export async function checkPassword(
  { store, request }: Exchange,
  email: string,
  password: string,
): Promise<User | null> {
  const account = email.toLowerCase();
  const address = request.ip ?? '';
  const subjectOf = (text: string) => secretDigest(text).toString('hex');
  const own = [
    { subject: subjectOf(`account ${account} at ${address}`), limit: mostFailures.accountAtAddress },
    { subject: subjectOf(`account ${account}`), limit: mostFailures.account },
  ];
  const wait = await store.signInThrottle.attempt([
    ...own,
    { subject: subjectOf(`address ${address}`), limit: mostFailures.address },
  ]);
  if (wait !== null) {
    const detail = `too many failed attempts to sign in. Try again in ${Math.ceil(wait / 60)} min.`;
    throw new HttpProblem(429, detail, [], { 'Retry-After': String(wait) });
  }
  const user = await store.users.findByEmail(email);
  const hash = user && (await store.users.passwordHashOf(user.id));
  const isRight = await verifyPassword(password, hash);
  if (!isRight || !user?.isActive) return null;
  await store.signInThrottle.clear(own.map(({ subject }) => subject));
  if (hash && isOutdated(hash)) await store.users.setPasswordHash(user.id, await hashPassword(password), user.id);
  return user;
}
