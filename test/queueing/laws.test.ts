import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatConcurrency } from '../../models/queueing/chat-concurrency.ts';
import { serviceLevelBy } from '../../models/queueing/delay-system.ts';
import { erlangA, waitQuantile } from '../../models/queueing/erlang-a.ts';
import { erlangB, inverseErlangB } from '../../models/queueing/erlang-b.ts';
import { erlangC } from '../../models/queueing/erlang-c.ts';
import { finiteLines } from '../../models/queueing/finite-lines.ts';
import { type Goal, type Load, serviceLevelDefinitions } from '../../models/queueing/load.ts';
import { performance, requiredAgents, requiredChatAgents } from '../../models/queueing/requirement.ts';
import { retrials } from '../../models/queueing/retrials.ts';

const agents = fc.integer({ min: 1, max: 400 });
const erlangs = fc.double({ min: 0.01, max: 400, noNaN: true });
const handleTime = fc.double({ min: 20, max: 1800, noNaN: true });
const patience = fc.double({ min: 5, max: 3000, noNaN: true });
const threshold = fc.double({ min: 0, max: 300, noNaN: true });

const loadOf = (offered: number, seconds: number, meanPatienceSeconds: number | null): Load => ({
  arrivalsPerSecond: offered / seconds,
  averageHandleTimeSeconds: seconds,
  meanPatienceSeconds,
});
const slip = 1e-11;

describe('Erlang B', () => {
  it('follows the defining recursion, also between whole agents', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 300, noNaN: true }), erlangs, (n, load) => {
        const next = 1 + (inverseErlangB(n, load) * (n + 1)) / load;
        const direct = inverseErlangB(n + 1, load);
        if (Number.isFinite(next)) expect(Math.abs(direct / next - 1)).toBeLessThan(1e-11);
      }),
      { numRuns: 2000 },
    );
  });

  it('blocks less with more agents and more with more load', () => {
    fc.assert(
      fc.property(agents, erlangs, (n, load) => {
        expect(erlangB(n + 1, load)).toBeLessThan(erlangB(n, load) + 1e-300);
        expect(erlangB(n, load * 1.01)).toBeGreaterThanOrEqual(erlangB(n, load));
      }),
    );
  });
});

describe('Erlang C', () => {
  it('never returns a negative or undefined number, and is unstable exactly at or above the load', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), erlangs, handleTime, threshold, (n, load, seconds, t) => {
        const outcome = erlangC(n, load / seconds, seconds, t);
        for (const value of Object.values(outcome)) {
          if (typeof value === 'number') expect(value).toBeGreaterThanOrEqual(0);
        }
        if (Math.abs(n - load) > 1e-9 * load) expect(outcome.stable).toBe(n > load);
      }),
    );
  });

  it('has quantiles that the wait exceeds with just the promised probability', () => {
    fc.assert(
      fc.property(agents, fc.double({ min: 0.3, max: 0.99, noNaN: true }), handleTime, (n, rho, seconds) => {
        const rate = (n * rho) / seconds;
        const wait = erlangC(n, rate, seconds, 0).waitExceededBy(0.1);
        const miss = erlangC(n, rate, seconds, wait).serviceLevelMiss;
        if (wait > 0) expect(Math.abs(miss - 0.1)).toBeLessThan(1e-10);
        else expect(miss).toBeLessThanOrEqual(0.1);
      }),
    );
  });
});

