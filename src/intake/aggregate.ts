import type { IntervalHistory } from '../domain/history.ts';
import { InputError } from '../errors.ts';
import { minutesPerDay, secondsPerDay } from '../time/calendar-day.ts';
import { type ZoneClock, zoneClock } from '../time/zone-clock.ts';

/**
 * The same history in longer intervals: contacts are summed, handle times weighted by the contacts they belong to. An
 * interval is kept when at least one of its parts was reported.
 *
 * Throws `InputError` when the interval is no multiple of the history's own or does not divide a day.
 */
export function aggregateHistory(history: IntervalHistory, intervalMinutes: number): IntervalHistory {
  if (intervalMinutes === history.intervalMinutes) return history;
  if (intervalMinutes % history.intervalMinutes !== 0 || minutesPerDay % intervalMinutes !== 0) {
    throw new InputError(
      'intervalMinutes',
      `${history.intervalMinutes}-minute intervals cannot be made into ${intervalMinutes}-minute ones; use a multiple that divides a day`,
    );
  }
  const clock = zoneClock(history.timeZone);
  const starts: number[] = [];
  const group = new Int32Array(history.start.length);
  for (let i = 0; i < group.length; i++) {
    const start = enclosingStart(clock, history.start[i]!, intervalMinutes * 60);
    if (start !== starts[starts.length - 1]) starts.push(start);
    group[i] = starts.length - 1;
  }
  const sum = (column: Float64Array | null): Float64Array | null => {
    if (!column) return null;
    const sums = new Float64Array(starts.length);
    for (let i = 0; i < group.length; i++) sums[group[i]!]! += column[i]!;
    return sums;
  };
  return {
    ...history,
    intervalMinutes,
    start: Float64Array.from(starts),
    offered: sum(history.offered)!,
    answered: sum(history.answered),
    abandoned: sum(history.abandoned),
    averageHandleTimeSeconds: weightedHandleTime(history, group, starts.length),
    queueSeconds: sum(history.queueSeconds ?? null),
  };
}

/** Start of the local interval of `step` seconds an instant lies in; an hour shown twice makes two intervals. */
function enclosingStart(clock: ZoneClock, epochSeconds: number, step: number): number {
  const wall = clock.wallSeconds(epochSeconds);
  const wallStart = Math.floor(wall / step) * step;
  if (step === secondsPerDay) return clock.startOfDay(wallStart / secondsPerDay);
  const start = epochSeconds - (wall - wallStart);
  if (clock.offsetSeconds(start) === clock.offsetSeconds(epochSeconds)) return start;
  return clock.instantsOf(wallStart)[0] ?? start;
}

function weightedHandleTime(history: IntervalHistory, group: Int32Array, groups: number): Float64Array | null {
  const handleTime = history.averageHandleTimeSeconds;
  if (!handleTime) return null;
  const seconds = new Float64Array(groups);
  const contacts = new Float64Array(groups);
  for (let i = 0; i < group.length; i++) {
    const answered = history.answered?.[i] ?? Number.NaN;
    const weight = Number.isNaN(answered) ? history.offered[i]! : answered;
    if (Number.isNaN(handleTime[i]!) || weight === 0) continue;
    seconds[group[i]!]! += weight * handleTime[i]!;
    contacts[group[i]!]! += weight;
  }
  return seconds.map((total, g) => (contacts[g]! > 0 ? total / contacts[g]! : Number.NaN));
}
