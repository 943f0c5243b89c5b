import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../models/numerics/random.ts';
import { requiredBesideBlended, workedInGaps } from '../../models/queueing/blended.ts';
import { type DeferredWork, deferredPerformance, requiredConstantAgents } from '../../models/queueing/deferred-work.ts';
import { erlangA } from '../../models/queueing/erlang-a.ts';
import { fluidBacklog } from '../../models/queueing/fluid-backlog.ts';
import { estimatePatience } from '../../models/queueing/patience.ts';
import { combinedShrinkage, scheduledAgents } from '../../models/queueing/shrinkage.ts';
import {
  laggedArrivals,
  loadMethods,
  modifiedOfferedLoad,
  requiredAgentsOverTime,
} from '../../models/queueing/time-varying-load.ts';
import { transientQueue } from '../../models/queueing/transient.ts';

const mail = (overrides: Partial<DeferredWork> = {}): DeferredWork => ({
  volume: [30, 0, 60, 10, 0, 0, 20, 5],
  intervalSeconds: 1800,
  averageHandleTimeSeconds: 300,
  maxOccupancy: 0.9,
  deadlineIntervals: 2,
  ...overrides,
});

describe('deferred work', () => {
  it('the least constant staff is on time and a little less is late', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 100, noNaN: true })), {
          minLength: 3,
          maxLength: 40,
        }),
        fc.integer({ min: 0, max: 4 }),
        fc.infiniteStream(fc.boolean()),
        (volume, deadlineIntervals, coin) => {
          const open = volume.map(() => coin.next().value as boolean);
          const work = mail({ volume, deadlineIntervals, open });
          const need = requiredConstantAgents(work);
          const late = (agents: number) =>
            deferredPerformance(
              volume.map(() => agents),
              work,
            ).lateVolume;
          if (!need.feasible) expect(late(1e6)).toBeGreaterThan(0);
          else expect(late(need.fractionalAgents * (1 + 1e-12))).toBeLessThan(1e-6);
          if (need.fractionalAgents > 0.01) expect(late(need.fractionalAgents * 0.99)).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('balances: what came in is done, or waits', () => {
    const outcome = deferredPerformance([2, 2, 2, 2, 2, 2, 2, 2], mail({ initialBacklog: 12 }));
    const perInterval = (2 * 1800 * 0.9) / 300;
    expect(outcome.backlog[0]).toBeCloseTo(12 + 30 - perInterval, 12);
    expect(outcome.maxBacklog).toBe(Math.max(...outcome.backlog));
    expect(outcome.dueVolume).toBe(30 + 0 + 60 + 10 + 0 + 0);
  });

  it('a deadline without an open interval is infeasible, not a number of agents', () => {
    const work = mail({ open: [true, true, false, false, false, false, true, true], deadlineIntervals: 1 });
    expect(requiredConstantAgents(work).feasible).toBe(false);
  });

  it('gaps of live agents replace dedicated ones, and idle time is not counted twice', () => {
    const agents = new Array(8).fill(10);
    const blended = { agents, liveOccupancy: new Array(8).fill(0.8), maxOccupancy: 0.9, efficiency: 0.5 };
    expect(workedInGaps(blended, mail())[0]).toBeCloseTo((10 * 0.1 * 0.5 * 1800) / 300, 12);
    expect(workedInGaps({ ...blended, liveOccupancy: new Array(8).fill(0.95) }, mail())).toEqual(new Array(8).fill(0));
    const alone = requiredConstantAgents(mail()).fractionalAgents;
    const beside = requiredBesideBlended(blended, mail()).fractionalAgents;
    expect(alone - beside).toBeCloseTo((10 * 0.1 * 0.5) / 0.9, 9);
  });
});

describe('shrinkage', () => {
  it('sources multiply', () => {
    const sources = [
      { name: 'leave', share: 0.1 },
      { name: 'sickness', share: 0.05 },
      { name: 'training', share: 0.02 },
    ];
    expect(combinedShrinkage(sources)).toBeCloseTo(1 - 0.9 * 0.95 * 0.98, 14);
    expect(combinedShrinkage([])).toBe(0);
  });

  it('always leaves enough people, and never one too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 99 }), (agents, percent) => {
        const { whole } = scheduledAgents(agents, percent / 100);
        expect(whole * (100 - percent)).toBeGreaterThanOrEqual(100 * agents);
        expect((whole - 1) * (100 - percent)).toBeLessThan(100 * agents + (agents === 0 ? 1 : 0));
      }),
    );
  });
});