describe('Erlang A', () => {
  it('loses no contact: answered, abandoned and balked add up to one, before and after the threshold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        erlangs,
        handleTime,
        patience,
        threshold,
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (n, load, seconds, mean, t, balking) => {
          const o = erlangA(n, loadOf(load, seconds, mean), t, balking);
          expect(o.answeredShare + o.abandonedShare + o.balkedShare).toBeCloseTo(1, 11);
          const early = o.answeredWithinThresholdShare + o.abandonedWithinThresholdShare;
          expect(early + o.waitingBeyondThresholdShare + o.balkedShare).toBeCloseTo(1, 11);
        },
      ),
    );
  });

  it('abandons at rate queue / patience, whatever the regime', () => {
    fc.assert(
      fc.property(
        agents,
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        handleTime,
        patience,
        (n, rho, seconds, mean) => {
          const o = erlangA(n, loadOf(n * rho, seconds, mean), 20);
          expect(o.meanWaitSeconds / (mean * o.abandonedShare)).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it('agrees with its own integral: the mean wait is the area under P(wait > t)', () => {
    for (const [n, load, mean] of [
      [10, 9, 120],
      [10, 25, 60],
      [100, 130, 300],
      [3, 1, 20],
    ] as const) {
      const at = (t: number) => erlangA(n, loadOf(load, 180, mean), t).waitingBeyondThresholdShare;
      const step = mean / 400;
      let area = 0;
      for (let t = 0; t < 40 * mean; t += 2 * step) area += (step / 3) * (at(t) + 4 * at(t + step) + at(t + 2 * step));
      expect(area / erlangA(n, loadOf(load, 180, mean), 0).meanWaitSeconds).toBeCloseTo(1, 5);
    }
  });

  it('passes smoothly into the fluid limit of heavy overload', () => {
    for (const [n, mean] of [
      [50, 200],
      [1000, 900],
      [5, 5000],
    ] as const) {
      const seconds = 180;
      const a = (n * mean) / seconds;
      const reach = a + 50 + Math.sqrt(50 * 50 + 100 * a);
      const border = (reach * seconds) / mean;
      for (const t of [0, 5, mean * 0.1, mean]) {
        const below = erlangA(n, loadOf(border * (1 - 1e-7), seconds, mean), t);
        const above = erlangA(n, loadOf(border * (1 + 1e-7), seconds, mean), t);
        expect(above.averageSpeedOfAnswerSeconds! / below.averageSpeedOfAnswerSeconds!).toBeCloseTo(1, 5);
        expect(above.waitingBeyondThresholdShare).toBeCloseTo(below.waitingBeyondThresholdShare, 5);
        expect(above.abandonedWithinThresholdShare).toBeCloseTo(below.abandonedWithinThresholdShare, 5);
        expect(above.abandonedShare).toBeCloseTo(below.abandonedShare, 5);
      }
    }
  });

  it('improves with agents, worsens with load; longer patience means fewer abandons and longer waits', () => {
    fc.assert(
      fc.property(agents, erlangs, handleTime, patience, threshold, (n, load, seconds, mean, t) => {
        const at = (count: number, offered: number, meanPatience: number) => {
          const outcome = erlangA(count, loadOf(offered, seconds, meanPatience), t);
          return [
            ...serviceLevelDefinitions.map((name) => serviceLevelBy(name, outcome) ?? 0),
            -outcome.abandonedShare,
            -outcome.meanWaitSeconds / meanPatience,
          ];
        };
        const base = at(n, load, mean);
        at(n + 1, load, mean).forEach((better, i) => {
          expect(better).toBeGreaterThanOrEqual(base[i] - slip);
        });
        at(n, load * 1.05, mean).forEach((worse, i) => {
          expect(worse).toBeLessThanOrEqual(base[i] + slip);
        });
        const patient = erlangA(n, loadOf(load, seconds, mean * 1.2), t);
        const eager = erlangA(n, loadOf(load, seconds, mean), t);
        expect(patient.abandonedShare).toBeLessThanOrEqual(eager.abandonedShare + slip);
        expect(patient.meanWaitSeconds).toBeGreaterThanOrEqual(eager.meanWaitSeconds * (1 - 1e-11));
        expect(patient.waitingShare).toBeGreaterThanOrEqual(eager.waitingShare - slip);
      }),
      { numRuns: 300 },
    );
  });

  it('tends to Erlang C as patience grows and to Erlang B as it shrinks', () => {
    fc.assert(
      fc.property(
        agents,
        fc.double({ min: 0.1, max: 0.95, noNaN: true }),
        handleTime,
        threshold,
        (n, rho, seconds, t) => {
          const load = n * rho;
          const c = erlangC(n, load / seconds, seconds, t);
          const patient = erlangA(n, loadOf(load, seconds, 1e12), t);
          const endless = erlangA(n, loadOf(load, seconds, null), t);
          expect(patient.answeredWithinThresholdShare).toBeCloseTo(c.serviceLevel, 6);
          expect(endless.answeredWithinThresholdShare).toBeCloseTo(c.serviceLevel, 12);
          expect(erlangA(n, loadOf(load, seconds, 1e-7), t).abandonedShare).toBeCloseTo(erlangB(n, load), 6);
        },
      ),
    );
  });

  it('has quantiles that just the promised share exceeds', () => {
    fc.assert(
      fc.property(
        agents,
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        patience,
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        (n, rho, mean, p) => {
          const load = loadOf(n * rho, 240, mean);
          const t = waitQuantile(n, load, p);
          const beyond = erlangA(n, load, t).waitingBeyondThresholdShare;
          if (t > 0) expect(beyond).toBeCloseTo(1 - p, 10);
          else expect(beyond).toBeLessThanOrEqual(1 - p);
        },
      ),
    );
  });
});

describe('relatives of Erlang A', () => {
  it('finite lines: as many lines as agents is Erlang B, very many lines are Erlang A', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.2, max: 1.5, noNaN: true }),
        patience,
        threshold,
        (n, rho, mean, t) => {
          const load = loadOf(n * rho, 200, mean);
          expect(finiteLines(n, n, load, t).blockedShare).toBeCloseTo(erlangB(n, n * rho), 12);
          const many = finiteLines(n, n + 2500, load, t);
          const open = erlangA(n, load, t);
          expect(many.answeredWithinThresholdShare).toBeCloseTo(open.answeredWithinThresholdShare, 10);
          expect(many.abandonedWithinThresholdShare).toBeCloseTo(open.abandonedWithinThresholdShare, 10);
          expect(many.averageSpeedOfAnswerSeconds!).toBeCloseTo(open.averageSpeedOfAnswerSeconds!, 7);
        },
      ),
    );
  });

  it('chat: one chat at a time is a voice team, and k equal slots are k voice agents', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 0.2, max: 1.6, noNaN: true }),
        patience,
        (n, k, rho, mean) => {
          const arrivalsPerSecond = (n * k * rho) / 300;
          const chat = chatConcurrency(
            n,
            { arrivalsPerSecond, handleTimeSecondsAtConcurrency: new Array(k).fill(300), meanPatienceSeconds: mean },
            30,
          );
          const voice = erlangA(
            n * k,
            { arrivalsPerSecond, averageHandleTimeSeconds: 300, meanPatienceSeconds: mean },
            30,
          );
          expect(chat.delay.waitingShare).toBeCloseTo(voice.waitingShare, 11);
          expect(chat.delay.answeredWithinThresholdShare).toBeCloseTo(voice.answeredWithinThresholdShare, 11);
          expect(chat.effectiveHandleTimeSeconds).toBeCloseTo(300, 7);
        },
      ),
    );
  });

  it('retrials: the fixed point holds, and nobody retrying is plain Erlang A', () => {
    fc.assert(
      fc.property(
        agents,
        fc.double({ min: 0.5, max: 1.5, noNaN: true }),
        patience,
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        (n, rho, mean, retry) => {
          const load = loadOf(n * rho, 240, mean);
          const o = retrials(n, load, retry, 20);
          const fresh = o.effectiveArrivalsPerSecond * (1 - retry * o.perAttempt.abandonedShare);
          expect(fresh / load.arrivalsPerSecond).toBeCloseTo(1, 10);
          expect(retrials(n, load, 0, 20).perAttempt).toEqual(erlangA(n, load, 20));
        },
      ),
    );
  });
});

