import { randomUUID } from 'node:crypto';
import { createRandom } from '../../../models/numerics/random.ts';
import { hasWholeCosts } from '../../../models/scheduling/cover/whole-costs.ts';
import { rosterGap, workSlots } from '../../../models/scheduling/problem.ts';
import { keepBreaks } from '../../../models/scheduling/search/keep-breaks.ts';
import type { BoundState } from '../../../models/scheduling/solve/bound.ts';
import { type Clash, diagnose, findClashes } from '../../../models/scheduling/solve/diagnose.ts';
import type {
  BoundResult,
  DaysResult,
  FoundRoster,
  ImproveResult,
  SearchResult,
  WholeResult,
} from '../../../models/scheduling/solve/roster.ts';
import type { Pace } from '../../../models/scheduling/together/pace.ts';
import { isSmallTeam } from '../../../models/scheduling/together/small-team.ts';
import type { StretchPace } from '../../../models/scheduling/together/stretch-search.ts';
import { type Violation, verify } from '../../../models/scheduling/verify/verify.ts';
import type { ComputePool } from '../../compute/pool.ts';
import type { RosterFile, RosterProblemFile } from '../../domain/roster-problem.ts';
import { CancelledError, InputError } from '../../errors.ts';
import { shiftsToFile, shiftsToIndices, toIndices } from './roster-indices.ts';

export interface SolveOptions {
  /** Equal seeds and work limits give equal rosters on any number of threads. Default 1. */
  seed?: number;
  /** Stop when the gap is proven to be at most this share. Default 0.01. */
  targetGap?: number;
  /** Most best weeks of single agents computed (the unit of work; ended to the nearest turn); none when left out. */
  workLimit?: number;
  /** Shifts of an earlier roster whose breaks are kept where that costs nothing. */
  like?: RosterFile['shifts'];
}

export interface SolveProgress {
  /** Best objective so far, or null before the first legal roster. */
  objective: number | null;
  /** Proven lower bound so far. */
  bound: number;
  gap: number | null;
  /** Best weeks of single agents computed in the turns that are complete. */
  work: number;
}

export interface SolveContext {
  pool: ComputePool;
  /** Aborting rejects with CancelledError within a second. */
  signal?: AbortSignal;
  /** Asked several times a second; true ends the work with the best roster so far (after the first legal one). */
  shouldStop?: () => boolean;
  onProgress?: (progress: SolveProgress) => void;
}

export interface InfeasibleAgent {
  agentId: string;
  /** Smallest set of rules that clash, in words. */
  rules: string[];
}

export type StopReason = 'gap' | 'work' | 'caller' | 'converged';

export interface SolvedRoster {
  roster: RosterFile;
  work: number;
  stoppedBy: StopReason;
}

/** Work of one turn per agent: two searches beside one bound, so that two threads have equally much to do. */
const searchWorkPerAgent = 20;
const boundWorkPerAgent = 60;
const smallestTeamInWork = 200;
/** Teams are so small for horizons of a week; a longer one is as much work with fewer agents. */
const daysOfSmallestTeam = 7;
/** Where weeks are chosen together as well, turns are short. */
const smallestTeamTogether = 50;
/**
 * The second search follows the prices of the bound, which help some teams and mislead others; in small teams it chooses
 * weeks of several agents together, and the first the shifts of several days.
 */
const searchesPerTurn = 2;
/** In teams up to this size the first search is guided (models/scheduling/search/slot-weights.ts) in every other turn. */
const mostAgentsToGuide = 300;
/** Once a turn raises the bound by less than this share of what is open, the bound gets less work. */
const boundGainWorthWork = 0.005;
const idleBoundWorkPerAgent = 5;
/** Turns without a visible gain after which more work is pointless. */
const patience = 40;
const visibleGain = 1e-4;
/** Work of a search per agent where they choose weeks or days together. */
const togetherWorkPerAgent = 200;
/** Work for stretches of days, by agent and day, while the other search takes its time with the weeks of all. */
const firstStretchesWork = 50;
const nodesOfWholeTries = [100, 2000];
const stopPollMs = 50;

