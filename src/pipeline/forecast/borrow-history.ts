/**
 * A young queue borrows from its group. Before its first day it gets the days of its elder siblings, added up and scaled to
 * its own share of their contacts on the days they have in common. The models then weigh borrowed and own days by age as they do
 * any history: shape, season and holidays come from the group until the queue's own days say otherwise, the level is its own
 * from the first days on.
 */
import { type DayMatrix, sum, weekdayOf } from '../../../models/forecasting/history/day-matrix.ts';
import type { PreparedQueue } from './prepare-history.ts';

/** Days of own history below which a queue borrows, and from which on it lends. */
const YOUNG_BELOW_DAYS = 56;
/** `groupOf` names each queue's group (null: it borrows from nobody); without it all queues are one group. */
export function borrowHistory(
  queues: PreparedQueue[],
  groupOf: (queue: string) => string | null = () => 'all',
): PreparedQueue[] {
  const lenders = queues.filter(
    ({ skipped, training }) => skipped === null && seenDays(training.history) >= YOUNG_BELOW_DAYS,
  );
  return queues.map((queue) => {
    const group = groupOf(queue.queue);
    const ownDays = seenDays(queue.training.history);
    if (queue.skipped !== null || group === null || ownDays >= YOUNG_BELOW_DAYS) return queue;
    const siblings = lenders.filter(
      (other) => other.grid.intervalMinutes === queue.grid.intervalMinutes && groupOf(other.queue) === group,
    );
    return siblings.length > 0 ? withBorrowed(queue, siblings, ownDays) : queue;
  });
}

function withBorrowed(queue: PreparedQueue, siblings: PreparedQueue[], ownDays: number): PreparedQueue {
  const { training } = queue;
  const { history } = training;
  const firstSeen = history.firstDay + history.days.findIndex((day) => day !== null);
  const from = Math.min(...siblings.map((other) => other.training.history.firstDay));
  if (from >= firstSeen) return queue;
  const group = Array.from({ length: queue.originDay - from }, (_, i) => groupDay(siblings, from + i, history.slots));
  const share = shareOfGroup(history, group, from, siblings.length);
  const opening = training.opening.map((own, weekday) =>
    own && wasSeen(history, weekday) ? own : unionOpening(siblings, weekday),
  );
  const days = group.map((borrowed, i) => {
    const day = from + i;
    const open = opening[weekdayOf(day)];
    if (day >= firstSeen) return history.days[day - history.firstDay];
    return borrowed && open ? borrowed.map((contacts, s) => (open[s] ? share * contacts : 0)) : null;
  });
  const names = siblings.map((other) => other.queue);
  const lent = names.length > 4 ? `${names.length} queues of its group` : names.join(', ');
  return {
    ...queue,
    training: { ...training, history: { ...history, firstDay: from, days }, opening },
    hasBorrowed: true,
    notes: [
      ...queue.notes,
      `only ${ownDays} days of own history: before them, ${(100 * share).toFixed(1)} % of the contacts of ${lent} stand in`,
    ],
  };
}

/** Contacts of the siblings together; null where none was seen. */
function groupDay(siblings: PreparedQueue[], day: number, slots: number): Float64Array | null {
  const rows = siblings.flatMap(({ training: { history } }) => history.days[day - history.firstDay] ?? []);
  return rows.length > 0
    ? Float64Array.from({ length: slots }, (_, s) => rows.reduce((total, row) => total + row[s], 0))
    : null;
}

/** The queue's contacts relative to its siblings' on common days, with one contact of evidence for an average sibling's share. */
function shareOfGroup(history: DayMatrix, group: (Float64Array | null)[], from: number, siblings: number): number {
  let own = 1;
  let lent = siblings;
  history.days.forEach((day, row) => {
    const borrowed = group[history.firstDay + row - from];
    if (!day || !borrowed) return;
    own += sum(day);
    lent += sum(borrowed);
  });
  return own / lent;
}

const seenDays = ({ days }: DayMatrix): number => days.reduce((count, day) => count + (day ? 1 : 0), 0);

const wasSeen = ({ days, firstDay }: DayMatrix, weekday: number): boolean =>
  days.some((day, row) => day !== null && weekdayOf(firstDay + row) === weekday);

function unionOpening(siblings: PreparedQueue[], weekday: number): Uint8Array | null {
  const open = siblings.flatMap(({ training }) => training.opening[weekday] ?? []);
  return open.length > 0 ? open[0].map((_, s) => (open.some((slots) => slots[s]) ? 1 : 0)) : null;
}