describe('requirement', () => {
  const goals: fc.Arbitrary<Goal> = fc.record({
    serviceLevel: fc.record({
      share: fc.double({ min: 0.3, max: 0.98, noNaN: true }),
      thresholdSeconds: threshold,
      definition: fc.constantFrom(...serviceLevelDefinitions),
    }),
    maxAverageSpeedOfAnswerSeconds: fc.option(fc.double({ min: 1, max: 120, noNaN: true })),
    maxAbandonedShare: fc.option(fc.double({ min: 0.001, max: 0.3, noNaN: true })),
    maxOccupancy: fc.option(fc.double({ min: 0.5, max: 0.95, noNaN: true })),
    minAgents: fc.option(fc.integer({ min: 0, max: 20 })),
  });
  const mayBePatient = fc.option(patience);

  it('is enough, one agent fewer is not, and the binding target is the one that asks for it', () => {
    fc.assert(
      fc.property(erlangs, handleTime, mayBePatient, goals, (offered, seconds, mean, goal) => {
        const load = loadOf(offered, seconds, mean);
        const need = requiredAgents(load, goal);
        const keeps = (n: number): boolean => {
          const p = performance(n, load, goal.serviceLevel);
          const asa = p.averageSpeedOfAnswerSeconds ?? Number.POSITIVE_INFINITY;
          return (
            p.stable &&
            n >= Math.max(1, goal.minAgents ?? 0) &&
            p.serviceLevel >= goal.serviceLevel!.share - 1e-8 &&
            asa <= (goal.maxAverageSpeedOfAnswerSeconds ?? Number.POSITIVE_INFINITY) * (1 + 1e-8) &&
            p.abandonedShare <= (goal.maxAbandonedShare ?? 1) + 1e-8 &&
            p.occupancy <= (goal.maxOccupancy ?? 1) + 1e-8
          );
        };
        expect(keeps(need.agents)).toBe(true);
        if (need.agents > 1) expect(keeps(need.agents - 1)).toBe(false);
        const binding = need.perTarget.find((each) => each.target === need.bindingTarget);
        expect(binding?.agents).toBe(need.agents);
        expect(need.fractionalAgents).toBeLessThanOrEqual(need.agents);
        expect(need.fractionalAgents).toBeGreaterThan(need.agents - 1 - 1e-6);
      }),
      { numRuns: 400 },
    );
  });

  it('never shrinks when demand or ambition grows', () => {
    fc.assert(
      fc.property(erlangs, handleTime, mayBePatient, goals, (offered, seconds, mean, goal) => {
        const need = requiredAgents(loadOf(offered, seconds, mean), goal);
        expect(requiredAgents(loadOf(offered * 1.1, seconds, mean), goal).agents).toBeGreaterThanOrEqual(need.agents);
        const share = goal.serviceLevel!.share * 0.9;
        const easier = { ...goal, serviceLevel: { ...goal.serviceLevel!, share } };
        const relaxed = requiredAgents(loadOf(offered, seconds, mean), easier);
        expect(relaxed.agents).toBeLessThanOrEqual(need.agents);
        expect(relaxed.fractionalAgents).toBeLessThanOrEqual(need.fractionalAgents + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('the fractional requirement meets the target exactly', () => {
    fc.assert(
      fc.property(erlangs, mayBePatient, (offered, mean) => {
        const load = loadOf(offered, 180, mean);
        const serviceLevel = { share: 0.8, thresholdSeconds: 20 };
        const { fractionalAgents } = requiredAgents(load, { serviceLevel });
        const reached = performance(fractionalAgents, load, serviceLevel).serviceLevel;
        if (fractionalAgents < 1 && mean !== null) expect(reached).toBeGreaterThan(0.79);
        else expect(reached).toBeCloseTo(0.8, 8);
      }),
    );
  });

  it('for chat needs no more agents when they can hold more chats at no loss of speed', () => {
    const need = (k: number) =>
      requiredChatAgents(
        { arrivalsPerSecond: 0.1, handleTimeSecondsAtConcurrency: new Array(k).fill(400), meanPatienceSeconds: 120 },
        { serviceLevel: { share: 0.8, thresholdSeconds: 30 } },
      );
    expect([1, 2, 3, 4].map((k) => need(k).agents)).toEqual(
      [...[1, 2, 3, 4].map((k) => need(k).agents)].sort((a, b) => b - a),
    );
    expect(need(1).agents).toBe(
      requiredAgents(loadOf(40, 400, 120), { serviceLevel: { share: 0.8, thresholdSeconds: 30 } }).agents,
    );
    expect(need(3).fractionalAgents).toBeGreaterThan(need(3).agents - 1);
  });

  it('nobody for nobody, unless a minimum is set', () => {
    const goal = { serviceLevel: { share: 0.8, thresholdSeconds: 20 } };
    expect(requiredAgents(loadOf(0, 180, null), goal)).toMatchObject({
      agents: 0,
      fractionalAgents: 0,
      bindingTarget: 'none',
      serviceLevel: 1,
    });
    expect(requiredAgents(loadOf(0, 180, 60), { ...goal, minAgents: 2 })).toMatchObject({
      agents: 2,
      bindingTarget: 'minAgents',
    });
    expect(() => requiredAgents(loadOf(1, 180, 60), { minAgents: 2 })).toThrow(RangeError);
  });

  it('refuses goals no staff can keep instead of searching for ever', () => {
    const impossible: Goal[] = [
      { serviceLevel: { share: 1, thresholdSeconds: 20 } },
      { maxOccupancy: 0 },
      { maxAverageSpeedOfAnswerSeconds: 0 },
      { maxAbandonedShare: -0.1 },
    ];
    for (const goal of impossible) expect(() => requiredAgents(loadOf(5, 180, 60), goal)).toThrow(RangeError);
    expect(() => requiredAgents(loadOf(Number.NaN, 180, 60), { maxOccupancy: 0.9 })).toThrow(RangeError);
  });
});
