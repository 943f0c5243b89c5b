import type { Centre } from '../../src/domain/centre.ts';
import { smallCentre } from './small-centre.ts';

/** The small centre with sales on one side, service and e-mail on the other: nobody serves both. */
export const apartCentre: Centre = {
  ...smallCentre,
  agents: smallCentre.agents.map((agent, n) => ({
    ...agent,
    queueIds: n % 3 === 0 ? ['sales'] : ['service', 'email'],
  })),
};
