import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../../api/app.ts';
import type { Clock } from '../../../src/clock.ts';
import { type AccessSettings, usualAccess } from '../../../src/config.ts';
import { silentLog } from '../../../src/jobs/log.ts';
import type { NewApiKey } from '../../../src/store/key-store.ts';
import { temporaryStore } from '../../store/temporary-store.ts';
import { type Caller, callerOf } from '../running-server.ts';

interface Options {
  clock?: Clock;
  access?: Partial<AccessSettings>;
  webFolder?: string;
}

/** The API over real HTTP on a real database, without jobs: what access needs. */
export async function accessServer({ clock, access, webFolder }: Options = {}) {
  const open = await temporaryStore(clock);
  const settings = { ...usualAccess, ...access };
  const app = createApp({
    store: open.store,
    sites: open.sites,
    clock: clock ?? { now: () => Date.now() },
    access: settings,
    log: silentLog,
    webFolder,
    isReady: async () => true,
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    store: open.store,
    sites: open.sites,
    pool: open.pool,
    async withKey(key: Partial<NewApiKey> & Pick<NewApiKey, 'role'>): Promise<Caller> {
      return callerOf(url, (await open.store.keys.create({ name: key.role, expiresAt: null, ...key }, 'test')).key);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await open.close();
    },
  };
}

export type AccessServer = Awaited<ReturnType<typeof accessServer>>;
