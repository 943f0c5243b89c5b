import { createContext, useContext } from 'react';
import { answerOf, client, done } from './api/client.ts';
import type { Session, SignedIn } from './api/types.ts';

export const readSession = (): Promise<Session> => answerOf(client.GET('/v1/session'));

export const signInWithPassword = (email: string, password: string): Promise<void> =>
  done(client.POST('/v1/session', { body: { email, password } }));

export const signInByLink = (token: string): Promise<void> =>
  done(client.POST('/v1/session/link', { body: { token } }));

export const endSession = (): Promise<void> => done(client.DELETE('/v1/session'));

export const setPassword = (newPassword: string, currentPassword: string | undefined): Promise<void> =>
  done(client.PUT('/v1/session/password', { body: { newPassword, currentPassword } }));

/** Where a browser goes to sign in through the identity provider. */
export const singleSignOnAddress = '/v1/session/oidc';

const problems: Record<string, string> = {
  failed: 'The identity provider did not confirm the sign-in. Try again.',
  unknown: 'The identity provider knows you, but nobody has made you a user here. Ask an admin.',
  inactive: 'Your account is deactivated. Ask an admin.',
  'no-role': 'The identity provider gives you no role in Crewcast. Ask an admin.',
  'last-admin':
    'You are the last admin here, and the identity provider gives you another role. Make another admin first.',
  'no-agent': 'The identity provider does not say which agent you are. Ask an admin.',
};

/** What the address says about signing in. It leaves the address, so that it is not kept in history or shared with a link. */
export function takeFromAddress(): { token: string | null; problem: string | null } {
  const [, name, value] = /^#(sign-in|sign-in-problem)=(.+)$/.exec(window.location.hash) ?? [];
  if (value) window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
  return {
    token: name === 'sign-in' ? decodeURIComponent(value!) : null,
    problem: name === 'sign-in-problem' ? (problems[value!] ?? problems.failed!) : null,
  };
}

export interface Account {
  caller: SignedIn;
  site: { name: string; timeZone: string };
  /** Ends the session. */
  signOut: () => void;
  /** Reads anew what the server says about the caller. */
  refresh: () => void;
}

export const AccountContext = createContext<Account | null>(null);

/** Whether the caller may plan and publish; others read. */
export function useMayPlan(): boolean {
  const { role } = useAccount().caller;
  return role === 'planner' || role === 'admin';
}

/** Whether the caller decides on time off and swaps of agents. */
export function useMayDecide(): boolean {
  const { role } = useAccount().caller;
  return role === 'planner' || role === 'manager' || role === 'admin';
}

/** Who is signed in; for components below the sign-in. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (!account) throw new Error('nobody is signed in here');
  return account;
}