/** Agents whose own rules leave no legal week, each with the rules that clash; empty when every agent can work. */
export function findInfeasibleAgents(problem: RosterProblemFile): InfeasibleAgent[] {
  return findClashes(toIndices(problem)).map((clash) => inWords(clash, problem));
}

/** The problem of those agents who have a legal week, and the others with the rules that clash. */
export function withoutInfeasibleAgents(problem: RosterProblemFile): {
  problem: RosterProblemFile;
  leftOut: InfeasibleAgent[];
} {
  const leftOut = findInfeasibleAgents(problem);
  const isIn = (id: string): boolean => leftOut.every(({ agentId }) => agentId !== id);
  const agents = problem.agents.filter(({ id }) => isIn(id));
  const pairs = problem.pairs?.filter((pair) => pair.agents.every(isIn));
  return { problem: { ...problem, agents, ...(pairs && { pairs }) }, leftOut };
}

/**
 * Rosters a problem (format crewcast-roster-problem/1): legal, verified independently, with a proven lower bound.
 * Works in turns on the pool's threads; all decisions fall between turns, so the roster depends on the seed and the
 * work limit but not on the number of threads. (A stop by `shouldStop` falls anywhere and takes what there is.)
 * Throws InputError when an agent's own rules leave it no legal week or no roster was found that keeps the rules about
 * agents together, CancelledError when the signal is aborted.
 */