describe('load that changes with time', () => {
  const rates = [0.1, 0.3, 0.5, 0.4, 0.2];

  it('the modified offered load is exact for an infinite-server queue', () => {
    const loads = modifiedOfferedLoad(rates, 900, 1200);
    const exact = transientQueue({
      arrivalsPerSecond: rates,
      agents: rates.map(() => 900),
      intervalSeconds: 900,
      averageHandleTimeSeconds: 1200,
      meanPatienceSeconds: 1200,
    });
    loads.forEach((load, i) => {
      expect(load.end).toBeCloseTo(exact[i].meanInSystemEnd, 8);
      expect(load.mean).toBeCloseTo(exact[i].occupancy * 900, 8);
      expect(load.max).toBe(Math.max(load.start, load.end));
    });
  });

  it('short handle times leave the arrivals as they are', () => {
    modifiedOfferedLoad(rates, 1800, 1).forEach((load, i) => {
      expect(load.mean).toBeCloseTo(rates[i], 2);
    });
    expect(laggedArrivals(rates, 900, 0)).toEqual(rates);
  });

  it('lagged arrivals are those of one handle time ago', () => {
    expect(laggedArrivals(rates, 900, 900, 0.05)).toEqual([0.05, 0.1, 0.3, 0.5, 0.4]);
    expect(laggedArrivals(rates, 900, 450)[1]).toBeCloseTo(0.2, 12);
  });

  it('the maximum asks for no fewer agents than the mean, and both trail a rising load', () => {
    const load = { averageHandleTimeSeconds: 1200, meanPatienceSeconds: null };
    const goal = { serviceLevel: { share: 0.8, thresholdSeconds: 20 } };
    const [stationary, lagged, mean, max] = loadMethods.map((method) =>
      requiredAgentsOverTime(rates, 900, load, goal, method).map((need) => need.agents),
    );
    max.forEach((agents, i) => {
      expect(agents).toBeGreaterThanOrEqual(mean[i]);
    });
    expect(mean[1]).toBeLessThan(stationary[1]);
    expect(mean[4]).toBeGreaterThan(stationary[4]);
    expect(lagged[1]).toBeLessThan(stationary[1]);
  });

  it('a long constant stretch settles at the stationary queue', () => {
    const [settled] = transientQueue({
      arrivalsPerSecond: [0.05, 0.05],
      agents: [10, 10],
      intervalSeconds: 20_000,
      averageHandleTimeSeconds: 200,
      meanPatienceSeconds: 100,
    }).slice(1);
    const load = { arrivalsPerSecond: 0.05, averageHandleTimeSeconds: 200, meanPatienceSeconds: 100 };
    expect(settled.abandoned / settled.offered).toBeCloseTo(erlangA(10, load, 0).abandonedShare, 9);
  });
});

describe('backlog through an overload', () => {
  const day = { intervalSeconds: 900, averageHandleTimeSeconds: 300, agents: [10, 10, 10, 10] };

  it('without patience the queue grows in a straight line and is worked off', () => {
    const arrivalsPerSecond = [10 / 300, 12 / 300, 8 / 300, 9 / 300];
    const steps = fluidBacklog({ ...day, arrivalsPerSecond, meanPatienceSeconds: null }, 10);
    expect(steps[0].queueEnd).toBeCloseTo(0, 12);
    expect(steps[1].queueEnd).toBeCloseTo(6, 9);
    expect(steps[1].meanQueue).toBeCloseTo(3, 9);
    expect(steps[2].queueEnd).toBeCloseTo(0, 9);
    expect(steps[3].meanQueue).toBeCloseTo(0, 9);
  });

  it('with patience it levels off where arrivals equal answers and abandons', () => {
    const [step] = fluidBacklog(
      { ...day, arrivalsPerSecond: [15 / 300], agents: [10], intervalSeconds: 1e5, meanPatienceSeconds: 120 },
      0,
    );
    expect(step.queueEnd).toBeCloseTo((5 / 300) * 120, 9);
  });

  it('is the limit of the exact queue for large teams', () => {
    const arrivalsPerSecond = [300 / 300, 600 / 300, 200 / 300];
    const large = { ...day, arrivalsPerSecond, agents: [400, 400, 400], meanPatienceSeconds: 200 };
    const exact = transientQueue(large);
    fluidBacklog(large).forEach((step, i) => {
      expect(Math.abs(step.abandoned - exact[i].abandoned)).toBeLessThan(12);
    });
  });
});

describe('patience from history', () => {
  it('is queue time over abandonments, with its standard error', () => {
    expect(estimatePatience(45_000, 300)).toEqual({
      meanPatienceSeconds: 150,
      standardErrorSeconds: 150 / Math.sqrt(300),
      abandonments: 300,
    });
    expect(estimatePatience(0, 0)).toBeNull();
    expect(estimatePatience(500, 0)).toBeNull();
  });

  it('finds the patience behind censored waits, within three standard errors', () => {
    const random = createRandom(5);
    let queueSeconds = 0;
    let abandonments = 0;
    for (let contact = 0; contact < 20_000; contact++) {
      const patience = random.exponential(180);
      const offeredWait = random.exponential(40);
      queueSeconds += Math.min(patience, offeredWait);
      if (patience < offeredWait) abandonments += 1;
    }
    const estimate = estimatePatience(queueSeconds, abandonments)!;
    expect(Math.abs(estimate.meanPatienceSeconds - 180)).toBeLessThan(3 * estimate.standardErrorSeconds);
    expect(estimate.standardErrorSeconds).toBeLessThan(6);
  });
});
