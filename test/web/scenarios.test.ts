import { describe, expect, it } from 'vitest';
import { scenarioChanges } from '../../src/domain/plan.ts';
import type { PlanSummary } from '../../web/src/api/types.ts';
import { changesOf, emptyDraft } from '../../web/src/views/scenarios/draft.ts';
import { differenceOf, measures } from '../../web/src/views/scenarios/measures.ts';

const summary: PlanSummary = {
  contacts: 10_000,
  requiredHours: 1_000,
  rosteredHours: 1_100,
  paidHours: 1_200,
  cost: 30_000,
  serviceLevel: 0.8,
  serviceLevelStandardError: 0.004,
  probabilityAllGoalsMet: 0.9,
  abandonedShare: 0.03,
  occupancy: 0.8,
  understaffedHours: 20,
  gap: 0.01,
  agents: 100,
};

const difference = (name: string, change: Partial<PlanSummary>) =>
  differenceOf(measures.find((measure) => measure.name.startsWith(name))!, summary, { ...summary, ...change }, 'EUR');

describe('a scenario draft', () => {
  it('asks for nothing where nothing is filled in', () => {
    expect(changesOf(emptyDraft)).toEqual({});
  });

  it('turns what planners type into factors and shares the API accepts', () => {
    const changes = changesOf({
      ...emptyDraft,
      volumePercent: '10',
      handleTimePercent: '-5',
      serviceLevelPercent: '90',
      thresholdSeconds: '15',
      shrinkagePercent: '30',
      added: [{ key: 1, count: '5', contractId: 'full', queueIds: ['support'] }],
      removedAgentIds: ['a1'],
    });
    expect(changes).toEqual({
      volumeFactor: 1.1,
      handleTimeFactor: 0.95,
      serviceLevel: { share: 0.9, thresholdSeconds: 15 },
      shrinkage: 0.3,
      addAgents: [{ count: 5, contractId: 'full', queueIds: ['support'] }],
      removeAgentIds: ['a1'],
    });
    expect(scenarioChanges.safeParse(changes).success).toBe(true);
  });

  it('keeps factors to one queue where one is chosen', () => {
    const changes = changesOf({ ...emptyDraft, queueId: 'sales', volumePercent: '-20' });
    expect(changes).toEqual({ queues: [{ queueId: 'sales', volumeFactor: 0.8 }] });
  });
});

describe('a difference', () => {
  it('knows which way is good', () => {
    expect(difference('Cost', { cost: 33_000 })).toEqual({ text: '+€3,000 (+10.0 %)', verdict: 'bad' });
    expect(difference('Missing', { understaffedHours: 10 })).toEqual({ text: '−10 h (−50.0 %)', verdict: 'good' });
    expect(difference('Service level', { serviceLevel: 0.85 })).toEqual({ text: '+5.0 points', verdict: 'good' });
    expect(difference('Contacts', { contacts: 11_000 }).verdict).toBe('');
    expect(difference('Missing', { understaffedHours: 220 })).toEqual({ text: '+200 h', verdict: 'bad' });
  });

  it('does not call noise of the simulation a difference', () => {
    expect(difference('Service level', { serviceLevel: 0.808 })).toEqual({ text: 'within error', verdict: '' });
    expect(difference('Service level', { serviceLevel: 0.82 }).verdict).toBe('good');
  });

  it('is "=" where nothing changed', () => {
    for (const { name } of measures) expect(difference(name, {})).toEqual({ text: '=', verdict: '' });
  });
});
