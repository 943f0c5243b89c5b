import { createRandom, type Random } from '../../models/numerics/random.ts';
import type { IntervalHistory } from '../domain/history.ts';
import { formatDate, parseDate, secondsPerDay } from '../time/calendar-day.ts';
import { publicHolidays } from '../time/holidays.ts';
import { zoneClock } from '../time/zone-clock.ts';
import { drawBinomial, drawFactor, drawPoisson } from './draws.ts';
import { historyDays, occasions } from './occasions.ts';
import { type SampleQueue, sampleQueues } from './queues.ts';
import { type DayContext, dayWorkload, intervalMinutes } from './workload.ts';

export const sampleTimeZone = 'Europe/Amsterdam';
export const sampleCountry = 'NL';

/** Spread of a day's level that all queues share, that one has to itself, and of single intervals. */
const centreDaySpread = 0.03;
const queueDaySpread = 0.045;
const intervalSpread = 0.08;
/** Customers give up more often when more of them call than usual: exponent of the ratio. */
const abandonExponent = 2.5;
const eveningHandleTimeShare = 0.07;

/**
 * A year (52 weeks) of contact history of the sample centre, up to `endDate` (exclusive, a Monday). Equal seeds give equal
 * histories; a day's numbers do not depend on how many days are asked for before it.
 */
export function sampleHistory(seed: number, { endDate }: { endDate: string }): IntervalHistory[] {
  const endDay = parseDate(endDate, 'endDate');
  const days = dayContexts(endDay);
  const sharedLevels = days.map(({ day }) => drawFactor(createRandom(seed, day * 16), centreDaySpread));
  return sampleQueues.map((sample, index) => {
    const rows = emptyRows();
    for (const [d, context] of days.entries()) {
      addDay(rows, sample, context, sharedLevels[d]!, createRandom(seed, context.day * 16 + index + 1));
    }
    return {
      queue: sample.queue.id,
      intervalMinutes,
      timeZone: sampleTimeZone,
      start: Float64Array.from(rows.start),
      offered: Float64Array.from(rows.offered),
      answered: Float64Array.from(rows.answered),
      abandoned: Float64Array.from(rows.abandoned),
      averageHandleTimeSeconds: Float64Array.from(rows.averageHandleTimeSeconds),
      queueSeconds: null,
    };
  });
}

interface Rows {
  start: number[];
  offered: number[];
  answered: number[];
  abandoned: number[];
  averageHandleTimeSeconds: number[];
}

const emptyRows = (): Rows => ({ start: [], offered: [], answered: [], abandoned: [], averageHandleTimeSeconds: [] });

function dayContexts(endDay: number): DayContext[] {
  const firstDay = endDay - historyDays;
  const holidays = new Set(
    publicHolidays(sampleCountry, formatDate(firstDay - 1), formatDate(endDay)).map(({ date }) => date),
  );
  return Array.from({ length: historyDays }, (_, i) => {
    const day = firstDay + i;
    const isHoliday = holidays.has(formatDate(day));
    return {
      day,
      daysBefore: endDay - day,
      isHoliday,
      isDayAfterHoliday: !isHoliday && holidays.has(formatDate(day - 1)),
    };
  });
}

/** Draws one local day, 23 to 25 hours long as the clock has it. */
function addDay(rows: Rows, sample: SampleQueue, context: DayContext, sharedLevel: number, random: Random): void {
  const clock = zoneClock(sampleTimeZone);
  const workload = dayWorkload(sample, context);
  const level = sharedLevel * drawFactor(random, queueDaySpread);
  const step = intervalMinutes * 60;
  const end = clock.startOfDay(context.day + 1);
  for (let start = clock.startOfDay(context.day); start < end; start += step) {
    const slot = (clock.wallSeconds(start) - context.day * secondsPerDay) / step;
    const usual = workload[slot]!;
    if (usual === null) continue;
    const mean = usual * level * drawFactor(random, intervalSpread);
    const offered = drawPoisson(random, mean);
    const pressure = usual > 0 ? (offered + 5) / (usual + 5) : 1;
    const giveUp = Math.min(0.6, sample.abandonedShare * pressure ** abandonExponent * drawFactor(random, 0.4));
    const abandoned = drawBinomial(random, offered, giveUp);
    const handleTime = drawHandleTime(random, sample, slot, offered - abandoned);
    if (isInDataGap(context.daysBefore, slot * intervalMinutes)) continue;
    rows.start.push(start);
    rows.offered.push(offered);
    rows.answered.push(offered - abandoned);
    rows.abandoned.push(abandoned);
    rows.averageHandleTimeSeconds.push(handleTime);
  }
}

/** Mean handle time of the contacts answered in an interval, rising into the evening; NaN when nobody was. */
function drawHandleTime(random: Random, sample: SampleQueue, slot: number, answered: number): number {
  if (answered === 0) return Number.NaN;
  const evening = Math.sin((Math.PI * Math.max(0, (slot * intervalMinutes) / 60 - 8)) / 32);
  const mean =
    sample.queue.averageHandleTimeSeconds * (1 - eveningHandleTimeShare / 2 + eveningHandleTimeShare * evening);
  return Math.round(mean * drawFactor(random, sample.handleTimeSpread / Math.sqrt(answered)) * 10) / 10;
}

function isInDataGap(daysBefore: number, minute: number): boolean {
  const { fromDaysBefore, fromMinute, toDaysBefore, toMinute } = occasions.dataGap;
  const minutesBefore = daysBefore * 1440 - minute;
  return minutesBefore <= fromDaysBefore * 1440 - fromMinute && minutesBefore > toDaysBefore * 1440 - toMinute;
}
