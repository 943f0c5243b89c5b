import { describe, expect, it } from 'vitest';
import { type JudgedDay, learnRestOfDay } from '../../models/forecasting/core/rest-of-day.ts';
import { distributionOfTotal, errorCorrelation, type SharedError } from '../../models/forecasting/core/totals.ts';
import { sum } from '../../models/forecasting/history/day-matrix.ts';
import { forecastHandleTime, handleTimeDeviation } from '../../models/forecasting/intraday/handle-time.ts';
import { createRandom } from '../../models/numerics/random.ts';
import type { ComputePool } from '../../src/compute/pool.ts';
import { tasks } from '../../src/compute/tasks.ts';
import { explainForecast } from '../../src/pipeline/forecast/explain-forecast.ts';
import { findAnomalies } from '../../src/pipeline/forecast/find-anomalies.ts';
import { forecastQueues, type QueueForecast } from '../../src/pipeline/forecast/forecast.ts';
import { forecastTotals } from '../../src/pipeline/forecast/forecast-totals.ts';
import { FIRST_DAY, historyOf, syntheticMatrix } from './synthetic.ts';

const here = {
  run: async (task: keyof typeof tasks, input: never) =>
    structuredClone((tasks[task] as (input: never, context: unknown) => unknown)(input, { report: () => {} })),
} as unknown as Pick<ComputePool, 'run'>;
const options = { origin: null, days: 14, intervalMinutes: null };
const dateOf = (row: number): string => new Date((FIRST_DAY + row) * 86_400_000).toISOString().slice(0, 10);

describe('an explained forecast', () => {
  it('multiplies and adds up to the mean, for days and intervals, and names the holiday', async () => {
    const rows = [30, 58, 86, 124];
    const matrix = syntheticMatrix({ days: 120, factor: (day) => (rows.includes(day - FIRST_DAY) ? 0.5 : 1) });
    const holidays = rows.map((row) => ({ name: 'Feast', date: dateOf(row) }));
    const { forecasts } = await forecastQueues([historyOf(matrix)], { ...options, holidays }, here);
    const { days, intervals } = explainForecast(forecasts[0]);
    for (const { mean, factors, steps } of [...days, ...intervals]) {
      expect(Object.values(factors).reduce((product, factor) => product * factor, 1)).toBeCloseTo(mean, 9);
      expect(sum(Object.values(steps))).toBeCloseTo(mean, 9);
    }
    expect(intervals.map(({ mean }) => mean)).toEqual([...forecasts[0].mean]);
    expect(sum(days.map(({ mean }) => mean))).toBeCloseTo(sum(forecasts[0].mean), 6);
    const feast = days.find(({ date }) => date === dateOf(124))!;
    expect(feast.factors.holiday).toBeLessThan(0.7);
    expect(days.find(({ date }) => date === dateOf(122))!.factors.holiday).toBe(1);
    expect(days[0].factors.weekday / days[5].factors.weekday).toBeGreaterThan(1.4);
  });
});

describe('the rest of a day', () => {
  const past = (dayDeviation: number, seed: number): JudgedDay[] => {
    const random = createRandom(seed);
    return Array.from({ length: 100 }, () => {
      const factor = Math.exp(dayDeviation * random.normal());
      const expected = new Float64Array(24).fill(50);
      return {
        expected,
        actual: expected.map((mean) => Math.max(0, Math.round(mean * factor + Math.sqrt(mean) * random.normal()))),
      };
    });
  };
  const soFar = { contacts: new Float64Array(24).fill(65), until: 12 };
  const expected = new Float64Array(24).fill(50);

  it('follows the morning where mornings have told something, and not where they have not', () => {
    const news = learnRestOfDay(past(0.2, 1), expected, soFar);
    expect(news.factor).toBeGreaterThan(1.15);
    expect(news.factor).toBeLessThan(1.3);
    expect(news.errorRatio).toBeLessThan(0.6);
    expect(news.varianceExplained).toBeGreaterThan(0.02);
    const noise = learnRestOfDay(past(0, 2), expected, soFar);
    expect(Math.abs(noise.factor - 1)).toBeLessThan(0.08);
  });

  it('is forecast from what has ended by then: later contacts do not reach it', async () => {
    const random = createRandom(5);
    const factors = Array.from({ length: 120 }, () => Math.exp(0.2 * random.normal()));
    factors[119] = 1.5;
    const matrix = syntheticMatrix({ days: 120, factor: (day) => factors[day - FIRST_DAY] });
    const corrupted = {
      ...matrix,
      days: matrix.days.map((day, row) => (row === 119 ? day!.map((x, s) => (s >= 11 ? 9 * x + 7 : x)) : day)),
    };
    const today = { ...options, days: 1, now: `${dateOf(119)}T11:30` };
    const [clean, dirty] = await Promise.all(
      [matrix, corrupted].map((each) => forecastQueues([historyOf(each)], today, here)),
    );
    expect(dirty).toEqual(clean);
    const [{ starts, mean, restOfDay }] = clean.forecasts;
    expect((starts[0] / 3600) % 24).toBe(11);
    expect(restOfDay?.factor).toBeGreaterThan(1.2);
    expect(sum(mean) / sum(matrix.days[119]!.subarray(11))).toBeGreaterThan(0.8);
  });
});

