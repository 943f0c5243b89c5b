import type { DateTime } from 'luxon';
import type { Agent } from '../../domain/centre.ts';
import { slotMinutes, slotsPerDay, spillSlots } from './roster-slots.ts';

/** A stretch of time, [from, to). */
type Stretch = [from: number, to: number];

export interface HoursInSlots {
  /** Per day, for shifts that start on it: earliest start and latest end in slots from its 00:00; null without hours. */
  windows: (Stretch | null)[];
  /** Absolute slots between the hours of a window, in which no shift may lie. */
  gaps: Stretch[];
}

const minutesPerDay = 1440;

/**
 * Hours that repeat weekly (an agent's availability, a site's shift hours; null: any time) on these dates, one after the
 * other. Hours that meet are one stretch, over midnight too: a shift may run from hours that end at 24:00 into those that
 * begin at 00:00 of the next day.
 */
export function hoursInSlots(hours: Agent['availability'], dates: readonly DateTime[]): HoursInSlots {
  if (hours === null) return { windows: dates.map(() => [0, slotsPerDay + spillSlots]), gaps: [] };
  const own = [...dates, dates[dates.length - 1].plus({ days: 1 })].map(({ weekday }, day) =>
    hours
      .filter((span) => span.weekday === weekday && span.to > span.from)
      .map(({ from, to }): Stretch => [day * minutesPerDay + from, day * minutesPerDay + to])
      .sort((a, b) => a[0] - b[0]),
  );
  const stretches = joined(own.flat());
  const windows = dates.map((_, day): Stretch | null => {
    const [first] = own[day];
    if (!first) return null;
    const [lastFrom] = own[day][own[day].length - 1];
    const [, end] = stretches.findLast(([from]) => from <= lastFrom)!;
    const latestEnd = Math.floor(end / slotMinutes) - day * slotsPerDay;
    return [Math.ceil(first[0] / slotMinutes) - day * slotsPerDay, Math.min(latestEnd, slotsPerDay + spillSlots)];
  });
  const gaps = stretches
    .slice(1)
    .map(([from], i): Stretch => [Math.floor(stretches[i][1] / slotMinutes), Math.ceil(from / slotMinutes)])
    .filter(([from, to]) =>
      windows.some(
        (window, day) => window && from > day * slotsPerDay + window[0] && to < day * slotsPerDay + window[1],
      ),
    );
  return { windows, gaps };
}

/** The spans in the order of their starts; those that meet or overlap as one. */
function joined(spans: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = stretches.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else stretches.push([from, to]);
  }
  return stretches;
}
