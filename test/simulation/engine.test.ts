import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../models/simulation/engine.ts';
import { atStart, simulate, smallCentre, total } from './small-centre.ts';

describe('agents', () => {
  test('finish the contact in hand before a break and are staffed until then', () => {
    const centre = smallCentre([{ ahtSeconds: 150, inServiceAtStart: 1 }], [{ shifts: [[[0, 100]]] }], 1);
    const tally = simulate(centre);
    expect(total(tally, tally.busySeconds)).toBeCloseTo(150, 6);
    expect(total(tally, tally.staffedSeconds)).toBeCloseTo(150, 6);
  });

  test('take nothing more once their span is over', () => {
    const centre = smallCentre(
      [{ ahtSeconds: 150, inServiceAtStart: 1, waitingAtStartSeconds: [0] }],
      [{ shifts: [[[0, 100]]] }],
    );
    const tally = simulate(centre);
    expect(atStart(tally, tally.answeredLater)).toBe(0);
    expect(atStart(tally, tally.abandoned)).toBe(1);
  });

  test('come back from a break that began during a contact without taking a second one at once', () => {
    const shifts: [number, number][][] = [
      [
        [0, 50],
        [60, 600],
      ],
    ];
    const centre = smallCentre([{ ahtSeconds: 200, inServiceAtStart: 1, waitingAtStartSeconds: [0] }], [{ shifts }], 1);
    const tally = simulate(centre);
    expect(atStart(tally, tally.answeredWaitSeconds)).toBeCloseTo(200, 6);
    expect(total(tally, tally.busySeconds)).toBeCloseTo(400, 6);
  });

  test('are absent for a whole shift with the planned probability', () => {
    const shifts: [number, number][][] = [[[0, 100]], [[200, 300]]];
    const centre = smallCentre([{}], [{ shifts, absenceProbability: 0.3 }], 1);
    const engine = createEngine(centre);
    let staffed = 0;
    for (let r = 0; r < 4000; r++) {
      engine.run(1, r);
      const seconds = total(engine.tally, engine.tally.staffedSeconds);
      expect([0, 100, 200].some((whole) => Math.abs(whole - seconds) < 1e-9)).toBe(true);
      staffed += seconds / 4000;
    }
    expect(staffed).toBeGreaterThan(140 - 5);
    expect(staffed).toBeLessThan(140 + 5);
  });
});

describe('routing', () => {
  test('goes through the groups in order', () => {
    const queue = { routing: [1, 0], inServiceAtStart: 3 };
    const centre = smallCentre([queue], [{ group: 0 }, { group: 0 }, { group: 1 }], 1);
    const tally = simulate(centre);
    expect(total(tally, tally.busySeconds, 1)).toBeCloseTo(100, 6);
    expect(total(tally, tally.busySeconds, 0)).toBeCloseTo(200, 6);
  });

  test('prefers the longest-idle agent of a group', () => {
    const two = [{ shifts: [[[0, 600]]] as [number, number][][] }, { shifts: [[[0, 100]]] as [number, number][][] }];
    const centre = smallCentre([{ ahtSeconds: 200, inServiceAtStart: 1 }], two, 1);
    const reversed = { ...centre, agents: [...centre.agents].reverse() };
    const staffed = (tally: ReturnType<typeof simulate>) => total(tally, tally.staffedSeconds);
    expect(staffed(simulate(centre))).toBeCloseTo(700, 6);
    expect(staffed(simulate(reversed))).toBeCloseTo(800, 6);
  });

  test('a freed agent takes the longest-waiting contact among its skills', () => {
    const queues = [{ waitingAtStartSeconds: [30] }, { waitingAtStartSeconds: [50] }];
    const tally = simulate(smallCentre(queues, [{}]));
    expect(atStart(tally, tally.answeredWaitSeconds, 1)).toBeCloseTo(50, 6);
    expect(atStart(tally, tally.answeredWaitSeconds, 0)).toBeCloseTo(130, 6);
  });

  test('unless the other queue has priority', () => {
    const queues = [{ waitingAtStartSeconds: [30], priority: -1 }, { waitingAtStartSeconds: [50] }];
    const tally = simulate(smallCentre(queues, [{}]));
    expect(atStart(tally, tally.answeredWaitSeconds, 0)).toBeCloseTo(30, 6);
    expect(atStart(tally, tally.answeredWaitSeconds, 1)).toBeCloseTo(150, 6);
  });
});

