import type { Agent, PaidLimit, RosterProblem } from '../problem.ts';
import { type Memory, type ShiftLabel, summing } from './memory.ts';
import { type AgentRoster, hours, type Rule } from './rule.ts';

/** Paid time in the horizon, least and most. */
export const paidTime: Rule = {
  id: 'paidTime',
  describe: ({ minPaidSlots, maxPaidSlots }, problem) => `${range(minPaidSlots, maxPaidSlots, problem)} paid`,
  check: ({ agent, problem, shifts }) => {
    const paid = shifts.reduce((sum, { shiftType }) => sum + (problem.shiftTypes[shiftType]?.paidSlots ?? 0), 0);
    return paid < agent.minPaidSlots || paid > agent.maxPaidSlots ? [`paid ${hours(paid, problem)}`] : [];
  },
  memories: (agent, problem): Memory[] => {
    const { minPaidSlots: minSlots, maxPaidSlots: maxSlots } = agent;
    return paidMemory({ fromDay: 0, toDay: problem.days - 1, minSlots, maxSlots }, agent, problem);
  },
  relax: (agent) => ({ ...agent, minPaidSlots: 0, maxPaidSlots: Number.MAX_SAFE_INTEGER }),
};

/** Paid time in given stretches of days; overtime and voluntary time off go beyond the limits at a price. */
export const paidTimeInStretch: Rule = {
  id: 'paidTimeInStretch',
  describe: ({ paidLimits = [] }, problem) =>
    paidLimits
      .map((limit) => {
        const [least, most] = hardLimits(limit);
        return `${range(least, most, problem)} paid in days ${limit.fromDay} to ${limit.toDay}`;
      })
      .join(', '),
  check: (roster) =>
    (roster.agent.paidLimits ?? []).flatMap((limit) => {
      const paid = paidIn(roster, limit);
      const [least, most] = hardLimits(limit);
      const isOutside = paid < least || paid > most;
      return isOutside ? [`paid ${hours(paid, roster.problem)} in days ${limit.fromDay} to ${limit.toDay}`] : [];
    }),
  memories: (agent, problem): Memory[] =>
    (agent.paidLimits ?? []).flatMap((limit) => paidMemory(limit, agent, problem)),
  relax: (agent) => ({ ...agent, paidLimits: undefined }),
};

/** Price of the agent's overtime and voluntary time off. */
export function paidTimePenalty(roster: AgentRoster): number {
  return (roster.agent.paidLimits ?? []).reduce((sum, limit) => {
    const paid = paidIn(roster, limit);
    const above = Math.max(0, paid - limit.maxSlots) * (limit.overtime?.pricePerSlot ?? 0);
    return sum + above + Math.max(0, limit.minSlots - paid) * (limit.voluntaryTimeOff?.pricePerSlot ?? 0);
  }, 0);
}

const range = (least: number, most: number, problem: RosterProblem): string =>
  least === most ? `exactly ${hours(least, problem)}` : `${hours(least, problem)} to ${hours(most, problem)}`;

const hardLimits = ({ minSlots, maxSlots, overtime, voluntaryTimeOff }: PaidLimit): [least: number, most: number] => [
  minSlots - (voluntaryTimeOff?.slots ?? 0),
  maxSlots + (overtime?.slots ?? 0),
];

function paidIn({ problem, shifts }: AgentRoster, { fromDay, toDay, before = 0 }: PaidLimit): number {
  const within = shifts.filter(({ day }) => day >= fromDay && day <= toDay);
  return within.reduce((sum, { shiftType }) => sum + (problem.shiftTypes[shiftType]?.paidSlots ?? 0), before);
}

function paidMemory(limit: PaidLimit, agent: Agent, problem: RosterProblem): Memory[] {
  const { fromDay, toDay, minSlots, maxSlots, before = 0, overtime, voluntaryTimeOff } = limit;
  const mostPerDay = Math.max(0, ...agent.shiftTypes.map((type) => problem.shiftTypes[type].paidSlots));
  const most = before + Math.min(agent.maxDays, toDay - fromDay + 1) * mostPerDay;
  if (minSlots <= before && most <= maxSlots) return [];
  const [min, max] = hardLimits(limit);
  return [
    summing({
      key: `paidTime ${mostPerDay} ${JSON.stringify(limit)}`,
      fromDay,
      toDay,
      min,
      max,
      before,
      amount: (shift: ShiftLabel): number => problem.shiftTypes[shift.shiftType].paidSlots,
      mostPerDay,
      cost: (paid) =>
        Math.max(0, paid - maxSlots) * (overtime?.pricePerSlot ?? 0) +
        Math.max(0, minSlots - paid) * (voluntaryTimeOff?.pricePerSlot ?? 0),
    }),
  ];
}
