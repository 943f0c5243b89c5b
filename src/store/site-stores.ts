import type pg from 'pg';
import { createPool } from './database.ts';
import { mainSiteId, organisationSchema, schemaOf } from './site-schema.ts';
import type { SiteStore } from './site-store.ts';

/** The stores of all sites of an organisation, each on connections that see its own schema alone. */
export interface SiteStores<Store> {
  /** @throws NotFoundError when there is no such site. */
  of(siteId: string): Promise<Store>;
  /** Of every site there is now. */
  all(): Promise<Store[]>;
  /** Ends the connections. */
  close(): Promise<void>;
  /** As `close`, without waiting for what is under way, which is rolled back. */
  abandon(): Promise<void>;
}

/**
 * Most connections to a site. All close when they were idle for ten seconds, so that quiet sites cost none; the main site has
 * more, as sign-in, keys and the queue of jobs use its connections too.
 */
const connectionsOfSite = 5;

/** `createStore` makes a store on a pool; that of the main site, on `pool`, finds the others. */
export function createSiteStores<Store extends { sites: SiteStore }>(
  pool: pg.Pool,
  connection: pg.PoolConfig,
  createStore: (pool: pg.Pool, siteId: string) => Store,
): SiteStores<Store> {
  const busy = new Set<pg.PoolClient>();
  const pools: pg.Pool[] = [];
  const stores = new Map<string, Store>();

  function keep(siteId: string, own: pg.Pool): Store {
    own.on('acquire', (client) => busy.add(client));
    own.on('release', (_error, client) => busy.delete(client));
    const store = createStore(own, siteId);
    pools.push(own);
    stores.set(siteId, store);
    return store;
  }
  const main = keep(mainSiteId, pool);

  async function of(siteId: string): Promise<Store> {
    const known = stores.get(siteId);
    if (known) return known;
    await main.sites.find(siteId);
    return stores.get(siteId) ?? keep(siteId, createPool({ ...connection, max: connectionsOfSite }, schemaOf(siteId)));
  }

  const close = async (): Promise<void> => {
    await Promise.all(pools.map((each) => each.end()));
  };
  return {
    of,
    async all() {
      const { rows } = await pool.query<{ id: string }>(`select id from ${organisationSchema}.sites order by id`);
      return Promise.all(rows.map(({ id }) => of(id)));
    },
    close,
    async abandon() {
      for (const client of busy) client.release(true);
      await close();
    },
  };
}
