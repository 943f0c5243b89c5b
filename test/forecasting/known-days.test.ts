import { describe, expect, it } from 'vitest';
import { sizeWeight } from '../../models/forecasting/calendar/event-response.ts';
import { backtestAt } from '../../models/forecasting/evidence/backtest.ts';
import { forecastSeries, type SeriesForecast } from '../../models/forecasting/forecast-series.ts';
import { type DayMatrix, sum, type Training, weekdayOf } from '../../models/forecasting/history/day-matrix.ts';
import { BASELINES } from '../../models/forecasting/methods/method-choice.ts';
import { createRandom } from '../../models/numerics/random.ts';
import { FIRST_DAY, syntheticMatrix, trainingOf } from './synthetic.ts';

const DAYS = 364;
const run = (training: Training, days = 14): SeriesForecast => forecastSeries({ training, days, handleTime: null });
const totals = ({ forecast }: SeriesForecast): number[] => forecast.mean.map((day) => (day ? sum(day) : 0));
const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe('events', () => {
  /** Additional contacts per thousand letters, relative to an ordinary day, on the days after a mailing. */
  const RESPONSE = [0.004, 0.006, 0.003, 0.001];
  const sizes = new Map([
    [40, 20],
    [89, 60],
    [140, 35],
    [202, 50],
    [251, 25],
    [300, 70],
    [341, 40],
  ]);
  const truth = (row: number): number =>
    1 + RESPONSE.reduce((added, each, lag) => added + each * (sizes.get(row - lag) ?? 0), 0);
  const history = syntheticMatrix({ days: DAYS, factor: (day) => truth(day - FIRST_DAY) });
  const told = (ahead: [row: number, size: number][]): Training => {
    const training = trainingOf(history);
    for (const [row, size] of [...sizes, ...ahead])
      training.known.events.set(FIRST_DAY + row, [{ name: 'mailing', size }]);
    return training;
  };

  it('respond in proportion to their size, along the curve of earlier ones', () => {
    const without = totals(run(told([])));
    const ratio = (size: number): number[] =>
      totals(run(told([[DAYS + 2, size]]))).map((total, k) => total / without[k] - 1);
    for (const size of [30, 80]) {
      const found = ratio(size);
      for (const [lag, each] of RESPONSE.entries()) expect(Math.abs(found[2 + lag] - each * size)).toBeLessThan(0.07);
      expect(Math.abs(found[1])).toBeLessThan(1e-3);
    }
    expect(ratio(80)[3] / ratio(40)[3]).toBeGreaterThan(1.7);
  });

  it('tell their curve with the truth inside its interval', () => {
    const [{ name, seen, response }] = run(told([[DAYS + 2, 40]])).events;
    expect([name, seen]).toEqual(['mailing', 7]);
    const typical = Math.exp(mean([...sizes.values()].map(Math.log)));
    RESPONSE.forEach((each, lag) => {
      const { fromDay, low, high } = response[lag];
      expect(fromDay).toBe(lag);
      expect(low - 0.03).toBeLessThan(each * typical);
      expect(high + 0.03).toBeGreaterThan(each * typical);
    });
  });

  it('of a kind never seen widen the band and leave the mean', () => {
    const training = told([]);
    const plain = run(training);
    training.known.events.set(FIRST_DAY + DAYS + 3, [{ name: 'price change', size: null }]);
    const unsure = run(training);
    expect(unsure.forecast.relativeVariance[3]![12]).toBeGreaterThan(2 * plain.forecast.relativeVariance[3]![12]);
    expect(totals(unsure)[3] / totals(plain)[3]).toBeCloseTo(1, 6);
  });

  it('weigh as their share of additional contacts does on the log scale', () => {
    expect(sizeWeight(1, 0.5)).toBeCloseTo(1, 12);
    expect(Math.exp(sizeWeight(3, 0.5) * Math.log(1.5))).toBeCloseTo(2.5, 12);
    expect(sizeWeight(-2, 0)).toBeCloseTo(-2, 0);
    expect(Number.isFinite(sizeWeight(50, -0.5))).toBe(true);
  });
});

