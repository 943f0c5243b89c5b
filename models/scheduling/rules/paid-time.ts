import { hours, type Rule } from './rule.ts';

/** Paid time in the horizon, least and most. */
export const paidTime: Rule = {
  id: 'paidTime',
  describe: ({ minPaidSlots, maxPaidSlots }, problem) =>
    minPaidSlots === maxPaidSlots
      ? `exactly ${hours(minPaidSlots, problem)} paid`
      : `${hours(minPaidSlots, problem)} to ${hours(maxPaidSlots, problem)} paid`,
  check: ({ agent, problem, shifts }) => {
    const paid = shifts.reduce((sum, { shiftType }) => sum + (problem.shiftTypes[shiftType]?.paidSlots ?? 0), 0);
    return paid < agent.minPaidSlots || paid > agent.maxPaidSlots ? [`paid ${hours(paid, problem)}`] : [];
  },
  relax: (agent) => ({ ...agent, minPaidSlots: 0, maxPaidSlots: Number.MAX_SAFE_INTEGER }),
};
