import type { Store } from '../../src/store/store.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';

/** The small centre with its history, ready to be planned. */
export async function importSmallCentre(store: Store): Promise<void> {
  await store.centre.replace(smallCentre, 'test');
  await store.history.upsert(smallHistories, 'test');
}
