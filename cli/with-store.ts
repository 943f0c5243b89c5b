import { readConfig } from '../src/config.ts';
import { CancelledError, InputError, NotFoundError } from '../src/errors.ts';
import { explainOutage } from '../src/outage.ts';
import { actAs } from '../src/store/audit-context.ts';
import { mainSiteId } from '../src/store/site-schema.ts';
import type { OpenStore, Store } from '../src/store/store.ts';
import { untilStopped } from './stop-signal.ts';

/** For commands that work on one site. */
export const siteOption = ['--site <id>', 'one of several sites (default: main)'] as const;

/**
 * Opens the store of the environment's settings, that of `site`, for one command and closes it afterwards. SIGINT and SIGTERM roll back
 * what is under way and stop the embedded database like any other end.
 * @throws CancelledError after such a signal, Outage when the database is lost or the disk full.
 */
export async function withStore<Result>(
  work: (open: OpenStore) => Promise<Result>,
  site = mainSiteId,
  purpose: 'read' | 'change' = 'change',
): Promise<Result> {
  const interrupted = untilStopped().then(() => Promise.reject(new CancelledError('interrupted')));
  interrupted.catch(() => {});
  const { openStore } = await import('../src/store/store.ts');
  const open = await openStore({ ...readConfig(), log: (text) => process.stderr.write(`crewcast: ${text}\n`) });
  try {
    const ofSite = { ...open, store: await storeOfSite(open, site, purpose) };
    return await Promise.race([interrupted, actAs({ actor: commandLineActor, requestId: null }, () => work(ofSite))]);
  } catch (error) {
    throw (await explainOutage(error, open.folder)) ?? error;
  } finally {
    await open.abandon();
  }
}

/** InputError when there is no such site, or when it is closed and would be changed. */
async function storeOfSite({ store, sites }: OpenStore, site: string, purpose: 'read' | 'change'): Promise<Store> {
  if (site === mainSiteId) return store;
  const found = await store.sites.find(site).catch((error: unknown) => {
    if (!(error instanceof NotFoundError)) throw error;
    throw new InputError('--site', `there is no site "${site}". "crewcast site list" tells them.`);
  });
  if (found.closedAt && purpose === 'change')
    throw new InputError('--site', `"${site}" is closed. Open it: crewcast site open ${site}.`);
  return sites.of(site);
}

/** What the audit log calls whoever uses the command line. */
export const commandLineActor = `command line (${process.env.SUDO_USER ?? process.env.USER ?? 'unknown'})`;
