import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { erlangA, waitQuantile } from '../../models/queueing/erlang-a.ts';
import { erlangB } from '../../models/queueing/erlang-b.ts';
import { erlangC } from '../../models/queueing/erlang-c.ts';
import { requiredAgents } from '../../models/queueing/requirement.ts';
import { scheduledAgents } from '../../models/queueing/shrinkage.ts';
import { hasShared, sharedFile, withoutShared } from '../shared.ts';

/** Numbers, some of them grouped. */
type Ours = Record<string, number & Record<string, number>>;

const examples: Record<string, { inputs: Record<string, number>; ours: Ours }> = {};
if (hasShared) {
  for (const entry of JSON.parse(readFileSync(sharedFile('oracles/published.json'), 'utf8')))
    examples[entry.id] = entry;
}

const voice = (contacts: number, intervalSeconds: number, averageHandleTimeSeconds: number) => ({
  arrivalsPerSecond: contacts / intervalSeconds,
  averageHandleTimeSeconds,
  meanPatienceSeconds: null,
});

describe.skipIf(!hasShared)(`published examples ${hasShared ? '' : withoutShared}`, () => {
  it('Call Centre Helper: 100 calls of 180 s in half an hour, 80/20, occupancy 85 %, shrinkage 30 %', () => {
    const { inputs, ours } = examples.P01;
    const load = voice(inputs.contacts, inputs.intervalSec, inputs.ahtSec);
    const need = requiredAgents(load, {
      serviceLevel: { share: inputs.sl, thresholdSeconds: inputs.thresholdSec },
      maxOccupancy: inputs.maxOccupancy,
    });
    expect(need).toMatchObject({ agents: ours.agents, bindingTarget: 'serviceLevel' });
    expect(need.offeredLoad).toBeCloseTo(ours.erlangs, 12);
    expect(need.serviceLevel).toBeCloseTo(ours.sl, 12);
    expect(need.waitingShare).toBeCloseTo(ours.pWait, 12);
    expect(need.averageSpeedOfAnswerSeconds).toBeCloseTo(ours.asa, 10);
    expect(need.occupancy).toBeCloseTo(ours.occupancy, 12);
    expect(scheduledAgents(need.agents, inputs.shrinkage).whole).toBe(ours.scheduled);
    const eleven = erlangC(11, load.arrivalsPerSecond, inputs.ahtSec, inputs.thresholdSec);
    expect(eleven.serviceLevel).toBeCloseTo(ours.n11.sl, 12);
    expect(eleven.waitingShare).toBeCloseTo(ours.n11.pWait, 12);
  });

  it('the R package ErlangC', () => {
    const { inputs, ours } = examples.P03;
    const o = erlangC(inputs.agents, inputs.contacts / inputs.intervalSec, inputs.ahtSec, inputs.thresholdSec);
    expect(o.averageSpeedOfAnswerSeconds).toBeCloseTo(ours.asa, 10);
    expect(o.serviceLevel).toBeCloseTo(ours.sl, 12);
  });

  it('mitan: 360 calls of 240 s, 55 agents', () => {
    const { inputs, ours } = examples.P04;
    const o = erlangC(inputs.agents, inputs.contacts / inputs.intervalSec, inputs.ahtSec, inputs.thresholdSec);
    expect(o.offeredLoad).toBeCloseTo(ours.erlangs, 10);
    expect(o.occupancy).toBeCloseTo(ours.occupancy, 12);
    expect(o.waitingShare).toBeCloseTo(ours.pWait, 12);
    expect(o.averageSpeedOfAnswerSeconds).toBeCloseTo(ours.asa, 10);
    expect(o.serviceLevel).toBeCloseTo(ours.sl, 12);
  });

  it('the vignette of the R package erlang: 20 erlangs', () => {
    const { inputs, ours } = examples.P05;
    const load = voice(inputs.contacts, inputs.intervalSec, inputs.ahtSec);
    expect(erlangB(25, inputs.erlangs)).toBeCloseTo(ours.erlangB_25, 12);
    const o = erlangC(25, load.arrivalsPerSecond, inputs.ahtSec, 60);
    expect(o.waitingShare).toBeCloseTo(ours.erlangC_25, 12);
    expect(o.serviceLevel).toBeCloseTo(ours.sl_25_60s, 12);
    expect(o.averageSpeedOfAnswerSeconds).toBeCloseTo(ours.asa_25, 10);
    const need = requiredAgents(load, { serviceLevel: { share: 0.8, thresholdSeconds: 60 } });
    expect(need.agents).toBe(ours.agentsFor80in60);
    expect(need.serviceLevel).toBeCloseTo(ours.slAt23, 12);
    const patientNeed = requiredAgents(load, { maxAverageSpeedOfAnswerSeconds: 120 });
    expect(patientNeed.agents).toBe(ours.agentsForAsa120);
    expect(patientNeed.averageSpeedOfAnswerSeconds).toBeCloseTo(ours.asaAt22, 9);
  });

  it('fractional positions with shrinkage', () => {
    const { inputs, ours } = examples.P06;
    const load = voice(inputs.erlangs, inputs.ahtSec, inputs.ahtSec);
    const need = requiredAgents(load, { serviceLevel: { share: inputs.sl, thresholdSeconds: inputs.thresholdSec } });
    expect(need.fractionalAgents).toBeCloseTo(ours.fractionalRaw, 9);
    expect(scheduledAgents(need.fractionalAgents, inputs.shrinkage).fractional).toBeCloseTo(
      ours.fractionalScheduled,
      9,
    );
  });

  it('Koole: one call a minute of five minutes', () => {
    const { ours } = examples.P07;
    for (const n of [7, 8]) {
      const o = erlangC(n, 1 / 60, 300, 20);
      expect(o.serviceLevel).toBeCloseTo(ours[`agents${n}_T20`].sl, 12);
      expect(o.averageSpeedOfAnswerSeconds).toBeCloseTo(ours[`agents${n}_T20`].asa, 9);
    }
  });

  it('Erlang C beside Erlang A: 2880 calls an hour, 50 agents, two minutes of patience', () => {
    const { inputs, ours } = examples.P08;
    const c = erlangC(inputs.agents, inputs.contactsPerHour / 3600, inputs.ahtSec, 0);
    expect(c.waitingShare).toBeCloseTo(ours.erlangC.pWait, 12);
    expect(c.averageSpeedOfAnswerSeconds).toBeCloseTo(ours.erlangC.asa, 9);
    expect(c.waitExceededBy(0.1)).toBeCloseTo(ours.erlangC.waitP90, 9);
    const load = { ...voice(inputs.contactsPerHour, 3600, inputs.ahtSec), meanPatienceSeconds: inputs.patienceSec };
    const a = erlangA(inputs.agents, load, 0);
    expect(a.waitingShare).toBeCloseTo(ours.erlangA.pWait, 12);
    expect(a.abandonedShare).toBeCloseTo(ours.erlangA.pAbandon, 12);
    expect(a.meanWaitSeconds).toBeCloseTo(ours.erlangA.meanWaitOffered, 10);
    expect(a.averageSpeedOfAnswerSeconds).toBeCloseTo(ours.erlangA.asaAnswered, 10);
    expect(waitQuantile(inputs.agents, load, 0.9)).toBeCloseTo(ours.erlangA.waitP90Offered, 9);
  });
});
