import { rosterGap, workSlots } from '../../../models/scheduling/problem.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import type { Centre } from '../../domain/centre.ts';
import {
  type AboveFairShare,
  burdens,
  type FairnessAccount,
  type FairnessRow,
  type RosterFairness,
  type Spread,
} from '../../domain/fairness.ts';
import type { PlanningGrid, Roster, RosterQuality, Shift } from '../../domain/plan.ts';
import type { RosterProblemFile } from '../../domain/roster-problem.ts';
import { parseDate } from '../../time/calendar-day.ts';
import { datesBetween, fairnessLedger } from './fairness-ledger.ts';
import { withFairnessPrices } from './fairness-prices.ts';
import { shiftsToIndices, toIndices } from './roster-indices.ts';
import type { SolvedRoster } from './solve-roster.ts';

export interface FairnessOptions {
  /** See `FairnessPricing`; 0: fairness costs nothing and changes nothing. */
  weight: number;
  /** Weeks before the roster whose published shifts count. */
  ledgerWeeks: number;
  /** Minutes from midnight: shifts that end later and are no nights are late. */
  lateFrom: number;
  /** Dates that are holidays, those of the ledger's weeks and of the roster. */
  holidays: readonly string[];
}

/** What fairness means for one roster: prices before it is made, an account after. */
export interface Fairness {
  /** The problem with its prices; null when everybody has carried their share. */
  priced: RosterProblemFile | null;
  account(fair: Roster, without: Roster): Roster;
}

/** Reads the ledger of the weeks before a roster. */
export function fairnessFor(
  { centre, grid, previous }: { centre: Centre; grid: PlanningGrid; previous: Shift[] },
  { weight, ledgerWeeks, lateFrom, holidays }: FairnessOptions,
  problem: RosterProblemFile,
): Fairness {
  const first = parseDate(grid.startDate);
  const terms = { lateFrom, isHoliday: (date: string) => holidays.includes(date) };
  const carried = previous.filter(({ date }) => date < grid.startDate && parseDate(date) >= first - 7 * ledgerWeeks);
  const ledgerWith = (shifts: Shift[]): FairnessRow[] => {
    const all = [...carried, ...shifts].sort((a, b) => (a.date < b.date ? -1 : 1));
    const dates = all.length === 0 ? [] : datesBetween(all[0].date, all[all.length - 1].date);
    return fairnessLedger([{ centre, dates, shifts: all }], terms);
  };
  const before = ledgerWith([]);
  const above = aboveById(before);
  const days = holidays.map((date) => parseDate(date) - first);
  return {
    priced: withFairnessPrices(problem, { weight, above, lateFrom, holidays: days }),
    account(fair, without) {
      const after = aboveById(ledgerWith(fair.shifts));
      const otherwise = aboveById(ledgerWith(without.shifts));
      const agents = before.map(({ agentId, aboveFairShare }) => ({
        agentId,
        before: aboveFairShare,
        after: after.get(agentId)!,
        without: otherwise.get(agentId)!,
      }));
      return {
        ...fair,
        fairness: agents,
        quality: { ...fair.quality, fairness: accountOf(weight, fair.quality, without.quality, agents) },
      };
    },
  };
}

const aboveById = (rows: FairnessRow[]): Map<string, AboveFairShare> =>
  new Map(rows.map(({ agentId, aboveFairShare }) => [agentId, aboveFairShare]));

function accountOf(
  weight: number,
  fair: RosterQuality,
  without: RosterQuality,
  agents: RosterFairness[],
): FairnessAccount {
  return {
    weight,
    method: 'secondRun',
    objectiveWithout: without.objective,
    gapWithout: without.gap,
    understaffedHoursWithout: without.understaffedHours,
    overstaffedHoursWithout: without.overstaffedHours,
    priceHours: fair.understaffedHours + fair.overstaffedHours - without.understaffedHours - without.overstaffedHours,
    burdens: spreadsOf(agents),
  };
}

/** How evenly each burden is shared before, after and without. */
const spreadsOf = (agents: RosterFairness[]): FairnessAccount['burdens'] =>
  burdens.map((burden) => {
    const spread = (moment: 'before' | 'after' | 'without') => spreadOf(agents.map((agent) => agent[moment][burden]));
    return { burden, before: spread('before'), after: spread('after'), without: spread('without') };
  });

function spreadOf(above: (number | null)[]): Spread {
  const known = above.filter((value) => value !== null);
  if (known.length === 0) return { range: 0, standardDeviation: 0 };
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
  const range = known.reduce((a, b) => Math.max(a, b)) - known.reduce((a, b) => Math.min(a, b));
  return { range, standardDeviation: Math.sqrt(variance) };
}

export interface FairAndPlain {
  fair: SolvedRoster;
  /** Made without fairness. */
  plain: SolvedRoster;
}

/**
 * Rosters a problem twice, without and with fairness prices. The fair roster is told without its prices: objective, bound and
 * gap are in the terms of every other roster, the bound that of the run without, which holds for every legal roster. Where the
 * roster made without is the better one under the prices too, it is taken: fairness never costs more points than it is worth.
 */
export async function solveFairly(
  problem: RosterProblemFile,
  priced: RosterProblemFile | null,
  solve: (problem: RosterProblemFile, run: 'plain' | 'fair') => Promise<SolvedRoster>,
): Promise<FairAndPlain> {
  const plain = await solve(problem, 'plain');
  if (priced === null) return { fair: plain, plain };
  const fair = await solve(priced, 'fair');
  const plainWithPrices = verify(toIndices(priced), shiftsToIndices(priced, plain.roster)).objective;
  if (plainWithPrices <= fair.roster.objective) return { fair: plain, plain };
  return { fair: withoutPrices(problem, fair, plain.roster.bound), plain };
}

function withoutPrices(problem: RosterProblemFile, solved: SolvedRoster, bound: number): SolvedRoster {
  const indexed = toIndices(problem);
  const { objective, preferencePenalty } = verify(indexed, shiftsToIndices(problem, solved.roster));
  const proven = Math.min(bound, objective);
  const gap = rosterGap(objective, proven, workSlots(indexed));
  return { ...solved, roster: { ...solved.roster, objective, preferencePenalty, bound: proven, gap } };
}

/** The account of rosters that were made apart, whose joined quality is given; nothing unless each has one. */
export function joinFairness(rosters: Roster[], { bound, requiredSlots = 0 }: RosterQuality): JoinedFairness | null {
  const accounts = rosters.flatMap(({ quality }) => quality.fairness ?? []);
  if (accounts.length < rosters.length) return null;
  const sum = (of: (account: FairnessAccount) => number): number =>
    accounts.reduce((total, account) => total + of(account), 0);
  const agents = rosters.flatMap(({ fairness = [] }) => fairness);
  const objectiveWithout = sum((account) => account.objectiveWithout);
  return {
    agents,
    account: {
      ...accounts[0],
      objectiveWithout,
      gapWithout: rosterGap(objectiveWithout, bound, requiredSlots),
      understaffedHoursWithout: sum((account) => account.understaffedHoursWithout),
      overstaffedHoursWithout: sum((account) => account.overstaffedHoursWithout),
      priceHours: sum((account) => account.priceHours),
      burdens: spreadsOf(agents),
    },
  };
}

interface JoinedFairness {
  agents: RosterFairness[];
  account: FairnessAccount;
}
