import type { Request } from 'express';
import { HttpProblem } from '../problem.ts';
import type { Caller, Services } from '../route.ts';
import { sessionTokenOf } from './session-cookie.ts';

/**
 * Who asks, by an API key or a session; null without either. A session that has ended counts as none, so that its cookie
 * does not keep anybody from signing in.
 * @throws HttpProblem 401 for a key that does not work.
 */
export async function authenticate(request: Request, { store, access }: Services): Promise<Caller | null> {
  const key = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
  if (key !== undefined) {
    const holder = await store.keys.authenticate(key);
    if (holder === null) throw notSignedIn('the key is unknown, expired or revoked.');
    const { name, id, role, agentId, scopes, sites } = holder;
    return { name: `${name} (${id})`, role, agentId, scopes, sites, session: null };
  }
  const token = sessionTokenOf(request);
  const session = token && (await store.sessions.find(token, access.sessionLimits));
  if (!session) return null;
  const { user, method } = session;
  const { id: name, role, agentId, sites } = user;
  return { name, role, agentId, scopes: null, sites, session: { user, method, token } };
}

export const notSignedIn = (reason: string): HttpProblem =>
  new HttpProblem(401, `${reason} Sign in, or send a key that "crewcast key create" made.`, [], {
    'WWW-Authenticate': 'Bearer',
  });
