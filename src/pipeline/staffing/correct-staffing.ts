import { type Estimate, ratioEstimate } from '../../../models/simulation/estimates.ts';
import { column, type Records } from '../../../models/simulation/records.ts';
import { decided } from '../../../models/simulation/results.ts';
import { firstTrial, meetsGoal, nextTrial, raiseWhereMissed } from '../../../models/simulation/staffing-correction.ts';
import { blockServiceLevels, type TeamDemand, teamCentre } from '../../../models/simulation/team.ts';
import { part, type RunContext } from '../context.ts';
import { runReplications } from '../simulation/replications.ts';

export interface CorrectionInput {
  demand: TeamDemand;
  /** Share to be answered in time in every block. */
  goal: number;
  /** Agents per block to begin with, such as the analytic requirement for the modified offered load. */
  start: number[];
  /** Replications of each staff tried. */
  replications: number;
  seed: number;
  /** Most staffs tried before the best so far is taken. */
  mostRounds?: number;
}

export interface CorrectedStaffing {
  /** Agents per block. */
  staff: number[];
  staffedHours: number;
  /** Staffs simulated. */
  rounds: number;
  /** Whether every block was seen to meet the goal within its standard error, with customers the search had not seen. */
  isMet: boolean;
  /** Of `staff`, with customers that neither the search nor the check has seen. */
  score: TeamScore;
}

export interface TeamScore {
  serviceLevel: Estimate | null;
  /** Null where no contact arrives. */
  serviceLevelPerBlock: (Estimate | null)[];
}

/** The staff found is checked with other customers and raised where it falls short, on longer runs, this often at most. */
const mostChecks = 5;
const longer = 4;

/**
 * The least staff found with which every block of a single-skill team meets its goal, by simulation (the way is told in
 * models/simulation/staffing-correction.ts). Equal input gives equal staff on any number of threads.
 */
export async function correctStaffing(input: CorrectionInput, context: RunContext): Promise<CorrectedStaffing> {
  const { demand, goal, start, replications, seed, mostRounds = 30 } = input;
  const allWork = mostRounds + longer * mostChecks + 1;
  let work = 0;
  const simulate = (staff: number[], seedOfTrial: number, count: number): Promise<Records> => {
    const from = work;
    work += count / replications;
    const options = { replications: count, seed: seedOfTrial, detail: 'intervals' as const };
    return runReplications(teamCentre(demand, staff), options, part(context, from / allWork, work / allWork));
  };
  let trial = firstTrial(start);
  let best: number[] | null = null;
  let rounds = 0;
  while (rounds < mostRounds) {
    const scores = blockServiceLevels(demand, await simulate(trial.staff, seed, replications));
    rounds++;
    const isMet = scores.every((score) => meetsGoal(score, goal));
    if (isMet && (best === null || agentsOf(trial.staff) < agentsOf(best))) best = trial.staff;
    const next = nextTrial(trial, scores, goal, rounds);
    if (next === null) break;
    trial = next;
  }

  let staff = best ?? trial.staff;
  let isMet = false;
  for (let check = 0; check < mostChecks && !isMet; check++) {
    const scores = blockServiceLevels(demand, await simulate(staff, seed + 1, longer * replications));
    isMet = scores.every((score) => meetsGoal(score, goal));
    if (!isMet) staff = raiseWhereMissed(staff, scores, goal);
    rounds++;
  }
  const staffedHours = (agentsOf(staff) * demand.intervalsPerBlock * demand.intervalSeconds) / 3600;
  const score = scoreTeam(demand, await simulate(staff, seed + 2, replications));
  return { staff, staffedHours, rounds, isMet, score };
}

/** How a team did, from records by interval. */
export function scoreTeam(demand: TeamDemand, records: Records): TeamScore {
  return {
    serviceLevel: ratioEstimate(column(records, 0, 0, 'inTime'), decided(records, 0, 0)),
    serviceLevelPerBlock: blockServiceLevels(demand, records),
  };
}

const agentsOf = (staff: number[]): number => staff.reduce((sum, agents) => sum + agents, 0);
