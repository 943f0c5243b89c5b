import { describe, expect, it } from 'vitest';
import { serviceLevelBy } from '../../models/queueing/delay-system.ts';
import { erlangA } from '../../models/queueing/erlang-a.ts';
import { erlangC } from '../../models/queueing/erlang-c.ts';
import { performance, requiredAgents } from '../../models/queueing/requirement.ts';
import { scheduledAgents } from '../../models/queueing/shrinkage.ts';

/** Each test is a mistake that a published calculator makes; the figures are exact values measured beside it. */

const callsPerHalfHour = (contacts: number, meanPatienceSeconds: number | null, averageHandleTimeSeconds = 240) => ({
  arrivalsPerSecond: contacts / 1800,
  averageHandleTimeSeconds,
  meanPatienceSeconds,
});
const eightyTwenty = { share: 0.8, thresholdSeconds: 20 };

describe('mistakes of other calculators that this one does not make', () => {
  it.each([
    { contacts: 80, patience: 60, exact: 12, peer: 15, trueLevelAtPeer: 0.947 },
    { contacts: 160, patience: 60, exact: 22, peer: 26, trueLevelAtPeer: 0.939 },
    { contacts: 320, patience: 30, exact: 39, peer: 49, trueLevelAtPeer: 0.965 },
    { contacts: 320, patience: 120, exact: 44, peer: 49, trueLevelAtPeer: 0.943 },
  ])(
    'Erlang A from Erlang C’s waiting probability: $contacts calls, patience $patience s take $exact agents, not $peer',
    (row) => {
      const load = callsPerHalfHour(row.contacts, row.patience);
      expect(requiredAgents(load, { serviceLevel: eightyTwenty }).agents).toBe(row.exact);
      expect(performance(row.peer, load, eightyTwenty).serviceLevel).toBeCloseTo(row.trueLevelAtPeer, 2);
    },
  );

  it('an Erlang A search that starts at the load cannot answer below it', () => {
    const load = callsPerHalfHour(320, 30);
    const need = requiredAgents(load, { serviceLevel: eightyTwenty });
    expect(need.agents).toBeLessThan(need.offeredLoad);
    expect(need.serviceLevel).toBeGreaterThanOrEqual(0.8);
  });

  it('callers who left within the threshold are not answered in time', () => {
    const outcome = erlangA(22, callsPerHalfHour(160, 60), 20);
    expect(serviceLevelBy('answeredOverOffered', outcome)).toBeCloseTo(0.814, 3);
    expect(serviceLevelBy('answeredPlusShortAbandonsOverOffered', outcome)).toBeCloseTo(0.884, 3);
  });

  it('an Erlang C search that starts at the rounded load + 1 overstaffs tiny queues', () => {
    const load = { arrivalsPerSecond: 0.01, averageHandleTimeSeconds: 60, meanPatienceSeconds: null };
    expect(requiredAgents(load, { serviceLevel: { share: 0.7, thresholdSeconds: 120 } }).agents).toBe(1);
  });

  it('an occupancy of exactly the cap keeps the cap', () => {
    const need = requiredAgents(callsPerHalfHour(459, null), { maxOccupancy: 0.85 });
    expect(need.agents).toBe(72);
    expect(need.fractionalAgents).toBeCloseTo(72, 9);
  });

  it('a load above the staff gives no negative wait', () => {
    const outcome = erlangC(10, 12 / 180, 180, 20);
    expect(outcome).toMatchObject({
      stable: false,
      serviceLevel: 0,
      averageSpeedOfAnswerSeconds: Number.POSITIVE_INFINITY,
    });
    expect(performance(10, callsPerHalfHour(120, null, 180), eightyTwenty)).toMatchObject({
      stable: false,
      averageSpeedOfAnswerSeconds: null,
      occupancy: 1,
    });
  });

  it('powers and factorials overflow from 151 agents', () => {
    for (const [n, load] of [
      [155, 100],
      [151, 150],
      [171, 170],
    ]) {
      const { waitingShare } = erlangC(n, load / 180, 180, 20);
      expect(waitingShare).toBeGreaterThan(0);
      expect(waitingShare).toBeLessThan(1);
    }
  });

  it('an unscaled running product reports perfect service at 712 erlangs and nothing from 720', () => {
    expect(erlangC(732, 712 / 180, 180, 20).waitingShare).toBeCloseTo(0.3525, 1);
    expect(erlangC(740, 720 / 180, 180, 20).waitingShare).toBeGreaterThan(0.2);
  });

  it('three times the load is no upper bound', () => {
    const load = { arrivalsPerSecond: 0.0001, averageHandleTimeSeconds: 1200, meanPatienceSeconds: null };
    const need = requiredAgents(load, { serviceLevel: { share: 0.999, thresholdSeconds: 10 } });
    expect(need.agents).toBe(3);
    expect(need.agents).toBeGreaterThan(3 * need.offeredLoad);
  });

  it('zero volume and a threshold of zero are questions like any other', () => {
    expect(requiredAgents(callsPerHalfHour(0, null), { serviceLevel: eightyTwenty }).agents).toBe(0);
    expect(
      performance(14, callsPerHalfHour(100, null, 180), { share: 0.8, thresholdSeconds: 0 }).serviceLevel,
    ).toBeCloseTo(1 - 0.17413193359504983, 12);
  });

  it('division before rounding up schedules 71 people where 70 do', () => {
    expect(7 / (1 - 0.9)).toBeGreaterThan(70);
    expect(scheduledAgents(7, 0.9)).toMatchObject({ whole: 70 });
  });

  it('rounding each queue up before adding overstaffs', () => {
    const small = requiredAgents(callsPerHalfHour(20, null), { serviceLevel: eightyTwenty });
    const roundedEach = 10 * scheduledAgents(small.agents, 0.3).whole;
    const roundedOnce = scheduledAgents(10 * small.fractionalAgents, 0.3).whole;
    expect(roundedEach - roundedOnce).toBeGreaterThanOrEqual(5);
  });

  it('whole agents come out of the search, never the fraction it started from', () => {
    expect(Number.isInteger(requiredAgents(callsPerHalfHour(83, null), { serviceLevel: eightyTwenty }).agents)).toBe(
      true,
    );
  });
});