describe('totals', () => {
  it('have the spread of what their parts share', () => {
    const days = 3;
    const covariance = Float64Array.from({ length: 9 }, (_, i) => (i % 4 === 0 ? 0.03 : 0.02));
    const queue: SharedError = { covariance, days, firstDay: 0, errors: new Float64Array(1) };
    const parts = [0, 1].flatMap((q) =>
      [0, 1, 2].flatMap((day) =>
        [60, 90].map((mean) => ({ queue: q, day, mean, relativeVariance: Math.expm1(0.03 + 0.01) })),
      ),
    );
    const correlation = Float64Array.of(1, 0.5, 0.5, 1);
    const { mean, quantiles } = distributionOfTotal(parts, [queue, queue], correlation);
    expect(mean).toBe(900);

    const random = createRandom(3);
    const totals = Array.from({ length: 4000 }, () => {
      const [level, half, otherHalf] = [random.normal(), random.normal(), random.normal()];
      let total = 0;
      for (const own of [half, otherHalf]) {
        const shared = Math.sqrt(0.02) * (Math.SQRT1_2 * level + Math.SQRT1_2 * own);
        for (let day = 0; day < days; day++) {
          // The days' own errors are half common to the queues, too.
          const dayError = Math.sqrt(0.01) * random.normal();
          for (const part of [60, 90]) {
            const rate = part * Math.exp(shared + dayError + 0.1 * random.normal() - 0.02);
            total += rate + Math.sqrt(rate) * random.normal();
          }
        }
      }
      return total;
    });
    const inside = totals.filter((total) => total >= quantiles[2] && total <= quantiles[18]).length / totals.length;
    expect(inside).toBeGreaterThan(0.76);
    expect(inside).toBeLessThan(0.86);
  });

  it('find out what queues have in common, and shrink what is chance', () => {
    const random = createRandom(4);
    const common = Array.from({ length: 182 }, () => random.normal());
    const queueOf = (share: number): SharedError => ({
      covariance: new Float64Array(1),
      days: 1,
      firstDay: 0,
      errors: Float64Array.from(common, (x) => share * x + Math.sqrt(1 - share * share) * random.normal()),
    });
    const correlation = errorCorrelation([queueOf(0.9), queueOf(0.9), queueOf(0)]);
    expect(correlation[1]).toBeGreaterThan(0.65);
    expect(Math.abs(correlation[2])).toBeLessThan(0.2);
    const chance = errorCorrelation([queueOf(0), queueOf(0), queueOf(0)]);
    expect(Math.abs(chance[1])).toBeLessThan(0.06);
  });

  it('add up over queues, groups, days and weeks', async () => {
    const histories = ['a', 'b', 'c'].map((queue, seed) => historyOf(syntheticMatrix({ days: 90, seed }), queue));
    const { forecasts } = await forecastQueues(histories, { ...options, withTotals: true }, here);
    const groups = new Map([
      ['a', ['voice', 'north']],
      ['b', ['voice']],
    ]);
    const meanOf = (by: 'day' | 'week' | 'month' | 'interval', name: string | null): number =>
      sum(forecastTotals(forecasts, by, groups).flatMap((total) => (total.name === name ? [total.mean] : [])));
    const own = forecasts.map(({ mean }) => sum(mean));
    for (const by of ['interval', 'day', 'week', 'month'] as const) {
      expect(meanOf(by, 'voice')).toBeCloseTo(own[0] + own[1], 6);
      expect(meanOf(by, 'north')).toBeCloseTo(own[0], 6);
      expect(meanOf(by, null)).toBeCloseTo(sum(own), 6);
    }
    const weeks = forecastTotals(forecasts, 'week', groups).filter(({ level }) => level === 'all');
    expect(weeks.map(({ date }) => new Date(date).getUTCDay())).toEqual(weeks.map(() => 1));
    const spread = ({ quantiles, mean }: { quantiles: Float64Array; mean: number }): number =>
      (quantiles[18] - quantiles[2]) / mean;
    const days = forecastTotals(forecasts, 'day', groups).filter(({ name }) => name === 'a');
    const whole = weeks.find(({ days: count }) => count === 7)!;
    expect(spread(whole)).toBeLessThan(spread(days[3]));
  });
});