describe('periods', () => {
  it('have one effect on all their days', () => {
    const isHoliday = (row: number): boolean =>
      [50, 160, 250].some((first) => row >= first && row < first + 14) || row >= 366;
    const history = syntheticMatrix({ days: DAYS, factor: (day) => (isHoliday(day - FIRST_DAY) ? 0.75 : 1) });
    const training = trainingOf(history);
    const plain = totals(run(training));
    training.known.periods = new Map(
      Array.from({ length: 400 }, (_, row) => row)
        .filter(isHoliday)
        .map((row) => [FIRST_DAY + row, [{ name: 'school holidays', size: null }]]),
    );
    const found = totals(run(training)).map((total, k) => total / plain[k]);
    expect(Math.abs(found[8] / found[1] - 0.75)).toBeLessThan(0.06);
  });

  it('act in proportion to their size', () => {
    const campaigns = [50, 120, 190, 260, 320].map((first, i) => ({ first, size: [10, 40, 20, 30, 40][i] }));
    const sizeOn = (row: number, ahead: number): number =>
      row >= DAYS ? ahead : (campaigns.find(({ first }) => row >= first && row < first + 7)?.size ?? 0);
    const history = syntheticMatrix({ days: DAYS, factor: (day) => 1 + 0.01 * sizeOn(day - FIRST_DAY, 0) });
    const week = (ahead: number): number => {
      const training = trainingOf(history);
      training.known.periods = new Map();
      for (let row = 0; row < DAYS + 7; row++) {
        const size = sizeOn(row, ahead);
        if (size > 0) training.known.periods.set(FIRST_DAY + row, [{ name: 'campaign', size }]);
      }
      return sum(totals(run(training)).slice(0, 7));
    };
    const without = week(0);
    for (const size of [10, 40, 60]) expect(Math.abs(week(size) / without - 1 - 0.01 * size)).toBeLessThan(0.06);
  });
});

describe('special days', () => {
  const eves = [60, 150, 240];
  /** Contacts of the afternoon do not come on an eve, and those of the morning are as ever. */
  const history = ((): DayMatrix => {
    const whole = syntheticMatrix({ days: DAYS });
    return {
      ...whole,
      days: whole.days.map((day, row) =>
        eves.includes(row) ? (day?.map((contacts, s) => (s < 12 ? contacts : 0)) ?? null) : day,
      ),
    };
  })();

  it('have a shape and a level of their own, learned from few', () => {
    const training = trainingOf(history);
    const plain = run(training);
    for (const row of [...eves, DAYS + 3]) training.known.events.set(FIRST_DAY + row, [{ name: 'eve', size: null }]);
    const { forecast } = run(training);
    const [day, usual] = [forecast.mean[3]!, plain.forecast.mean[3]!];
    expect(sum(day.subarray(12)) / sum(day)).toBeLessThan(0.05);
    expect(sum(day.subarray(0, 12)) / sum(usual.subarray(0, 12))).toBeGreaterThan(0.85);
    expect(sum(day.subarray(0, 12)) / sum(usual.subarray(0, 12))).toBeLessThan(1.25);
  });

  it('whose shape is as ever keep it', () => {
    const training = trainingOf(syntheticMatrix({ days: DAYS }));
    const plain = run(training);
    for (const row of [...eves, DAYS + 3]) training.known.events.set(FIRST_DAY + row, [{ name: 'eve', size: null }]);
    const [day, usual] = [run(training), plain].map(({ forecast }) => forecast.mean[3]!);
    const moved = day.reduce((total, contacts, s) => total + Math.abs(contacts / sum(day) - usual[s] / sum(usual)), 0);
    expect(moved).toBeLessThan(0.05);
  });
});

