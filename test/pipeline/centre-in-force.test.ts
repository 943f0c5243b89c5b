import { describe, expect, it } from 'vitest';
import type { Centre } from '../../src/domain/centre.ts';
import type { Forecast } from '../../src/domain/plan.ts';
import { centreInForce } from '../../src/pipeline/centre-in-force.ts';
import { withSpecialDays } from '../../src/pipeline/special-days.ts';
import { planningGrid } from '../../src/time/grid.ts';
import { smallCentre } from './small-centre.ts';

const [first, second] = smallCentre.agents;
const agentOf = (centre: Centre, id: string, date = '2026-01-15') =>
  centreInForce(centre, date).agents.find((agent) => agent.id === id)!;

describe('a centre on a date', () => {
  it('gives every agent the contract of that date', () => {
    const version = (validFrom: string, contractId: string) => ({
      id: validFrom,
      agentId: first.id,
      contractId,
      validFrom,
    });
    const centre = {
      ...smallCentre,
      agentContracts: [version('2026-03-01', 'full'), version('2026-01-01', 'part')],
    };
    const contractOn = (date: string) => agentOf(centre, first.id, date).contractId;
    expect(['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'].map(contractOn)).toEqual([
      first.contractId,
      'part',
      'part',
      'full',
    ]);
    expect(agentOf(centre, second.id).contractId).toBe(second.contractId);
  });

  it('lets agents serve the queues whose skills they have, well enough', () => {
    const asks = [{ skillId: 'french', minProficiency: 3 }, { skillId: 'billing' }];
    const queues = smallCentre.queues.map((queue) =>
      queue.id === 'service' ? { ...queue, requiredSkills: asks } : queue,
    );
    const served = (skills: { skillId: string; proficiency: number }[]) => {
      const agents = [{ ...first, queueIds: ['sales'], skills }];
      return agentOf({ ...smallCentre, queues, agents }, first.id).queueIds;
    };
    const billing = { skillId: 'billing', proficiency: 1 };
    expect(served([billing, { skillId: 'french', proficiency: 3 }])).toEqual(['sales', 'service']);
    expect(served([billing, { skillId: 'french', proficiency: 2 }])).toEqual(['sales']);
    expect(served([billing])).toEqual(['sales']);
  });
});

describe('special days', () => {
  const grid = planningGrid('Europe/Berlin', '2025-12-23', 3, 60);
  const queue = (queueId: string) => ({
    queueId,
    method: 'test',
    mean: grid.starts.map((_, i) => (i % 24 >= 8 && i % 24 < 18 ? 10 : 0)),
    quantileLevels: [0.9],
    quantiles: [grid.starts.map((_, i) => (i % 24 >= 8 && i % 24 < 18 ? 14 : 0))],
    averageHandleTimeSeconds: grid.starts.map(() => 240),
    open: grid.starts.map((_, i) => i % 24 >= 8 && i % 24 < 18),
    accuracy: [],
    notes: [],
  });
  const forecast: Forecast = { grid, queues: [queue('sales'), queue('service')] };
  const day = (openingHours: { from: number; to: number }[], queueIds: string[] | null = null) => ({
    ...smallCentre,
    specialDays: [{ id: 'eve', name: 'Eve', date: '2025-12-24', queueIds, openingHours }],
  });
  const contactsOn = ({ queues }: Forecast, index: number) =>
    [0, 1, 2].map((each) => queues[index].mean.slice(each * 24, each * 24 + 24).reduce((a, b) => a + b, 0));

  it('close queues outside their hours, on their date alone', () => {
    const early = withSpecialDays(forecast, day([{ from: 480, to: 720 }]));
    expect(contactsOn(early, 0)).toEqual([100, 40, 100]);
    expect(early.queues[0].quantiles[0].slice(24, 48).filter((value) => value > 0)).toHaveLength(4);
    expect(early.queues[0].notes).toEqual(['opening hours of 2025-12-24: Eve']);
    const closed = withSpecialDays(forecast, day([], ['service']));
    expect([contactsOn(closed, 0), contactsOn(closed, 1)]).toEqual([
      [100, 100, 100],
      [100, 0, 100],
    ]);
    expect(closed.queues[1].open.slice(24, 48)).not.toContain(true);
  });

  it('open hours in which nothing is forecast', () => {
    const late = withSpecialDays(forecast, day([{ from: 480, to: 1200 }]));
    expect(contactsOn(late, 0)).toEqual([100, 100, 100]);
    expect(late.queues[0].open.slice(24, 48).filter(Boolean)).toHaveLength(12);
  });
});
