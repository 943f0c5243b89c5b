import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../../src/domain/plan.ts';
import { firstSlotOfIntervals } from '../../../src/pipeline/roster/roster-slots.ts';
import { convexFromBelow, withServiceCosts } from '../../../src/pipeline/roster/service-costs.ts';
import { weekProblem } from '../../../src/pipeline/roster/week-problem.ts';
import { livePerformance } from '../../../src/pipeline/staffing/live-requirement.ts';
import { staffCentre } from '../../../src/pipeline/staffing/staff.ts';
import { planningGrid } from '../../../src/time/grid.ts';
import { smallCentre as centre } from '../small-centre.ts';

const grid = planningGrid('Europe/Berlin', '2025-09-01', 1, 30);
const open = grid.starts.map((_, i) => i >= 16 && i < 36);
const forecast: Forecast = {
  grid,
  queues: centre.queues.map(({ id }, k) => ({
    queueId: id,
    method: 'given',
    mean: open.map((isOpen, i) => (isOpen ? [60, 45, 8][k] * Math.sin((Math.PI * (i - 15.5)) / 20) : 0)),
    quantileLevels: [],
    quantiles: [],
    averageHandleTimeSeconds: open.map(() => 300),
    open,
    accuracy: [],
    notes: [],
  })),
};
const staffing = staffCentre({ centre, forecast });
const { problem } = weekProblem(centre, staffing, []);
const priced = withServiceCosts(problem, { centre, forecast, staffing });
const [sales, , email] = priced.queues;
const slot = firstSlotOfIntervals(grid)[25];

describe('costs of missed service', () => {
  it('are convex, fall up to the requirement and are those of the queueing formula there', () => {
    const costs = sales.costByAgents![slot]!;
    const steps = costs.slice(1).map((cost, n) => costs[n] - cost);
    for (let n = 1; n < steps.length; n++) expect(steps[n]).toBeLessThanOrEqual(steps[n - 1] + 1e-9);
    const required = sales.required[slot];
    expect(steps[required - 1]).toBeGreaterThan(0);

    const { patience } = staffing.queues[0];
    const interval = {
      contacts: forecast.queues[0].mean[25],
      averageHandleTimeSeconds: 300,
      intervalMinutes: 30,
    };
    const missed = Array.from(
      { length: 40 },
      (_, agents) => 1 - (agents && livePerformance(centre.queues[0], patience!, interval, agents).serviceLevel),
    );
    // Of ten rostered agents nine are there (shrinkage 0.1); the ratio does not depend on the price.
    expect(required).toBeGreaterThan(10);
    expect(costs[10] / costs[0]).toBeCloseTo(convexFromBelow(missed)[9], 9);
  });

  it('value the last agent of the requirement like a missing agent, on average', () => {
    const gains = priced.queues.flatMap(({ required, costByAgents }) =>
      [...firstSlotOfIntervals(grid)].flatMap((t) => {
        const costs = costByAgents?.[t];
        return costs && required[t] > 0 ? [costs[required[t] - 1] - costs[required[t]]] : [];
      }),
    );
    expect(gains.length).toBeGreaterThan(30);
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    expect(mean).toBeCloseTo(problem.cost.understaffedSlot, 6);
    expect(Math.max(...gains)).toBeGreaterThan(1.3 * mean);
  });

  it('count agents of the week before who are still there', () => {
    const queues = problem.queues.map((queue) => ({
      ...queue,
      required: queue.required.map((n) => Math.max(0, n - 2)),
    }));
    const [fewer] = withServiceCosts({ ...problem, queues }, { centre, forecast, staffing }).queues;
    expect(fewer.costByAgents![slot]!.slice(0, 4)).toEqual(sales.costByAgents![slot]!.slice(2, 6));
  });

  it('leave deferred work and closed slots to the requirement', () => {
    expect(email.costByAgents).toBeUndefined();
    expect(sales.costByAgents![0]).toBeNull();
  });
});

describe('the largest convex sequence below a sequence', () => {
  it('is convex, never above, and touches at both ends', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 }), (values) => {
        const hull = convexFromBelow(values);
        expect(hull.length).toBe(values.length);
        expect([hull[0], hull[hull.length - 1]]).toEqual([values[0], values[values.length - 1]]);
        values.forEach((value, i) => {
          expect(hull[i]).toBeLessThanOrEqual(value + 1e-9);
          if (i > 0 && i + 1 < hull.length) {
            expect(hull[i + 1] - hull[i]).toBeGreaterThanOrEqual(hull[i] - hull[i - 1] - 1e-9);
          }
        });
      }),
    );
    expect(convexFromBelow([10, 9, 3, 4, 0])).toEqual([10, 6.5, 3, 1.5, 0]);
  });
});