describe('opening hours of single dates', () => {
  const morning = Uint8Array.from({ length: 24 }, (_, s) => (s < 12 ? 1 : 0));

  it('keep the contacts of their hours when nothing was learned yet', () => {
    const training = trainingOf(syntheticMatrix({ days: DAYS }));
    const usual = run(training).forecast.mean[3]!;
    training.known.openingOn = new Map([[FIRST_DAY + DAYS + 3, morning]]);
    const day = run(training).forecast.mean[3]!;
    expect(sum(day.subarray(12))).toBe(0);
    expect(sum(day) / sum(usual.subarray(0, 12))).toBeCloseTo(1, 1);
  });

  it('learn how many callers come earlier instead', () => {
    const short = [60, 130, 200, 270, 330];
    const whole = syntheticMatrix({ days: DAYS });
    const history = {
      ...whole,
      days: whole.days.map((day, row) =>
        short.includes(row) ? (day?.map((contacts, s) => (s < 12 ? Math.round(1.5 * contacts) : 0)) ?? null) : day,
      ),
    };
    const training = trainingOf(history);
    const usual = run(training).forecast.mean[3]!;
    training.known.openingOn = new Map([...short, DAYS + 3].map((row) => [FIRST_DAY + row, morning]));
    const day = run(training).forecast.mean[3]!;
    expect(sum(day) / sum(usual.subarray(0, 12))).toBeGreaterThan(1.3);
    expect(sum(day) / sum(usual.subarray(0, 12))).toBeLessThan(1.7);
  });

  it('are kept by every baseline, and scored', () => {
    const whole = syntheticMatrix({ days: DAYS + 14 });
    const saturday = Array.from({ length: 14 }, (_, k) => DAYS + k).find((row) => weekdayOf(FIRST_DAY + row) === 5)!;
    const [early, closed] = [saturday - 2, saturday - 1];
    const days = whole.days.map((day, row) => {
      if (row === early) return day?.map((contacts, s) => (s < 12 ? contacts : 0)) ?? null;
      return row === closed || (weekdayOf(FIRST_DAY + row) > 4 && row !== saturday) ? null : day;
    });
    const training = trainingOf({ ...whole, days: days.slice(0, DAYS) }, 5);
    const without = BASELINES.map((method) => method.forecast(training, 14));
    training.known.openingOn = new Map([
      [FIRST_DAY + early, morning],
      [FIRST_DAY + closed, null],
      [FIRST_DAY + saturday, morning],
    ]);
    for (const [i, method] of BASELINES.entries()) {
      const { mean, relativeVariance } = method.forecast(training, 14);
      expect(mean).toHaveLength(14);
      expect([mean[closed - DAYS], relativeVariance[closed - DAYS]]).toEqual([null, null]);
      for (const row of [early, saturday]) {
        const [day, usual] = [mean[row - DAYS]!, without[i].mean[Math.min(row, early) - DAYS]!];
        expect(sum(day.subarray(12))).toBe(0);
        if (row === early) expect(day.subarray(0, 12)).toEqual(usual.subarray(0, 12));
        else expect(sum(day)).toBeGreaterThan(0);
      }
      const scored = backtestAt(training, { ...whole, days }, [method], [14]).get(method.name)![0];
      expect(scored.intervals).toBe(8 * 24 + 2 * 12);
    }
  });

  it('open a weekday that is otherwise closed, and close another', () => {
    const training = trainingOf(syntheticMatrix({ days: DAYS, openWeekdays: 5 }), 5);
    const [saturday, sunday, monday] = [5, 6, 7];
    training.known.openingOn = new Map([
      [FIRST_DAY + DAYS + saturday, new Uint8Array(24).fill(1)],
      [FIRST_DAY + DAYS + monday, null],
    ]);
    const { mean: days } = run(training).forecast;
    expect(sum(days[saturday]!)).toBeGreaterThan(500);
    expect([days[sunday], days[monday]]).toEqual([null, null]);
  });
});

describe('drivers', () => {
  const random = createRandom(3);
  const orders = Array.from({ length: 400 }, () => Math.exp(0.3 * random.normal()) * 1000);
  const history = syntheticMatrix({ days: DAYS, factor: (day) => (orders[day - FIRST_DAY] / 1000) ** 0.7 });
  const withDriver = (figures: number[], isKnownAhead: boolean): Training => {
    const training = trainingOf(history);
    const values = new Map(figures.map((value, row) => [FIRST_DAY + row, value]));
    training.known.drivers = [{ name: 'orders', stepDays: 1, isKnownAhead, values }];
    return training;
  };

  it('move the forecast by their figures ahead, and are told to help', () => {
    const { drivers, forecast } = run(withDriver(orders, true));
    expect(drivers[0]).toMatchObject({ name: 'orders', isKept: true, isKnownAhead: true });
    expect(drivers[0].errorRatio).toBeLessThan(0.6);
    const plain = totals(run(trainingOf(history)));
    const errors = (values: number[]): number =>
      mean(values.map((total, k) => Math.abs(Math.log(total / plain[k]) - 0.7 * Math.log(orders[DAYS + k] / 1000))));
    expect(errors(forecast.mean.map((day) => sum(day!)))).toBeLessThan(0.4 * errors(plain));
  });

  it('that say nothing are left out', () => {
    const noise = createRandom(9);
    const { drivers } = run(
      withDriver(
        orders.map(() => 1000 * Math.exp(0.3 * noise.normal())),
        true,
      ),
    );
    expect(drivers[0].isKept).toBe(false);
  });

  it('not known ahead are judged by their own forecast, which cannot foretell chance', () => {
    const { drivers } = run(withDriver(orders.slice(0, DAYS), false));
    expect(drivers[0].errorRatio).toBeGreaterThan(0.8);
  });

  it('not known ahead leak nothing of days to come', () => {
    const [one, other] = [orders.slice(0, DAYS), orders.slice(0, DAYS - 7)].map((figures) => {
      const training = withDriver(figures, false);
      return run({ ...training, history: { ...history, days: history.days.slice(0, DAYS - 7) } });
    });
    expect(totals(one)).toEqual(totals(other));
  });
});
