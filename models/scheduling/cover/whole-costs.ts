import type { Agent, RosterProblem } from '../problem.ts';

/**
 * Whether every price of the problem is a whole number, so that every objective is one and a lower bound may be rounded
 * up. Penalties by the hour off a preferred start count as not whole.
 */
export function hasWholeCosts(problem: RosterProblem): boolean {
  const { understaffedCost, overstaffedCost, coverCosts = [], agents } = problem;
  const tables = coverCosts.flatMap((own) => own?.tables ?? []);
  const prices = coverCosts.flatMap((own) => (own ? [own.understaffed, own.overstaffed] : []));
  return (
    areWhole([understaffedCost, overstaffedCost]) &&
    prices.every(areWhole) &&
    tables.every((table) => table === null || areWhole(table)) &&
    agents.every((agent) => areWhole(pricesOf(agent)))
  );
}

function pricesOf({ dayPenalty, startPenaltyPerHour, requests = [], paidLimits = [] }: Agent): number[] {
  const beyond = paidLimits.flatMap(({ overtime, voluntaryTimeOff }) => [overtime, voluntaryTimeOff]);
  return [
    ...dayPenalty,
    ...(startPenaltyPerHour === 0 ? [] : [Number.NaN]),
    ...requests.map(({ cost }) => cost),
    ...beyond.map((price) => price?.pricePerSlot ?? 0),
  ];
}

const areWhole = (values: ArrayLike<number>): boolean => Array.prototype.every.call(values, Number.isInteger);
