/**
 * What the contacts of a morning are worth: error of the rest of the day, from the evening before and updated at each hour, on
 * days of real series that the models had not seen. Beside it the plain ratio of contacts to forecast so far.
 */

import { fitLevelProfile, forecastLevelProfile } from '../models/forecasting/core/level-profile.ts';
import { judgedDays, learnRestOfDay } from '../models/forecasting/core/rest-of-day.ts';
import { sum } from '../models/forecasting/history/day-matrix.ts';
import { gridOf } from '../src/pipeline/day-grid.ts';
import { prepareQueues } from '../src/pipeline/forecast/prepare-history.ts';
import { formatDate, parseDate } from '../src/time/calendar-day.ts';
import { type ProtocolSeries, protocolSeries } from './forecasting-series.ts';
import { benchTable } from './report.ts';

const HOURS = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
/** Days after each origin of the protocol that are followed through their hours; no multiple of a week apart. */
const DAYS_AFTER = [1, 9];

interface HourErrors {
  actual: number;
  evening: number;
  updated: number;
  ratio: number;
}

export async function benchForecastingIntraday(): Promise<void> {
  const all = await protocolSeries();
  const rows = all.map((series) => ({ series, errors: followDays(series) }));
  const percent = (error: number, { actual }: HourErrors): string => ((100 * error) / actual).toFixed(1);
  benchTable(
    'WAPE of the rest of the day, %: from the evening before / updated / scaled by the plain ratio so far',
    ['updated at', ...all.map(({ name }) => name)],
    HOURS.map((hour, h) => [
      `${hour}:00`,
      ...rows.map(({ errors }) => {
        const own = errors[h];
        return own.actual > 0 ? [own.evening, own.updated, own.ratio].map((e) => percent(e, own)).join(' / ') : '-';
      }),
    ]),
  );
}

/** Sums per hour over days after the origins. */
function followDays(series: ProtocolSeries): HourErrors[] {
  const { history, holidays, intervalMinutes } = series;
  const { contacts } = gridOf(history, intervalMinutes);
  const errors = HOURS.map(() => ({ actual: 0, evening: 0, updated: 0, ratio: 0 }));
  for (const origin of series.origins.flatMap((first) => DAYS_AFTER.map((after) => parseDate(first) + after))) {
    const today = contacts.days[origin - contacts.firstDay]?.map((value) => (value > 0 ? value : 0));
    if (!today || sum(today) === 0) continue;
    const [{ training }] = prepareQueues([history], { origin: formatDate(origin), intervalMinutes, holidays }, 1);
    const fit = fitLevelProfile(training, 1);
    const [expected] = forecastLevelProfile(fit, 1).mean;
    if (!expected) continue;
    const past = judgedDays(fit);
    HOURS.forEach((hour, h) => {
      const until = (hour * 60) / intervalMinutes;
      if (hour * 60 <= series.fromMinute || hour * 60 >= series.toMinute) return;
      const { factor } = learnRestOfDay(past, expected, { contacts: today, until });
      const soFar = sum(expected.subarray(0, until));
      const ratio = soFar > 0 ? sum(today.subarray(0, until)) / soFar : 1;
      for (let slot = until; slot < today.length; slot++) {
        errors[h].actual += today[slot];
        errors[h].evening += Math.abs(today[slot] - expected[slot]);
        errors[h].updated += Math.abs(today[slot] - factor * expected[slot]);
        errors[h].ratio += Math.abs(today[slot] - ratio * expected[slot]);
      }
    });
  }
  return errors;
}
