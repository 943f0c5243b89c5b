import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLevelProfile, forecastLevelProfile, VARIANTS } from '../../models/forecasting/core/level-profile.ts';
import { sum } from '../../models/forecasting/history/day-matrix.ts';
import { fitDailyLevel } from '../../models/forecasting/level/daily-level.ts';
import { lastingShifts } from '../../models/forecasting/level/level-steps.ts';
import { contactsOfLog, logOfContacts } from '../../models/forecasting/level/log-contacts.ts';
import { chooseMethod } from '../../models/forecasting/methods/method-choice.ts';
import { createRandom } from '../../models/numerics/random.ts';
import { FIRST_DAY, syntheticMatrix, trainingOf } from './synthetic.ts';

const [, , stiff] = VARIANTS;
const total = (days: (Float64Array | null)[]): number => sum(days.map((day) => (day ? sum(day) : 0)));

/** Mean of log(X + 1/2) over a Poisson count. */
function meanLog(mean: number): number {
  let probability = Math.exp(-mean);
  let log = 0;
  for (let count = 0; count < 200; count++) {
    log += probability * logOfContacts(count);
    probability *= mean / (count + 1);
  }
  return log;
}

/** Days of one slot, each by its own chance. */
function quietTraining(days: number, contactsOf: (uniform: () => number) => number, seed: number) {
  const random = createRandom(seed);
  return trainingOf({
    firstDay: FIRST_DAY,
    slots: 1,
    days: Array.from({ length: days }, () => Float64Array.of(contactsOf(() => random.uniform()))),
  });
}

function poisson(mean: number, uniform: () => number): number {
  let count = -1;
  for (let product = 1; product > Math.exp(-mean); count++) product *= uniform();
  return count;
}

describe('contacts read back from logs', () => {
  it.each([0.2, 0.5, 1, 2, 3, 8, 40])('of Poisson counts of mean %f are that mean', (mean) => {
    expect(Math.abs(contactsOfLog(meanLog(mean)) - mean)).toBeLessThan(0.04);
  });

  it('are none where nothing came, and grow with the log', () => {
    expect(contactsOfLog(logOfContacts(0))).toBe(0);
    const log = fc.double({ min: -30, max: 30, noNaN: true });
    fc.assert(
      fc.property(log, log, (a, b) => contactsOfLog(Math.min(a, b)) <= contactsOfLog(Math.max(a, b))),
      { numRuns: 200 },
    );
  });
});

describe('a quiet queue', () => {
  it('is not forecast too low', () => {
    const told = [1, 2, 3, 4].map((seed) => {
      const fit = fitLevelProfile(
        quietTraining(240, (uniform) => poisson(3, uniform), seed),
        14,
      );
      return total(forecastLevelProfile(fit, 14).mean);
    });
    expect(Math.abs(sum(told) / (4 * 14 * 3) - 1)).toBeLessThan(0.06);
  });

  it('with days of nothing among ordinary ones is left to the rate model', () => {
    const training = quietTraining(182, (uniform) => (uniform() < 0.1 ? 0 : poisson(20, uniform)), 5);
    const { method, forecast } = chooseMethod(training, 14);
    expect(method).toBe('gamma-Poisson rate');
    expect(Math.abs(total(forecast.mean) / (14 * 18) - 1)).toBeLessThan(0.15);
  });
});

describe('a shift of the level', () => {
  const afterShift = (days: number): number => {
    const last = FIRST_DAY + 120;
    const history = syntheticMatrix({ slots: 4, factor: (day) => (day >= last - days ? 1.5 : 1) });
    const usual = syntheticMatrix({ slots: 4 });
    const told = (matrix: typeof history): number =>
      total(forecastLevelProfile(fitLevelProfile(trainingOf(matrix), 14), 14, stiff).mean);
    return told(history) / told(usual);
  };

  it('that has lasted a week is followed by the stiff model too', () => {
    expect(Math.abs(afterShift(8) / 1.5 - 1)).toBeLessThan(0.1);
  });

  it('of a few days is not', () => {
    expect(afterShift(4)).toBeLessThan(1.2);
  });

  it('counts as lasting from a week after its first day on', () => {
    expect(lastingShifts([12, 40], 16)).toEqual([]);
    expect(lastingShifts([12, 40], 17)).toEqual([12]);
    expect(lastingShifts([12, 40], 45)).toEqual([12, 40]);
  });
});

describe('few weeks', () => {
  const scaleOf = (days: number, factor?: (day: number) => number): number | undefined => {
    const { regressors, parameters } = fitDailyLevel(trainingOf(syntheticMatrix({ days, slots: 1, factor })), 14);
    return parameters.scales[regressors.findIndex(({ group }) => group === 'monthPhase')];
  };

  it('say nothing of the month in its first five', () => {
    expect(scaleOf(34)).toBeUndefined();
    expect(scaleOf(36)).toBeDefined();
  });

  it('learn whether the month matters at all', () => {
    const salaryWeek = (day: number): number => (new Date(day * 86_400_000).getUTCDate() <= 7 ? 1.4 : 1);
    expect(scaleOf(240)).toBeLessThan(0.1);
    expect(scaleOf(240, salaryWeek)).toBeGreaterThanOrEqual(1);
  });

  it('do not prove that the level stands still', () => {
    const driftOf = (days: number): number =>
      fitDailyLevel(trainingOf(syntheticMatrix({ days, slots: 1 })), 14).parameters.levelDrift;
    expect(driftOf(35)).toBeGreaterThan(4e-5);
    expect(driftOf(400)).toBeLessThan(1e-5);
  });
});