export async function solveRoster(
  problem: RosterProblemFile,
  { seed = 1, targetGap = 0.01, workLimit = Number.POSITIVE_INFINITY, like = [] }: SolveOptions,
  { pool, signal, shouldStop, onProgress }: SolveContext,
): Promise<SolvedRoster> {
  const indexed = toIndices(problem);
  const keyed = { key: randomUUID(), problem: indexed };
  const weekWork = workSlots(indexed);
  const isWhole = hasWholeCosts(indexed);
  const isSmall = isSmallTeam(indexed);
  const smallestTeam = isSmall ? smallestTeamTogether : smallestTeamInWork;
  const team = Math.max(
    indexed.agents.length,
    Math.ceil(smallestTeam * Math.min(1, daysOfSmallestTeam / indexed.days)),
  );
  const best: { roster: FoundRoster | null; bound: number } = { roster: null, bound: 0 };
  let work = 0;

  const gap = (): number | null => best.roster && rosterGap(best.roster.objective, best.bound, weekWork);
  const tell = (): void =>
    onProgress?.({ objective: best.roster?.objective ?? null, bound: best.bound, gap: gap(), work });
  const meetRoster = (found: FoundRoster): void => {
    if (found.objective >= (best.roster?.objective ?? Number.POSITIVE_INFINITY)) return;
    best.roster = found;
    tell();
  };
  const meetBound = (bound: number): void => {
    const tolerance = 1e-7 * Math.max(1, Math.abs(bound));
    const safe = isWhole ? Math.ceil(bound - tolerance) : bound - tolerance;
    if (safe <= best.bound) return;
    best.bound = safe;
    tell();
  };

  const clashes = await pool.run('findRosterClashes', keyed, { signal });
  if (clashes.length > 0) refuse(clashes, problem);

  const ending = new AbortController();
  const endNow = (): void => ending.abort();
  signal?.addEventListener('abort', endNow);
  const poll = setInterval(() => {
    if (best.roster && shouldStop?.()) endNow();
  }, stopPollMs);
  try {
    const stoppedBy = await takeTurns();
    return { ...finish(), work, stoppedBy };
  } finally {
    clearInterval(poll);
    signal?.removeEventListener('abort', endNow);
  }

  async function takeTurns(): Promise<StopReason> {
    let state: BoundState | null = null;
    /** What the last complete turn left: later turns start from here, never from what was merely reported. */
    let settled: FoundRoster | null = null;
    /** Nodes of the tries to choose all shifts of a small team at once (models/scheduling/together/choose-stretch.ts); empty once done. */
    let wholeNodes = isSmall ? nodesOfWholeTries : [];
    /** Of small teams: for how many agents each search chooses weeks together. */
    const agentsPace: (Pace | null)[] = new Array(searchesPerTurn).fill(null);
    /** Whether shifts of days can be chosen together (models/scheduling/together/stretch-search.ts), and how many at a time. */
    let suitsStretches = isSmall;
    let daysPace: StretchPace | null = null;
    let sinceGain = 0;
    let boundWorkRate = boundWorkPerAgent;
    /** After a turn without a better roster the second search begins a new one, for variety. */
    let startsAnew = false;
    for (let turn = 0; ; turn++) {
      const share = Math.min(1, (workLimit - work) / (team * (boundWorkRate + searchesPerTurn * searchWorkPerAgent)));
      const searchWork = turn === 0 ? 1 : Math.ceil(share * team * searchWorkPerAgent);
      const togetherWork = Math.ceil(share * team * togetherWorkPerAgent);
      const boundWork = turn === 0 ? 0 : Math.ceil(share * team * boundWorkRate);
      const boundBefore: number = state?.bound ?? 0;
      const objective: number = settled?.objective ?? Number.POSITIVE_INFINITY;
      const whole: Promise<WholeResult | null> | null =
        settled && wholeNodes.length > 0
          ? pool.run(
              'chooseWholeTeam',
              { ...keyed, order: { incumbent: settled, nodes: wholeNodes[0] } },
              { signal: ending.signal },
            )
          : null;
      const lanes: number = whole ? 0 : searchesPerTurn;
      const bound = (): Promise<BoundResult> =>
        pool.run(
          'boundRoster',
          { ...keyed, order: { state, target: objective, work: boundWork } },
          { signal: ending.signal, onProgress: (_, bound) => meetBound(bound as number) },
        );
      // Once there is a roster, what is wanted soonest is a bound; after that a better roster.
      const boundFirst = turn === 1 ? bound() : null;
      const searches = Array.from({ length: lanes }, (_, lane): Promise<SearchResult | ImproveResult | DaysResult> => {
        const given = {
          seed: createRandom(seed, turn * searchesPerTurn + lane).integer(2 ** 31),
          work: searchWork,
        };
        const onProgress = (_: number, found: unknown): void => meetRoster(found as FoundRoster);
        const context = { signal: ending.signal, onProgress };
        if (suitsStretches && settled && lane === 0) {
          const work = agentsPace[1] ? togetherWork : share * indexed.agents.length * indexed.days * firstStretchesWork;
          const order = { ...given, work, incumbent: settled, pace: daysPace };
          return pool.run('improveRosterDays', { ...keyed, order }, context);
        }
        if (isSmall && settled && (lane === 1 || startsAnew)) {
          const order = { ...given, work: togetherWork, incumbent: settled, pace: agentsPace[lane] };
          return pool.run('improveRoster', { ...keyed, order }, context);
        }
        const order = {
          ...given,
          incumbent: lane === 1 && startsAnew ? null : settled,
          duals: lane === 1 ? (state?.prices ?? null) : null,
          isGuided: lane === 0 && turn % 2 === 0 && !isSmall && indexed.agents.length <= mostAgentsToGuide,
        };
        return pool.run('searchRoster', { ...keyed, order }, context);
      });
      const bounding = boundFirst ?? bound();
      const outcomes = await Promise.allSettled([bounding, whole, ...searches]);
      if (signal?.aborted) throw new CancelledError('cancelled');
      if (ending.signal.aborted) return 'caller';
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;

      const bounded = await bounding;
      state = bounded.state;
      work += bounded.work;
      meetBound(state.bound);
      for (const [lane, search] of searches.entries()) {
        const result = await search;
        const { found, work: done } = result;
        work += done;
        if ('bound' in result) {
          agentsPace[lane] = result.pace;
          meetBound(result.bound);
        } else if ('pace' in result) {
          daysPace = result.pace;
          suitsStretches = daysPace !== null;
        }
        if (found && found.objective < (settled?.objective ?? Number.POSITIVE_INFINITY)) settled = found;
      }
      if (whole) {
        const result: WholeResult | null = await whole;
        wholeNodes = result && !result.isProven ? wholeNodes.slice(1) : [];
        meetBound(result?.bound ?? 0);
        if (result?.found && result.found.objective < settled!.objective) settled = result.found;
      }
      if (!settled) throw new Error('the search found no roster');
      best.roster = settled;
      tell();

      const gained = objective - settled.objective + state.bound - boundBefore;
      startsAnew = turn === 0 || settled.objective === objective;
      const isBoundWorthIt = state.bound - boundBefore >= boundGainWorthWork * (settled.objective - state.bound);
      boundWorkRate = turn === 0 || isBoundWorthIt ? boundWorkPerAgent : idleBoundWorkPerAgent;
      sinceGain = gained > visibleGain * settled.objective ? 0 : sinceGain + 1;
      if (gap()! <= targetGap) return 'gap';
      if (work >= workLimit) return 'work';
      if (sinceGain >= patience) return 'converged';
      if (shouldStop?.()) return 'caller';
    }
  }

  function finish(): Pick<SolvedRoster, 'roster'> {
    const { objective, shifts } = keepBreaks(indexed, best.roster!, shiftsToIndices(problem, { shifts: like }));
    const verdict = verify(indexed, shifts);
    refuseBrokenTeamRules(verdict.violations);
    const differs = Math.abs(verdict.objective - objective) > 1e-6 * Math.max(1, Math.abs(objective));
    if (verdict.violations.length > 0 || differs) {
      throw new Error(`the roster failed its check: ${JSON.stringify(verdict.violations[0] ?? verdict.objective)}`);
    }
    const bound = Math.min(best.bound, verdict.objective);
    return {
      roster: {
        format: 'crewcast-roster/1',
        shifts: shiftsToFile(problem, shifts),
        objective: verdict.objective,
        bound,
        gap: rosterGap(verdict.objective, bound, weekWork),
        understaffedSlots: verdict.understaffedSlots,
        overstaffedSlots: verdict.overstaffedSlots,
        preferencePenalty: verdict.preferencePenalty,
        seed,
      },
    };
  }
}

