import type { Centre } from '../domain/centre.ts';
import { parseDate } from '../time/calendar-day.ts';
import { sampleContracts, sampleShiftTemplates } from './contracts.ts';
import { sampleCountry, sampleTimeZone } from './history.ts';
import { sampleEvents, sampleWeekStart } from './occasions.ts';
import { sampleAgents, sampleTimeOff } from './people.ts';
import { sampleQueues } from './queues.ts';
import { intervalMinutes } from './workload.ts';

/** The sample centre's configuration, made for the week of `sampleWeekStart`. Equal seeds give equal centres. */
export function sampleCentre(seed: number): Centre {
  const firstDay = parseDate(sampleWeekStart);
  const agents = sampleAgents(seed);
  return structuredClone({
    site: {
      name: 'Lowland Energy contact centre',
      timeZone: sampleTimeZone,
      country: sampleCountry,
      currency: 'EUR',
      intervalMinutes,
    },
    queues: sampleQueues.map(({ queue }) => queue),
    shiftTemplates: sampleShiftTemplates,
    contracts: sampleContracts,
    agents,
    timeOff: sampleTimeOff(seed, agents, firstDay),
    events: sampleEvents(firstDay),
    minRestMinutes: 11 * 60,
  });
}
