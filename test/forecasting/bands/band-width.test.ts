import { describe, expect, it } from 'vitest';
import { type BandWidth, judgeBands, widthFrom } from '../../../models/forecasting/bands/band-width.ts';
import { writeForecastQuantiles } from '../../../models/forecasting/bands/forecast-quantiles.ts';
import { fitLevelProfile } from '../../../models/forecasting/core/level-profile.ts';
import { sharedWidth } from '../../../models/forecasting/core/shared-width.ts';
import { type MatrixForecast, QUANTILE_LEVELS } from '../../../models/forecasting/history/day-matrix.ts';
import { countQuantiles } from '../../../models/numerics/negative-binomial.ts';
import { createRandom } from '../../../models/numerics/random.ts';
import { FIRST_DAY, syntheticMatrix, trainingOf } from '../synthetic.ts';

/** What is learned from days that err by `deviation` x the error told in each slot; rarely by four times that. */
function learned(deviation: number, rare = 0, days = 400, slots = 20): BandWidth {
  const random = createRandom(4);
  const told: MatrixForecast = { firstDay: 0, mean: [], relativeVariance: [] };
  const history = { firstDay: 0, slots, days: [] as Float64Array[] };
  for (let day = 0; day < days; day++) {
    told.mean.push(new Float64Array(slots).fill(5000));
    told.relativeVariance.push(new Float64Array(slots).fill(0.01));
    history.days.push(
      Float64Array.from({ length: slots }, () => {
        const storm = random.uniform() < rare ? 4 : 1;
        return 5000 * Math.exp(0.1 * deviation * storm * random.normal());
      }),
    );
  }
  return widthFrom([judgeBands(history, told)], 1000);
}

describe('the width of bands', () => {
  it('is the factor by which errors were larger than told', () => {
    for (const deviation of [0.7, 1, 1.5, 2]) {
      const { inner, outer } = learned(deviation);
      expect(inner / deviation ** 2).toBeGreaterThan(0.85);
      expect(inner / deviation ** 2).toBeLessThan(1.15);
      expect(outer / deviation ** 2).toBeGreaterThan(0.85);
      expect(outer / deviation ** 2).toBeLessThan(1.2);
    }
  });

  it('is larger outside where tails are heavy', () => {
    const { inner, outer } = learned(1, 0.06);
    expect(outer).toBeGreaterThan(1.15 * inner);
  });

  it('is believed later of a series by the day, which has one error a day', () => {
    const [byInterval, byDay] = [20, 1].map((slots) => learned(2, 0, 40, slots));
    expect(byInterval.inner).toBeGreaterThan(2.2);
    expect(byDay.inner).toBeLessThan(2);
    expect(byDay.inner).toBeGreaterThan(1.1);
  });

  it('is wider before there is evidence, the more so the younger the queue', () => {
    const none = [4, 26, 156].map((weeks) => widthFrom([], weeks));
    expect(none[0].inner).toBeGreaterThan(1.8);
    expect(none[0].inner).toBeGreaterThan(none[1].inner);
    expect(none[1].inner).toBeGreaterThan(none[2].inner);
    expect(none[2].inner).toBeLessThan(1.1);
  });
});

describe('quantiles of a forecast', () => {
  it('keep the inner levels and move the outer ones with the tail, in order', () => {
    for (const [mean, variance] of [
      [0.3, 0.5],
      [12, 0.05],
      [900, 0.02],
    ]) {
      const plain = countQuantiles(mean, variance, QUANTILE_LEVELS);
      for (const tail of [0.8, 1, 2, 4]) {
        const quantiles = new Float64Array(QUANTILE_LEVELS.length);
        writeForecastQuantiles(mean, variance, tail, quantiles);
        expect(quantiles.slice(2, -2)).toEqual(plain.slice(2, -2));
        expect([...quantiles]).toEqual([...quantiles].sort((a, b) => a - b));
        const outer = countQuantiles(mean, tail * variance, [0.025, 0.975]);
        if (tail >= 1) expect([quantiles[0], quantiles.at(-1)]).toEqual([...outer]);
      }
    }
  });
});

describe('the width of totals', () => {
  it('follows the errors that weeks had as a whole', () => {
    const width = (deviation: number): number => {
      const random = createRandom(8);
      const ofWeek = Array.from({ length: 30 }, () => Math.exp(deviation * random.normal()));
      const history = syntheticMatrix({ days: 196, factor: (day) => ofWeek[Math.floor((day - FIRST_DAY) / 7)] });
      return sharedWidth(fitLevelProfile(trainingOf(history), 14));
    };
    const calm = width(0);
    expect(calm).toBeGreaterThan(0.3);
    expect(calm).toBeLessThan(1.6);
    expect(width(0.12)).toBeGreaterThan(1.5 * calm);
  });
});
