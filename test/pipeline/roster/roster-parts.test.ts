import { describe, expect, it } from 'vitest';
import type { Centre } from '../../../src/domain/centre.ts';
import type { Roster, Staffing } from '../../../src/domain/plan.ts';
import { independentParts, joinRosters } from '../../../src/pipeline/roster/roster-parts.ts';
import type { ScheduleInput } from '../../../src/pipeline/roster/schedule.ts';
import { apartCentre } from '../apart-centre.ts';
import { smallCentre } from '../small-centre.ts';

const inputOf = (centre: Centre, queueIds = centre.queues.map(({ id }) => id)): ScheduleInput => ({
  centre,
  staffing: { queues: queueIds.map((queueId) => ({ queueId })) } as Staffing,
  seed: 1,
  targetGap: 0.05,
  workLimit: 1_000,
});
const shapeOf = (centre: Centre, queueIds?: string[]) =>
  independentParts(inputOf(centre, queueIds)).map(({ centre: own, staffing, workLimit }) => ({
    queues: staffing.queues.map(({ queueId }) => queueId),
    configured: own.queues.map(({ id }) => id),
    agents: own.agents.length,
    workLimit,
  }));

describe('independent parts of a week', () => {
  it('are groups of queues that share no agents; the work goes by agents', () => {
    expect(shapeOf(apartCentre)).toEqual([
      { queues: ['sales'], configured: ['sales'], agents: 7, workLimit: 350 },
      { queues: ['service', 'email'], configured: ['service', 'email'], agents: 13, workLimit: 650 },
    ]);
  });

  it('are one where an agent serves both sides, is paired across, or seats are shared', () => {
    expect(shapeOf(smallCentre)).toHaveLength(1);
    const [first, second, ...others] = apartCentre.agents;
    const paired = { ...first, pairs: [{ agentId: second.id, together: true }] };
    expect(shapeOf({ ...apartCentre, agents: [paired, second, ...others] })).toHaveLength(1);
    expect(shapeOf({ ...apartCentre, site: { ...apartCentre.site, seats: 9 } })).toHaveLength(1);
  });

  it('leave out nobody: queues without agents and agents without queues join a part', () => {
    const served = apartCentre.agents.filter(({ queueIds }) => queueIds.includes('sales'));
    expect(shapeOf({ ...apartCentre, agents: served })).toMatchObject([{ queues: ['sales', 'service', 'email'] }]);
    const parts = shapeOf({ ...apartCentre, agents: apartCentre.agents }, ['sales']);
    expect(parts).toMatchObject([{ queues: ['sales'], agents: 20 }]);
  });

  it('join to one roster whose gap is that of the sums', () => {
    const rosterOf = (id: string, objective: number, bound: number, requiredSlots: number) =>
      ({
        grid: {},
        shifts: [{ id }],
        onQueue: [{ queueIds: [id], agents: [1] }],
        quality: {
          objective,
          bound,
          requiredSlots,
          gap: 1,
          understaffedHours: 1,
          overstaffedHours: 2,
          paidHours: 8,
          cost: 80,
          seed: 1,
          inputHash: id,
        },
        unrostered: [{ agentId: id, reason: 'r' }],
      }) as unknown as Roster;
    const [a, b] = [rosterOf('b', 30, 10, 100), rosterOf('a', 20, 20, 50)];
    const joined = joinRosters([a, b]);
    expect(joined.shifts.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(joined.unrostered).toHaveLength(2);
    expect(joined.quality).toMatchObject({
      objective: 50,
      bound: 30,
      requiredSlots: 150,
      gap: 0.1,
      paidHours: 16,
      cost: 160,
    });
    expect(joined.quality.inputHash).not.toBe(joinRosters([b, a]).quality.inputHash);
    expect(joinRosters([a])).toBe(a);
  });
});
