import type { SiteClock } from '../../site-clock.ts';

/** Sums contacts by weekday and time of the site's clock, then reads them at the first seven days of the clock. */
export function placeOnClock(items: { start: string; offered: number }[], clock: SiteClock): (number | null)[] {
  const { starts, intervalMilliseconds } = clock;
  const contacts = new Map<string, number>();
  for (const { start, offered } of items) {
    const interval = Math.floor((Date.parse(start) - starts[0]!) / intervalMilliseconds);
    const key = clock.weekdayAndTime(starts[0]! + interval * intervalMilliseconds);
    contacts.set(key, (contacts.get(key) ?? 0) + offered);
  }
  const weekEnd = clock.dayEdges[7] ?? starts.length;
  return starts.map((start, interval) =>
    interval < weekEnd ? (contacts.get(clock.weekdayAndTime(start)) ?? null) : null,
  );
}
