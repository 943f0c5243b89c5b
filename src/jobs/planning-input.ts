import type { Centre } from '../domain/centre.ts';
import type { IntervalHistory } from '../domain/history.ts';
import { InputError } from '../errors.ts';
import { centreInForce } from '../pipeline/centre-in-force.ts';
import type { Store } from '../store/store.ts';

/** The centre as it is on that day, or as it is configured, and the histories of its queues. */
export async function planningInput(
  store: Store,
  date: string | null,
): Promise<{ centre: Centre; histories: IntervalHistory[] }> {
  const configured = await store.centre.read();
  const centre = date === null ? configured : centreInForce(configured, date);
  if (centre.queues.length === 0) {
    throw new InputError('queues', 'the centre has no queues. Import a history or PUT /v1/centre first.');
  }
  const histories = await store.history.read(centre.queues.map(({ id }) => id));
  if (histories.length === 0) throw new InputError('history', 'no queue has a history. Import one first.');
  return { centre, histories };
}
