import type { Store } from '../store/store.ts';
import type { Log } from './log.ts';

const everyMilliseconds = 3_600_000;

/**
 * Removes, now and every hour until stopped, what `stores` (those of all sites) keep for a limited time. Any number of
 * processes may do so.
 */
export function startUpkeep(stores: () => Promise<Store[]>, changesDays: number, log: Log): { stop(): Promise<void> } {
  const tidy = async (): Promise<void> => {
    try {
      for (const { siteId, changes } of await stores()) {
        const count = await changes.removeOld(changesDays);
        if (count > 0) log.info({ siteId, count }, 'old changes removed');
      }
    } catch (error) {
      log.error({ error }, 'could not remove old changes');
    }
  };
  let turn = tidy();
  const timer = setInterval(() => {
    turn = tidy();
  }, everyMilliseconds);
  return {
    stop() {
      clearInterval(timer);
      return turn;
    },
  };
}