describe('anomalies', () => {
  const watch = (matrix: ReturnType<typeof syntheticMatrix>, from: number, falseAlarmRate = 0.001) =>
    findAnomalies(
      [historyOf(matrix)],
      { ...options, from: dateOf(from), falseAlarmRate, dayFalseAlarmRate: 0.01 },
      here,
    );

  it('say how often ordinary intervals were told, now and over the record before', async () => {
    const { watched } = await watch(syntheticMatrix({ days: 240, seed: 8 }), 226, 0.01);
    const { intervals, alarms, days, recordIntervals, recordAlarms } = watched[0];
    expect(days).toBe(14);
    expect(intervals).toBeGreaterThan(12 * 24);
    expect(intervals).toBeLessThanOrEqual(14 * 24);
    expect(alarms / intervals).toBeLessThan(0.04);
    expect(recordIntervals).toBeGreaterThan(170 * 24);
    expect(recordIntervals).toBeLessThanOrEqual(182 * 24);
    expect(recordAlarms / recordIntervals).toBeLessThanOrEqual(0.01);
  });

  it('are told with place, size and likely kind', async () => {
    const matrix = syntheticMatrix({ days: 160, contactsPerDay: 3000, openWeekdays: 6 });
    const change = (row: number, factor: (slot: number) => number): void => {
      matrix.days[row] = matrix.days[row]!.map((contacts, s) => Math.round(contacts * factor(s)));
    };
    change(128, (s) => (s === 10 ? 4 : 1));
    change(130, (s) => (s >= 12 && s < 14 ? 0 : 1));
    change(135, () => 0.35);
    for (let row = 147; row < 160; row++) if (matrix.days[row]) change(row, () => 1.6);
    const { anomalies } = await watch(matrix, 120);
    const told = new Map(anomalies.map((anomaly) => [`${anomaly.kind} ${anomaly.date}`, anomaly]));
    expect(told.get(`spike ${dateOf(128)}`)).toMatchObject({ from: '10:00', to: '11:00' });
    expect(told.get(`outage ${dateOf(130)}`)).toMatchObject({ from: '12:00', to: '14:00', actual: 0, change: -1 });
    expect(told.get(`unmarked holiday ${dateOf(135)}`)?.change).toBeCloseTo(-0.65, 1);
    const shift = anomalies.find(({ kind }) => kind === 'level shift');
    expect([dateOf(147), dateOf(148)]).toContain(shift?.date);
    expect(shift?.change).toBeGreaterThan(0.3);
  });

  it('refuses rates that are none', async () => {
    await expect(watch(syntheticMatrix({ days: 60 }), 50, 2)).rejects.toMatchObject({ field: 'falseAlarmRate' });
  });
});

describe('a young queue', () => {
  it('borrows level and shape from its group, and says so', async () => {
    const year = syntheticMatrix({ days: 200, contactsPerDay: 4000 });
    const grown = syntheticMatrix({ days: 214, contactsPerDay: 400, seed: 9 });
    const young = historyOf({ ...grown, firstDay: FIRST_DAY + 195, days: grown.days.slice(195, 200) }, 'young');
    const actual = grown.days.slice(200).map((day) => sum(day!));
    const errorOf = ({ mean, dayAhead }: QueueForecast): number => {
      const told = new Float64Array(14);
      mean.forEach((contacts, i) => {
        told[dayAhead[i]] += contacts;
      });
      return sum(actual.map((contacts, k) => Math.abs(contacts - told[k]))) / sum(actual);
    };
    const histories = [historyOf(year, 'elder'), young];
    const with_ = (await forecastQueues(histories, options, here)).forecasts[1];
    const without = (await forecastQueues(histories, { ...options, groupOf: () => null }, here)).forecasts[1];
    expect(errorOf(with_)).toBeLessThan(0.12);
    expect(errorOf(with_)).toBeLessThan(0.7 * errorOf(without));
    expect(with_.notes.join()).toMatch(/5 days of own history.*elder/);
    expect(with_.accuracy).toEqual([]);
  });
});

describe('handle time', () => {
  it('tells how far an interval of so many contacts lies from its mean', () => {
    const random = createRandom(6);
    const contacts = syntheticMatrix({ days: 100, contactsPerDay: 300 });
    const seconds = {
      ...contacts,
      days: contacts.days.map(
        (day) =>
          day?.map((n) =>
            n > 0 ? 240 * (1 + 0.1 * random.normal() + (0.8 * random.normal()) / Math.sqrt(n)) : Number.NaN,
          ) ?? null,
      ),
    };
    const forecast = forecastHandleTime(seconds, contacts, 1)!;
    const deviation = (n: number): number => handleTimeDeviation(forecast, 240, n) / 240;
    expect(deviation(16)).toBeCloseTo(Math.sqrt(0.01 + 0.04), 1);
    expect(deviation(10_000)).toBeGreaterThan(0.06);
    expect(deviation(10_000)).toBeLessThan(0.14);
  });
});