function inWords({ agent, rules }: Clash, problem: RosterProblemFile): InfeasibleAgent {
  return { agentId: problem.agents[agent].id, rules: rules.map(({ words }) => words) };
}

/** Where the rules about agents together stand in the problem. */
const teamRuleFields: Record<string, string> = { seats: 'sites', pairs: 'pairs', minimumStaff: 'queues' };

/** The search keeps these rules by price; where they cannot all be kept, or not in time, the planner must know. */
function refuseBrokenTeamRules(violations: Violation[]): void {
  const [first] = violations;
  if (!first || violations.some(({ rule }) => !(rule in teamRuleFields))) return;
  throw new InputError(
    teamRuleFields[first.rule],
    `no roster was found that keeps every rule about agents together; in the best one ${violations.length} are broken, first: ${first.detail}. Relax the rule, or give the search more time.`,
  );
}

/** The smallest change that gives the agent a legal week, as advice. */
function remedyFor(file: RosterProblemFile, agent: number): string {
  const problem = toIndices(file);
  const diagnosis = diagnose(problem.agents[agent], problem);
  const [least] = diagnosis?.remedies ?? [];
  return least && diagnosis?.isOnlyClash ? `The least change that helps: ${least.words}.` : 'Relax one of them.';
}

function refuse(clashes: Clash[], problem: RosterProblemFile): never {
  const { agentId, rules } = inWords(clashes[0], problem);
  const more = clashes.length > 1 ? ` (${clashes.length - 1} more agents have no legal week either)` : '';
  throw new InputError(
    `agents[${clashes[0].agent}]`,
    `agent ${agentId} has no legal week: these rules clash: ${rules.join('; ')}${more}. ${remedyFor(problem, clashes[0].agent)}`,
  );
}
