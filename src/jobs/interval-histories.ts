import type { IntervalHistory } from '../domain/history.ts';
import { InputError } from '../errors.ts';
import type { StoredInterval } from '../store/history-store.ts';
import type { Store } from '../store/store.ts';

export type SentInterval = Pick<StoredInterval, 'queueId' | 'start' | 'offered'> & Partial<StoredInterval>;

/**
 * Single intervals as histories, one per queue. `intervalMinutes` is for queues that have no history yet.
 * @throws InputError naming the item whose queue is unknown, whose start is off the queue's grid, or that comes twice.
 */
export async function intervalHistories(
  store: Store,
  sent: SentInterval[],
  intervalMinutes?: number,
): Promise<IntervalHistory[]> {
  const { timeZone } = await store.centre.readSite();
  const { items: queues } = await store.centre.list('queues', { limit: 1000 });
  const known = await store.history.intervalMinutes();
  const isQueue = new Set(queues.map(({ id }) => id));
  const byQueue = new Map<string, { interval: SentInterval; start: number; index: number }[]>();
  for (const [index, interval] of sent.entries()) {
    const { queueId } = interval;
    if (!isQueue.has(queueId)) throw new InputError(`[${index}].queueId`, `there is no queue "${queueId}".`);
    const minutes = known.get(queueId) ?? intervalMinutes;
    if (minutes === undefined) {
      throw new InputError(`[${index}].queueId`, `"${queueId}" has no history yet. Say ?intervalMinutes=.`);
    }
    const start = Date.parse(interval.start) / 1000;
    if (start % (minutes * 60) !== 0) {
      throw new InputError(`[${index}].start`, `does not begin an interval of ${minutes} minutes.`);
    }
    if (!byQueue.has(queueId)) byQueue.set(queueId, []);
    byQueue.get(queueId)!.push({ interval, start, index });
  }
  return [...byQueue].map(([queue, rows]) => {
    rows.sort((a, b) => a.start - b.start);
    const twice = rows.find(({ start }, i) => i > 0 && rows[i - 1].start === start);
    if (twice) throw new InputError(`[${twice.index}].start`, `${twice.interval.start} comes twice; send it once.`);
    const column = (field: 'answered' | 'abandoned' | 'averageHandleTimeSeconds' | 'queueSeconds') =>
      rows.some(({ interval }) => interval[field] !== undefined)
        ? Float64Array.from(rows, ({ interval }) => interval[field] ?? Number.NaN)
        : null;
    return {
      queue,
      intervalMinutes: known.get(queue) ?? intervalMinutes!,
      timeZone,
      start: Float64Array.from(rows, ({ start }) => start),
      offered: Float64Array.from(rows, ({ interval }) => interval.offered),
      answered: column('answered'),
      abandoned: column('abandoned'),
      averageHandleTimeSeconds: column('averageHandleTimeSeconds'),
      queueSeconds: column('queueSeconds'),
    };
  });
}