describe('chat', () => {
  const chat = { handleTimeFactorAtConcurrency: [1, 1.5], ahtSeconds: 100 };

  test('two at once proceed at the slower speed and free the agent later', () => {
    const tally = simulate(smallCentre([{ ...chat, inServiceAtStart: 2 }], [{}], 1));
    expect(total(tally, tally.busySeconds)).toBeCloseTo(150, 6);
  });

  test('idle agents come before loaded ones', () => {
    const tally = simulate(smallCentre([{ ...chat, inServiceAtStart: 2 }], [{}, {}], 1));
    expect(total(tally, tally.busySeconds)).toBeCloseTo(200, 6);
  });

  test('a third waits for a free place', () => {
    const tally = simulate(smallCentre([{ ...chat, inServiceAtStart: 2, waitingAtStartSeconds: [0] }], [{}], 1));
    expect(atStart(tally, tally.answeredWaitSeconds)).toBeCloseTo(150, 6);
  });

  test('a call and a chat are not held together', () => {
    const queues = [{ inServiceAtStart: 1 }, { ...chat, inServiceAtStart: 1 }];
    const tally = simulate(smallCentre(queues, [{}], 1));
    expect(atStart(tally, tally.answeredLater, 1)).toBe(1);
    expect(total(tally, tally.busySeconds)).toBeCloseTo(200, 6);
  });
});

describe('chats of agents who also do e-mail', () => {
  const chat = { perInterval: 40, ahtSeconds: 250, handleTimeFactorAtConcurrency: [1, 1, 1], priority: 0 };
  const mail = { perInterval: 13, ahtSeconds: 600, deferred: true, thresholdSeconds: 3600 };
  const share = (given: object, agents: object[] = new Array(20).fill({})) => {
    const tally = simulate(smallCentre([{ ...chat, ...given }, mail], agents, 12));
    const answered = (queue: number) =>
      total(tally, tally.answeredAtOnce, queue) + total(tally, tally.answeredLater, queue);
    return {
      chatsWaiting: total(tally, tally.answeredLater, 0),
      mails: answered(1) / (answered(1) + total(tally, tally.undecided, 1) + total(tally, tally.late, 1)),
    };
  };

  test('spread evenly starve e-mail; concentrated on few agents they leave the others free for it', () => {
    const spread = share({ concentrate: false });
    const concentrated = share({ concentrate: true });
    expect(spread.mails).toBeLessThan(0.4);
    expect(concentrated.mails).toBeGreaterThan(0.8);
    expect(concentrated.chatsWaiting).toBe(0);
  });

  test('go to an idle agent who does chat alone before they fill one who does both', () => {
    const centre = smallCentre(
      [
        { ...chat, perInterval: 0, inServiceAtStart: 3, concentrate: true, routing: [1, 0] },
        { ...mail, perInterval: 0 },
      ],
      [{ group: 0 }, { group: 1 }, { group: 1 }],
      1,
    );
    const tally = simulate(centre);
    expect(total(tally, tally.busySeconds, 0)).toBe(0);
    expect(total(tally, tally.busySeconds, 1)).toBeCloseTo(500, 6);
  });

  test('concentrated without any deferred work around are spread all the same over idle agents', () => {
    const tally = simulate(
      smallCentre([{ ...chat, perInterval: 0, inServiceAtStart: 2, concentrate: true }], [{}, {}], 1),
    );
    expect(total(tally, tally.busySeconds)).toBeCloseTo(500, 6);
  });
});

describe('deferred work', () => {
  const mail = { deferred: true, ahtSeconds: 300, thresholdSeconds: 600 };

  test('is put aside for a call and resumed', () => {
    const call = { perInterval: 3, ahtSeconds: 50, thresholdSeconds: 0 };
    const tally = simulate(smallCentre([call, { ...mail, waitingAtStartSeconds: [0] }], [{}]));
    const calls = total(tally, tally.answeredAtOnce, 0);
    const later = total(tally, tally.answeredLater, 0);
    expect(calls).toBeGreaterThan(5);
    expect(total(tally, tally.busySeconds)).toBeCloseTo(300 + 50 * (calls + later), 6);
    expect(atStart(tally, tally.answeredLater, 1)).toBe(1);
  });

  test('does not delay calls', () => {
    const call = { perInterval: 4, ahtSeconds: 50, thresholdSeconds: 0 };
    const alone = simulate(smallCentre([call], [{}]));
    const mails = { ...mail, waitingAtStartSeconds: new Array<number>(20).fill(0) };
    const blended = simulate(smallCentre([call, mails], [{}]));
    expect(total(blended, blended.waitSeconds)).toBeCloseTo(total(alone, alone.waitSeconds), 6);
    expect(total(blended, blended.busySeconds)).toBeGreaterThan(3500);
  });

  test('that is neither done nor late at the end stays undecided', () => {
    const tally = simulate(smallCentre([{ ...mail, perInterval: 5, thresholdSeconds: 900 }], []));
    const late = total(tally, tally.late);
    const undecided = total(tally, tally.undecided);
    expect(total(tally, tally.abandoned)).toBe(0);
    expect(late).toBeGreaterThan(0);
    expect(undecided).toBeGreaterThan(0);
    expect(tally.late[5]).toBe(0);
    expect(tally.undecided[0]).toBe(0);
  });

  test('meets its deadline in counted time: the night does not make it late', () => {
    const night = [true, false, false, false, false, true];
    const given = { ...mail, perInterval: 0.01, thresholdSeconds: 700, waitingAtStartSeconds: [0] };
    const shifts: [number, number][][] = [[[3100, 3600]]];
    const inTime = (countedIntervals: boolean[] | null): number => {
      const tally = simulate(smallCentre([{ ...given, countedIntervals }], [{ shifts }]));
      return atStart(tally, tally.laterInTime);
    };
    expect(inTime(null)).toBe(0);
    expect(inTime(night)).toBe(1);
    expect(inTime([true, true, ...night.slice(2)])).toBe(0);
  });
});

