import { describe, expect, it } from 'vitest';
import type { Centre } from '../../src/domain/centre.ts';
import { centreInForce } from '../../src/pipeline/centre-in-force.ts';
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
