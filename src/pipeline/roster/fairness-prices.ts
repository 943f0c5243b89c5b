import { type AboveFairShare, burdens, perBurden } from '../../domain/fairness.ts';
import type { AgentFile, RosterProblemFile } from '../../domain/roster-problem.ts';
import { withPricedPreferences } from './preference-weight.ts';

export interface FairnessPricing {
  /** Objective points for one more of a burden, for each that an agent has above the one who has least. */
  weight: number;
  /** What agents carried above their fair share, by id; others pay nothing. */
  above: ReadonlyMap<string, AboveFairShare>;
  /** Minutes from midnight after which a shift that is no night ends late. */
  lateFrom: number;
  /** Days of the horizon that are holidays. */
  holidays?: readonly number[];
}

/**
 * The problem with a price on every further weekend day, night, late shift, holiday and undesired day of agents who carried
 * more than the colleague who carried least: the derivative of the squared unfairness, so that whoever is furthest
 * behind is the cheapest to ask. Null where nobody has to pay.
 */
export function withFairnessPrices(
  problem: RosterProblemFile,
  { weight, above, lateFrom, holidays = [] }: FairnessPricing,
): RosterProblemFile | null {
  const rostered = problem.agents.map(({ id }) => above.get(id));
  const least = perBurden((burden) =>
    rostered.reduce((lowest, own) => Math.min(lowest, own?.[burden] ?? lowest), Number.POSITIVE_INFINITY),
  );
  const { firstWeekday = 1, days } = problem;
  const isWeekend = Array.from({ length: days }, (_, day) => ((firstWeekday - 1 + day) % 7) + 1 >= 6);
  let isFree = true;
  const agents = problem.agents.map((agent): AgentFile => {
    const own = above.get(agent.id);
    if (!own) return agent;
    const price = perBurden((burden) => {
      const carried = own[burden];
      return carried === null ? 0 : weight * (carried - least[burden]);
    });
    if (burdens.every((burden) => price[burden] === 0)) return agent;
    isFree = false;
    const priced = withPricedPreferences(agent);
    const unwanted = new Set(
      (agent.requests ?? []).filter(({ wanted, shiftType }) => !wanted && shiftType === null).map(({ day }) => day),
    );
    return {
      ...priced,
      dayPenalty: priced.dayPenalty.map((penalty, day) => {
        const isUndesired = agent.dayPenalty[day] > 0 || unwanted.has(day);
        return (
          penalty +
          (isWeekend[day] ? price.weekends : 0) +
          (holidays.includes(day) ? price.holidays : 0) +
          (isUndesired ? price.undesiredDays : 0)
        );
      }),
      nightPrice: (agent.nightPrice ?? 0) + price.nights,
      latePrice: (agent.latePrice ?? 0) + price.lates,
    };
  });
  return isFree ? null : { ...problem, agents, lateFromSlot: Math.floor(lateFrom / problem.slotMinutes) };
}