describe('laws', () => {
  const centre = fc.record({
    perInterval: fc.double({ min: 0, max: 60, noNaN: true }),
    agents: fc.integer({ min: 0, max: 8 }),
    meanPatienceSeconds: fc.option(fc.double({ min: 1, max: 500, noNaN: true })),
    balkProbability: fc.constantFrom(0, 0.3),
    lines: fc.option(fc.integer({ min: 1, max: 12 })),
    retrial: fc.option(fc.constant({ probability: 0.5, meanDelaySeconds: 200 })),
    dayFactorCoefficientOfVariation: fc.constantFrom(0, 0.2),
    handleTimeFactorAtConcurrency: fc.constantFrom<number[]>([1], [1, 1.3, 1.7]),
    kind: fc.constantFrom('exponential', 'deterministic', 'lognormal', 'empirical'),
    absenceProbability: fc.constantFrom(0, 0.4),
  });

  test('nobody is counted twice, busy time fits into staffed time, nothing is negative or not a number', () => {
    fc.assert(
      fc.property(
        centre,
        fc.integer({ min: 0, max: 1000 }),
        ({ perInterval, agents, kind, absenceProbability, ...given }, seed) => {
          const laws = {
            exponential: { kind: 'exponential' },
            deterministic: { kind: 'deterministic' },
            lognormal: { kind: 'lognormal', coefficientOfVariation: 1.2 },
            empirical: { kind: 'empirical', observed: [20, 50, 300] },
          } as const;
          const deferredToo = { deferred: true, perInterval: 3, thresholdSeconds: 900 };
          const queue = { ...given, perInterval, handleTimeLaw: laws[kind] };
          const model = smallCentre([queue, deferredToo], new Array(agents).fill({ absenceProbability }));
          const tally = simulate(model, 0, seed);
          for (const counts of Object.values(tally)) {
            if (typeof counts === 'number') continue;
            for (const value of counts) expect(Number.isFinite(value)).toBe(true);
          }
          for (let i = 0; i < tally.intervals; i++) {
            expect(tally.busySeconds[i]).toBeGreaterThan(-1e-6);
            expect(tally.busySeconds[i]).toBeLessThan(tally.staffedSeconds[i] + 1e-6);
            expect(tally.staffedSeconds[i]).toBeLessThan(agents * 600 + 1e-6);
            expect(tally.laterInTime[i]).toBeLessThanOrEqual(tally.answeredLater[i]);
            expect(tally.answeredWaitSeconds[i]).toBeLessThanOrEqual(tally.waitSeconds[i] + 1e-6);
          }
          expect(simulate(model, 0, seed)).toEqual(tally);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('the same customers arrive whatever the staff, and more of them when volumes rise', () => {
    const offered = (agents: number, perInterval: number): number => {
      const tally = simulate(smallCentre([{ perInterval, meanPatienceSeconds: 60 }], new Array(agents).fill({})));
      return total(tally, tally.answeredAtOnce) + total(tally, tally.answeredLater) + total(tally, tally.abandoned);
    };
    expect(offered(2, 20)).toBe(offered(7, 20));
    expect(offered(2, 40)).toBeGreaterThan(offered(2, 20));
  });

  test('day factors vary volumes by the coefficient of variation asked for', () => {
    const centre = {
      ...smallCentre([{ perInterval: 2000, dayFactorCoefficientOfVariation: 0.2 }], [], 2),
      dayStarts: [0, 1],
    };
    const engine = createEngine(centre);
    const volumes = Array.from({ length: 600 }, (_, r) => {
      engine.run(1, r);
      return [engine.tally.abandoned[0], engine.tally.abandoned[1]];
    });
    const mean = volumes.reduce((sum, [day]) => sum + day, 0) / 600;
    const spread = Math.sqrt(volumes.reduce((sum, [day]) => sum + (day - mean) ** 2, 0) / 599) / mean;
    const together = volumes.reduce((sum, [a, b]) => sum + (a - mean) * (b - mean), 0) / 599 / (mean * spread) ** 2;
    expect(spread).toBeGreaterThan(0.18);
    expect(spread).toBeLessThan(0.22);
    expect(Math.abs(together)).toBeLessThan(0.15);
  });
});
