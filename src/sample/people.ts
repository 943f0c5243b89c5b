import { createRandom, type Random } from '../../models/numerics/random.ts';
import type { Agent, TimeOff } from '../domain/centre.ts';
import { formatDate } from '../time/calendar-day.ts';
import { drawOne } from './draws.ts';

type Availability = Exclude<Agent['availability'], null>;

/** How many agents have which contract and skills: 120 in all. */
const teams: readonly { contractId: string; queueIds: readonly string[]; count: number }[] = [
  { contractId: 'full-time', queueIds: ['service'], count: 12 },
  { contractId: 'full-time', queueIds: ['sales'], count: 7 },
  { contractId: 'full-time', queueIds: ['service', 'sales'], count: 10 },
  { contractId: 'full-time', queueIds: ['service', 'faults'], count: 13 },
  { contractId: 'full-time', queueIds: ['chat', 'email'], count: 8 },
  { contractId: 'full-time', queueIds: ['service', 'sales', 'chat'], count: 6 },
  { contractId: 'four-days', queueIds: ['service', 'faults'], count: 6 },
  { contractId: 'four-days', queueIds: ['service', 'sales'], count: 4 },
  { contractId: 'four-days', queueIds: ['chat', 'email'], count: 4 },
  { contractId: 'part-time-25', queueIds: ['service'], count: 6 },
  { contractId: 'part-time-25', queueIds: ['service', 'email'], count: 5 },
  { contractId: 'part-time-25', queueIds: ['chat', 'email'], count: 3 },
  { contractId: 'part-time-20', queueIds: ['service'], count: 4 },
  { contractId: 'part-time-20', queueIds: ['sales'], count: 4 },
  { contractId: 'part-time-20', queueIds: ['service', 'sales'], count: 4 },
  { contractId: 'student', queueIds: ['service', 'faults'], count: 7 },
  { contractId: 'student', queueIds: ['chat'], count: 5 },
  { contractId: 'student', queueIds: ['service', 'sales', 'chat'], count: 4 },
  { contractId: 'night', queueIds: ['faults'], count: 8 },
];

const givenNames =
  'Aylin Bas Carmen Daan Elif Femke Gijs Hanna Imran Joris Kim Lars Mila Noor Omar Priya Quinten Roos Sami Tess Ugo Vera Wouter Yara Zoë Anouk Bram Chloe Dirk Esther'.split(
    ' ',
  );
const familyNames =
  'Aalbers Bakker Cohen Demir Evers Faber Groen Hofman Ibrahim Jansen Kaya Linden Mulder Nagel Oosten Peters Rahman Smit Timmer Visser Willems Ypma Zijlstra Vos'.split(
    ' ',
  );

const week = [1, 2, 3, 4, 5, 6, 7] as const;
const everyDay = (from: number, to: number, weekdays: readonly number[] = week): Availability =>
  weekdays.map((weekday) => ({ weekday, from: from * 60, to: to * 60 }));

/** The 120 agents of the sample centre. Everyone's contract can be met within their availability. */
export function sampleAgents(seed: number): Agent[] {
  const random = createRandom(seed, 1);
  return teams
    .flatMap(({ contractId, queueIds, count }) => Array.from({ length: count }, () => ({ contractId, queueIds })))
    .map(({ contractId, queueIds }, index): Agent => {
      const availability = drawAvailability(random, contractId);
      return {
        id: `agent-${String(index + 1).padStart(3, '0')}`,
        externalId: `HR-${10_000 + 7 * index}`,
        name: `${givenNames[(index * 7) % givenNames.length]} ${familyNames[(index * 5 + Math.floor(index / 24)) % familyNames.length]}`,
        contractId,
        queueIds: [...queueIds],
        hourlyRate: drawRate(random, contractId, queueIds.length),
        availability,
        preferredStart: drawPreferredStart(random, contractId),
        undesiredWeekdays: drawUndesiredWeekdays(random, contractId, availability),
      };
    });
}

function drawAvailability(random: Random, contractId: string): Availability | null {
  const chance = random.uniform();
  if (contractId === 'night') return everyDay(0, 33);
  if (contractId === 'student') return [...everyDay(16, 23, [1, 2, 3, 4, 5]), ...everyDay(8, 23, [6, 7])];
  if (contractId.startsWith('part-time')) {
    if (chance < 0.4) return everyDay(8, 15, [1, 2, 3, 4, 5]);
    if (chance < 0.7) return everyDay(8, 22.5, [1, 2, 3, 4, 5, 6]);
    return null;
  }
  if (chance < 0.25) return everyDay(7, 22.5, [1, 2, 3, 4, 5]);
  if (chance < 0.4) return everyDay(7, 19, [1, 2, 3, 4, 5, 6]);
  return null;
}

function drawRate(random: Random, contractId: string, skills: number): number {
  const base = { student: 14.5, night: 24 }[contractId] ?? 18.5;
  return Math.round((base + 0.9 * (skills - 1) + 4 * random.uniform()) * 20) / 20;
}

function drawPreferredStart(random: Random, contractId: string): number | null {
  if (contractId === 'night' || contractId === 'student' || random.uniform() < 0.5) return null;
  return drawOne(random, [480, 510, 540, 540, 600, 720]);
}

function drawUndesiredWeekdays(random: Random, contractId: string, availability: Availability | null): number[] {
  if (contractId === 'student' || contractId === 'night') return [];
  const free = week.filter((weekday) => !availability || availability.some((span) => span.weekday === weekday));
  const wishes = random.uniform() < 0.45 ? 1 + random.integer(2) : 0;
  const weekend = free.filter((weekday) => weekday > 5);
  return [...new Set(Array.from({ length: wishes }, () => drawOne(random, [...free, ...weekend, ...weekend])))].sort();
}

const absencesInWeek = { singleDays: 9, wholeWeeks: 3 } as const;

/** Time off around the planned week: a few days and three whole weeks in it, vacations before and after. */
export function sampleTimeOff(seed: number, agents: Agent[], firstDay: number): TimeOff[] {
  const random = createRandom(seed, 2);
  const daytime = agents.filter(({ contractId }) => contractId !== 'night' && contractId !== 'student');
  const pool = daytime.map((agent) => ({ agent, order: random.uniform() })).sort((a, b) => a.order - b.order);
  const timeOff: TimeOff[] = [];
  const add = (from: number, days: number, reason: TimeOff['reason']): void => {
    const agentId = pool[timeOff.length % pool.length]!.agent.id;
    const id = `time-off-${String(timeOff.length + 1).padStart(3, '0')}`;
    timeOff.push({ id, agentId, from: formatDate(from), to: formatDate(from + days - 1), reason });
  };
  for (let i = 0; i < absencesInWeek.singleDays; i++) {
    add(firstDay + random.integer(4), 1 + random.integer(2), drawOne(random, ['vacation', 'training', 'other']));
  }
  for (let i = 0; i < absencesInWeek.wholeWeeks; i++) add(firstDay - 7 * random.integer(2), 14, 'vacation');
  for (let weeks = 1; weeks <= 8; weeks++) {
    add(firstDay + 7 * weeks, 7, 'vacation');
    add(firstDay + 7 * weeks + random.integer(5), 1 + random.integer(2), 'vacation');
    add(firstDay - 7 * weeks + random.integer(5), 1 + random.integer(2), drawOne(random, ['vacation', 'sickness']));
  }
  return timeOff;
}
