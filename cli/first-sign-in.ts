import type { Store } from '../src/store/store.ts';
import type { User } from '../src/store/user-store.ts';

export const linkMinutes = 30;

/** The address that signs `user` in once. */
export async function signInAddress(store: Store, url: string, user: User, actor: string): Promise<string> {
  return `${url}/#sign-in=${await store.signInLinks.create(user.id, linkMinutes, actor)}`;
}

/** Signs the first admin in, who is made if need be; null once an admin has signed in. */
export async function firstSignInAddress(store: Store, url: string): Promise<string | null> {
  const actor = 'first start';
  if (await store.users.findAdmin(true)) return null;
  const admin =
    (await store.users.findAdmin()) ??
    (await store.users.create(
      { email: 'admin@localhost', name: 'Administrator', role: 'admin', agentId: null, isActive: true },
      actor,
    ));
  return signInAddress(store, url, admin, actor);
}
