import { createRandom, type Random } from '../../numerics/random.ts';
import { countIterations } from '../../optimisation/count-iterations.ts';
import type { GrowingSolver } from '../../optimisation/solver-contract.ts';
import { createCoverCosts } from '../cover/cover-costs.ts';
import { createCoverage } from '../cover/coverage.ts';
import { hasWholeCosts } from '../cover/whole-costs.ts';
import { type RosterProblem, type ShiftType, slotCount, slotsPerDay } from '../problem.ts';
import type { Pricer } from '../week/pricing.ts';
import type { CompiledProblem } from '../week/week-model.ts';
import { phoneSlots, type Weeks } from '../week/weeks.ts';
import type { Staff, WeekColumn } from './joint-program.ts';
import { createJointChooser } from './joint-weeks.ts';
import { nextPace, type Pace, workOf } from './pace.ts';

export interface TeamOrder {
  seed: number;
  /** Best weeks of single agents to compute, iterations counting too (pace.ts); at least one neighbourhood is tried. */
  work: number;
  /** Sizes are agents of a neighbourhood; null to begin. */
  pace: Pace | null;
}

export interface TeamResult {
  objective: number;
  work: number;
  /** Lower bound on every legal roster, -Infinity when no neighbourhood was the whole team. */
  bound: number;
  pace: Pace;
}

/** Large-neighbourhood search: the weeks of some agents at a time are chosen together (joint-weeks.ts). */
export type TeamImprover = (
  weeks: Weeks,
  order: TeamOrder,
  solver: GrowingSolver,
  onBetter: (objective: number) => void,
) => TeamResult;

/** The search begins with the whole team if a bound for it takes no more work; it is given up at the second. */
const workOfWhole = { bound: 40_000, roster: 150_000 };
export const firstPace: Pace = { size: 6, effort: 10_000, failures: 0 };
/** Later choices are given up at so many times the effort they should take. */
const overrun = 4;
const largestTeam = 100;
const mostChoicesADay = 20;
/** Rows of the linear program, one per queue and slot. */
const mostRows = 300;

/**
 * Whether the search suits the problem: few agents, no seats or pairs (the program does not know them), and shift types
 * rather than starts to choose among, since it is slow where many weeks are nearly alike.
 */
export function isSmallTeam(problem: RosterProblem): boolean {
  const { agents, pairs, sites, required, shiftTypes } = problem;
  const choicesADay = shiftTypes.reduce((sum, type) => sum + startsOf(type, problem), 0);
  const isFree = problem.minimumTaskSlots === undefined && !pairs?.length && !sites?.some(({ seats }) => seats);
  const isFew = agents.length > 1 && agents.length <= largestTeam && choicesADay <= mostChoicesADay;
  return isFree && isFew && required.length * slotCount(problem) <= mostRows;
}

function startsOf({ startWindow: [earliest, latest], startStepSlots }: ShiftType, problem: RosterProblem): number {
  const step = startStepSlots ?? problem.startStepSlots;
  return Math.floor(Math.min(latest, slotsPerDay(problem) - 1) / step) - Math.ceil(earliest / step) + 1;
}

export function createTeamImprover(compiled: CompiledProblem, pricer: Pricer): TeamImprover {
  const { problem, slots, skillMasks, skillOf } = compiled;
  const team = problem.agents.length;
  const isWhole = hasWholeCosts(problem);
  const coverage = createCoverage(compiled);
  const choose = createJointChooser(compiled, createCoverCosts(compiled), pricer);

  const sizeOf = ({ size }: Pace): number => Math.min(team, Math.round(size));
  const sumPenalties = (weeks: Weeks): number => weeks.penalty.reduce((sum, penalty) => sum + penalty, 0);

  function count(weeks: Weeks, agent: number, change: 'add' | 'remove'): void {
    coverage[change](skillOf[agent], phoneSlots(weeks, agent), weeks.phoneCount[agent]);
  }

  /** Agents on the phone but for these. */
  function staffWithout(weeks: Weeks, agents: ReadonlySet<number>): Staff {
    const staff = new Int32Array(skillMasks.length * slots);
    for (let a = 0; a < team; a++) {
      if (agents.has(a)) continue;
      for (const t of phoneSlots(weeks, a).subarray(0, weeks.phoneCount[a])) staff[skillOf[a] * slots + t]++;
    }
    return staff;
  }

  return (weeks, { seed, work: mostWork, pace }, solver, onBetter) => {
    const random = createRandom(seed);
    let at = pace ?? firstPace;
    let together = pace ? sizeOf(at) : team;
    let most = pace ? mostOf(at) : workOfWhole;
    let work = 0;
    let bound = Number.NEGATIVE_INFINITY;
    coverage.clear();
    for (let a = 0; a < team; a++) count(weeks, a, 'add');
    let objective = coverage.cost + sumPenalties(weeks);
    do {
      const agents = someOf(team, together, random);
      const counted = countIterations(solver);
      const before = pricer.weeksPriced;
      const taken = (): number => workOf(pricer.weeksPriced - before, counted.iterations);
      const chosen = new Set(agents);
      const kept = weeks.penalty.reduce((sum, penalty, a) => (chosen.has(a) ? sum : sum + penalty), 0);
      const result = choose(
        {
          agents,
          current: agents.map((agent) => columnOf(weeks, agent)),
          staff: staffWithout(weeks, chosen),
          objective: objective - kept,
          isWhole,
          isSpent: (stage) => taken() > most[stage],
        },
        counted,
      );
      if (together === team) bound = Math.max(bound, result.bound);
      if (result.columns) {
        for (const column of result.columns) {
          count(weeks, column.agent, 'remove');
          give(weeks, column);
          count(weeks, column.agent, 'add');
        }
        objective = coverage.cost + sumPenalties(weeks);
        onBetter(objective);
      }
      work += taken();
      at = nextPace(at, taken(), result.columns !== null, team);
      together = sizeOf(at);
      most = mostOf(at);
    } while (work < mostWork && bound < objective - 1e-6);
    return { objective, work, bound, pace: at };
  };
}

const mostOf = ({ effort }: Pace) => ({ bound: overrun * effort, roster: overrun * effort });

/** So many different agents, ascending. */
function someOf(team: number, many: number, random: Random): number[] {
  const left = Array.from({ length: team }, (_, a) => a);
  return Array.from({ length: many }, () => left.splice(random.integer(left.length), 1)[0]).sort((a, b) => a - b);
}

/** The agent's share of an array with equally much for every agent. */
const shareOf = (weeks: Weeks, field: 'options' | 'breaks', agent: number): Int32Array => {
  const size = weeks[field].length / weeks.penalty.length;
  return weeks[field].subarray(agent * size, (agent + 1) * size);
};

const columnOf = (weeks: Weeks, agent: number): WeekColumn => ({
  agent,
  options: shareOf(weeks, 'options', agent).slice(),
  breaks: shareOf(weeks, 'breaks', agent).slice(),
  onPhone: phoneSlots(weeks, agent).slice(0, weeks.phoneCount[agent]),
  cost: weeks.penalty[agent],
});

function give(weeks: Weeks, { agent, options, breaks, onPhone, cost }: WeekColumn): void {
  shareOf(weeks, 'options', agent).set(options);
  shareOf(weeks, 'breaks', agent).set(breaks);
  phoneSlots(weeks, agent).set(onPhone);
  weeks.phoneCount[agent] = onPhone.length;
  weeks.penalty[agent] = cost;
}
