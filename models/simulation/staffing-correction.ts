/**
 * Simulation-corrected staffing of one skill: which staff to try next, given how the blocks of the last one did.
 *
 * Analytic staffing treats every block alone; backlog, long handle times and ramps inside a block make single blocks miss
 * their goal by far or exceed it. The search lowers staff where simulated service exceeds the goal and raises it where it
 * falls short, always against the same customers, until no block can spare an agent. It is in the family of the iterative
 * staffing algorithm (Z. Feldman, A. Mandelbaum, W. Massey, W. Whitt, "Staffing of time-varying queues to achieve
 * time-stable performance", Management Science 54, 2008), with service level for delay probability and with blocks.
 *
 * A block meets the goal when it is within one standard error of it. The step is what square-root staffing suggests: near
 * 80 % one agent of n moves the service level by some 0.45 / sqrt(n). It only sets the pace; every staff is simulated.
 *
 * Traps: the lack of one block may stem from the block before, so that two neighbours are not lowered in one turn by a
 * single agent each; an agent whose absence was found to break the goal here or in the next blocks is not taken again.
 */
import type { Estimate } from './estimates.ts';

export interface Trial {
  staff: number[];
  /** Blocks the staff was lowered in since the trial before it. */
  lowered: boolean[];
  /** Blocks that cannot spare an agent. */
  settled: boolean[];
}

export type BlockScore = Pick<Estimate, 'mean' | 'standardError'> | null;

/** Blocks after a lowered one in which its lack of staff is looked for. */
const reach = 3;
/** Share of a step taken at once, so that corrections of neighbours do not add up to too much. */
const caution = 0.7;
/** Steps above the goal below which it is not worth a trial to take an agent. */
const leastSpare = 0.35;

export const firstTrial = (staff: number[]): Trial => ({
  staff,
  lowered: staff.map(() => false),
  settled: staff.map(() => false),
});

export const meetsGoal = (score: BlockScore, goal: number): boolean =>
  score === null || score.mean + score.standardError >= goal;

/** The staff to simulate after `trial`; null when it meets the goal everywhere and no block can spare an agent. */
export function nextTrial(trial: Trial, scores: BlockScore[], goal: number, round: number): Trial | null {
  return scores.every((score) => meetsGoal(score, goal))
    ? lower(trial, scores, goal, round)
    : raise(trial, scores, goal);
}

/** Agents worth one standard step of the service level. */
const stepsAway = (difference: number, staff: number): number => (difference * Math.sqrt(Math.max(1, staff))) / 0.45;

/** `staff` with as many agents more in every block that misses the goal as the miss asks for. */
export const raiseWhereMissed = (staff: number[], scores: BlockScore[], goal: number): number[] =>
  raise(firstTrial(staff), scores, goal).staff;

function raise({ staff, lowered, settled }: Trial, scores: BlockScore[], goal: number): Trial {
  const added = staff.map(() => 0);
  const nowSettled = [...settled];
  scores.forEach((score, block) => {
    if (score === null || meetsGoal(score, goal)) return;
    const culprits = staff.map((_, b) => b).filter((b) => lowered[b] && b <= block && b >= block - reach);
    for (const b of culprits) {
      nowSettled[b] = true;
      added[b] = 1;
    }
    if (culprits.length > 0) return;
    const steps = Math.round(caution * stepsAway(goal - score.mean, staff[block]));
    added[block] = Math.max(1, Math.min(steps, Math.ceil(staff[block] / 10)));
  });
  return {
    staff: staff.map((agents, b) => agents + added[b]),
    lowered: staff.map(() => false),
    settled: nowSettled,
  };
}

function lower({ staff, settled }: Trial, scores: BlockScore[], goal: number, round: number): Trial | null {
  const spare = staff.map((agents, b) => {
    const score = scores[b];
    if (settled[b] || agents === 0) return 0;
    if (score === null) return 0;
    return stepsAway(score.mean + score.standardError - goal, agents);
  });
  // Long strides first, everywhere; then single agents, every other block in turn.
  const strides = spare.map((steps) => Math.floor(caution * steps));
  const isStriding = strides.some((stride) => stride > 1);
  const mayTry = spare.map((steps) => steps > leastSpare);
  if (!isStriding && !mayTry.some(Boolean)) return null;
  const parity = mayTry.some((may, b) => may && b % 2 === round % 2) ? round % 2 : 1 - (round % 2);
  const taken = strides.map((stride, b) => {
    if (isStriding) return stride > 1 ? Math.min(stride, staff[b]) : 0;
    return mayTry[b] && b % 2 === parity ? 1 : 0;
  });
  return {
    staff: staff.map((agents, b) => agents - taken[b]),
    lowered: taken.map((agents) => agents > 0),
    settled,
  };
}
