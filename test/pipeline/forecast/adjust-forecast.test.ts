import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Forecast, ForecastAdjustment } from '../../../src/domain/plan.ts';
import { adjustForecast } from '../../../src/pipeline/forecast/adjust-forecast.ts';
import { planningGrid } from '../../../src/time/grid.ts';

const grid = planningGrid('Europe/Amsterdam', '2026-03-09', 1, 60);
const queue = (queueId: string) => ({
  queueId,
  method: 'test',
  mean: grid.starts.map((_, i) => (i >= 8 && i < 18 ? i : 0)),
  quantileLevels: [0.1, 0.9],
  quantiles: [0.5, 1.5].map((factor) => grid.starts.map((_, i) => (i >= 8 && i < 18 ? i * factor : 0))),
  averageHandleTimeSeconds: grid.starts.map(() => 240),
  open: grid.starts.map((_, i) => i >= 8 && i < 18),
  accuracy: [],
  notes: [],
});
const forecast: Forecast = { grid, queues: [queue('a'), queue('b')] };
const layer = (changes: Partial<ForecastAdjustment>): ForecastAdjustment => ({
  id: 'x',
  name: 'layer',
  queueId: 'a',
  from: '2026-03-09T10:00',
  to: '2026-03-09T12:00',
  kind: 'scale',
  value: 2,
  enabled: true,
  ...changes,
});
const means = (layers: ForecastAdjustment[], queueIndex = 0): number[] =>
  adjustForecast(forecast, layers).queues[queueIndex].mean.slice(9, 13);

describe('adjustments of a forecast', () => {
  it('scale, add to and set the contacts of a range, in proportion to what is forecast', () => {
    expect(means([layer({})])).toEqual([9, 20, 22, 12]);
    expect(means([layer({ kind: 'add', value: 21 })])).toEqual([9, 20, 22, 12]);
    expect(means([layer({ kind: 'set', value: 42 })])).toEqual([9, 20, 22, 12]);
    expect(means([layer({ kind: 'add', value: -100 })])).toEqual([9, 0, 0, 12]);
    expect(means([layer({})], 1)).toEqual([9, 10, 11, 12]);
    expect(means([layer({ queueId: null })], 1)).toEqual([9, 20, 22, 12]);
  });

  it('are applied in their order, and not when switched off', () => {
    const twice = layer({});
    const set = layer({ kind: 'set', value: 21 });
    expect(means([twice, set])).toEqual([9, 10, 11, 12]);
    expect(means([set, twice])).toEqual([9, 20, 22, 12]);
    expect(means([layer({ enabled: false })])).toEqual([9, 10, 11, 12]);
  });

  it('name the layer that fits nowhere', () => {
    expect(() => adjustForecast(forecast, [layer({}), layer({ queueId: 'none' })])).toThrow(/no queue "none"/);
    expect(() => adjustForecast(forecast, [layer({ from: '2027-01-01T00:00', to: '2027-01-02T00:00' })])).toThrow(
      /no interval/,
    );
  });

  it('keep means and quantiles in proportion, never negative, and the contacts a set layer asks for', () => {
    const value = fc.double({ min: 0, max: 500, noNaN: true });
    const layers = fc.array(fc.record({ kind: fc.constantFrom('add', 'scale', 'set'), value }), { maxLength: 4 });
    fc.assert(
      fc.property(layers, value, (before, total) => {
        const stack = [...before, { kind: 'set', value: total }].map((each) =>
          layer(each as Partial<ForecastAdjustment>),
        );
        const [{ mean, quantiles }] = adjustForecast(forecast, stack).queues;
        expect(mean[10] + mean[11]).toBeCloseTo(total, 6);
        expect(Math.min(...mean, ...quantiles.flat())).toBeGreaterThanOrEqual(0);
        for (const i of [10, 11]) expect(quantiles[1][i]).toBeGreaterThanOrEqual(quantiles[0][i]);
      }),
    );
  });
});
