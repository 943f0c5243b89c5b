import { describe, expect, it } from 'vitest';
import {
  fitLevelProfile,
  forecastAsJudged,
  forecastLevelProfile,
  VARIANTS,
} from '../../models/forecasting/core/level-profile.ts';
import { combinationsOf, combine } from '../../models/forecasting/core/track-record.ts';
import { sum, type Training, weekdayOf } from '../../models/forecasting/history/day-matrix.ts';
import { doubleSeasonalHoltWinters } from '../../models/forecasting/methods/double-seasonal.ts';
import { solvePositiveDefinite } from '../../models/numerics/cholesky.ts';
import { createRandom } from '../../models/numerics/random.ts';
import { FIRST_DAY, syntheticMatrix, trainingOf } from './synthetic.ts';

const [combination, nimble, stiff] = VARIANTS;
const DAYS_PER_YEAR = 365.25;

/** A fixed curve over the year under noise that repeats from day to day. */
function yearlyTraining(days: number, seed = 3): { training: Training; truth: (day: number) => number } {
  const season = (day: number): number => Math.exp(0.3 * Math.cos((2 * Math.PI * day) / DAYS_PER_YEAR));
  const random = createRandom(seed);
  let drift = 0;
  const noise = Array.from({ length: days }, () => {
    drift = 0.8 * drift + 0.08 * random.normal();
    return Math.exp(drift);
  });
  const history = syntheticMatrix({ days, slots: 4, factor: (day) => season(day) * noise[day - FIRST_DAY] });
  return { training: trainingOf(history), truth: season };
}

describe('Cholesky', () => {
  it('solves a positive definite system and refuses another', () => {
    const A = Float64Array.from([4, 0, 0, 2, 3, 0, -2, 1, 6]);
    const x = [1, -2, 3];
    const full = [
      [4, 2, -2],
      [2, 3, 1],
      [-2, 1, 6],
    ];
    const b = Float64Array.from(full, (row) => row.reduce((total, value, i) => total + value * x[i], 0));
    solvePositiveDefinite(A, b).forEach((value, i) => {
      expect(value).toBeCloseTo(x[i], 10);
    });
    expect(() => solvePositiveDefinite(Float64Array.from([1, 0, 2, 1]), new Float64Array(2))).toThrow(RangeError);
  });
});

describe('the combination', () => {
  it('lies between its models on the log scale, less sure where they differ', () => {
    const one = { mean: Float64Array.from([1]), variance: Float64Array.from([0.1]) };
    const other = { mean: Float64Array.from([2]), variance: Float64Array.from([0.1]) };
    const mixed = combine(one, other, 0.25);
    expect(mixed.mean[0]).toBeCloseTo(1.25, 12);
    expect(mixed.variance[0]).toBeCloseTo(0.1 + 0.25 * 0.75, 12);
  });

  it('forecasts between its two models', () => {
    const training = trainingOf(syntheticMatrix({ days: 120, slots: 4 }));
    const fit = fitLevelProfile(training, 7);
    const [a, b] = [nimble, stiff].map((variant) => forecastLevelProfile(fit, 7, variant).mean);
    expect(a).not.toEqual(b);
    const mixed = forecastLevelProfile(fit, 7, combination).mean[0]?.[0] ?? 0;
    const [low, high] = [a[0]?.[0] ?? 0, b[0]?.[0] ?? 0].sort((x, y) => x - y);
    expect(mixed).toBeGreaterThanOrEqual(low - 1e-9);
    expect(mixed).toBeLessThanOrEqual(high + 1e-9);
  });

  it('trusts the model that was nearer over the last weeks, from what was over by then', () => {
    const training = trainingOf(syntheticMatrix({ days: 200, slots: 4 }));
    const { record } = fitLevelProfile(training, 7);
    const near = (from: number, offset: number): Float64Array =>
      Float64Array.from({ length: 14 }, (_, k) => Math.log(sum(training.history.days[from + k] ?? []) + 0.5) + offset);
    const told = (nimbleOffset: number, stiffOffset: number): typeof record =>
      record.map((origin) => ({
        ...origin,
        nimble: { ...origin.nimble, mean: near(origin.from, nimbleOffset) },
        stiff: { ...origin.stiff, mean: near(origin.from, stiffOffset) },
      }));
    const stiffNear = combinationsOf(training, told(0.1, 0)).map(({ stiffShare }) => stiffShare);
    expect(stiffNear.at(-1)).toBeGreaterThan(0.5);
    expect(combinationsOf(training, told(0, 0.1)).at(-1)?.stiffShare).toBeLessThan(0.2);
    expect(stiffNear.slice(0, 2)).toEqual([0.25, 0.25]);
    expect(stiffNear[2]).toBeGreaterThan(0.25);
  });

  it('judges an origin by nothing that came after it', () => {
    const history = syntheticMatrix({ days: 160, slots: 4 });
    const index = 6;
    const clean = fitLevelProfile(trainingOf(history), 14);
    const { from } = clean.record[index];
    const corrupted = fitLevelProfile(
      trainingOf({
        ...history,
        days: history.days.map((day, row) => (row >= from && day ? day.map((x) => 5 * x + 40) : day)),
      }),
      14,
    );
    for (const variant of VARIANTS) {
      expect(forecastAsJudged(corrupted, index, variant).mean).toEqual(forecastAsJudged(clean, index, variant).mean);
    }
  });
});

describe('harmonic regression', () => {
  it('foretells the season of a year it has seen twice', () => {
    const { training, truth } = yearlyTraining(800);
    const fit = fitLevelProfile(training, 60);
    const forecast = forecastLevelProfile(fit, 60, stiff);
    const end = FIRST_DAY + 800;
    const ofWeek = (from: number): number =>
      Array.from({ length: 7 }, (_, k) => sum(forecast.mean[from + k] ?? [])).reduce((a, b) => a + b, 0);
    const told = ofWeek(49) / ofWeek(0);
    const real = truth(end + 52) / truth(end + 3);
    expect(Math.abs(real - 1)).toBeGreaterThan(0.05);
    expect(Math.abs(told / real - 1)).toBeLessThan(0.08);
  });

  it('is not carried away by a storm, nor by a mailing nobody told', () => {
    const storm = (day: number): number => (day === FIRST_DAY + 115 || day === FIRST_DAY + 90 ? 8 : 1);
    const total = (factor: (day: number) => number): number =>
      forecastLevelProfile(fitLevelProfile(trainingOf(syntheticMatrix({ factor })), 7), 7, stiff).mean.reduce(
        (all, day) => all + sum(day ?? []),
        0,
      );
    expect(Math.abs(total(storm) / total(() => 1) - 1)).toBeLessThan(0.12);
  });
});

describe('double-seasonal Holt-Winters', () => {
  it('learns the slot of the day and the slot of the week', () => {
    const history = syntheticMatrix({ days: 140, contactsPerDay: 5000 });
    const forecast = doubleSeasonalHoltWinters.forecast(trainingOf(history), 7);
    const ofWeekday = (w: number): number =>
      sum(forecast.mean.find((_, k) => weekdayOf(forecast.firstDay + k) === w) ?? []);
    expect(ofWeekday(0) / ofWeekday(6)).toBeGreaterThan(3.2);
    expect(ofWeekday(0) / ofWeekday(6)).toBeLessThan(5.5);
    const [first] = forecast.mean;
    expect((first?.[12] ?? 0) / (first?.[0] ?? 1)).toBeGreaterThan(3);
  });
});
