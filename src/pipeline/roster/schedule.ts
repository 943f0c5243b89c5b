import { createHash } from 'node:crypto';
import { createCoverage } from '../../../models/scheduling/cover/coverage.ts';
import { workSlots } from '../../../models/scheduling/problem.ts';
import type { Centre } from '../../domain/centre.ts';
import type { Forecast, PlanningGrid, Roster, Shift, Staffing } from '../../domain/plan.ts';
import type { RosterFile, RosterProblemFile } from '../../domain/roster-problem.ts';
import { InputError } from '../../errors.ts';
import { part, type RunContext } from '../context.ts';
import { type FairnessOptions, fairnessFor, solveFairly } from './fair-roster.ts';
import { floatingCode } from './floating-activities.ts';
import { onQueue } from './on-queue.ts';
import { fixedActivitiesOf } from './roster-decisions.ts';
import { toIndices } from './roster-indices.ts';
import { slotDate, slotInstant, slotMinutes, slotsPerDay } from './roster-slots.ts';
import { type SolvedRoster, solveRoster, withoutInfeasibleAgents } from './solve-roster.ts';
import { type WeekProblem, weekProblem } from './week-problem.ts';

export interface RosterOptions {
  seed: number;
  /** Stop once the proven gap is at most this share of the week's work. */
  targetGap: number;
  /** Most work to spend (best weeks of single agents computed): equal limits give equal rosters on any machine. */
  workLimit: number;
  previous?: Shift[];
  /**
   * What the roster is made for: to meet the rounded requirement (the default), or to let as few contacts as possible miss
   * their goal, which needs the forecast (see service-costs.ts).
   */
  rosterFor?: 'requirement' | 'service';
  /** How burdens carried in the weeks before weigh; not at all when left out. */
  fairness?: FairnessOptions;
}

export interface ScheduleInput extends RosterOptions {
  centre: Centre;
  staffing: Staffing;
  forecast?: Forecast;
}

/**
 * The roster of agents and queues that belong together, checked, with its proven gap. Agents whose own rules leave no
 * legal week are named, not hidden.
 */
export async function schedulePart(input: ScheduleInput, context: RunContext): Promise<Roster> {
  const { centre, staffing, forecast, rosterFor, fairness, previous = [] } = input;
  const serviceForecast = rosterFor === 'service' ? forecast : undefined;
  const week = withoutInfeasible(weekProblem(centre, staffing, previous, serviceForecast));
  if (week.problem.agents.length === 0) {
    throw new InputError('agents', 'no agent can be rostered in this week. Add agents or shorten their time off.');
  }
  const read = (solved: SolvedRoster): Roster => readRoster(centre, staffing.grid, week, solved);
  if (!fairness || fairness.weight === 0) return read(await solve(week.problem, input, context));

  const { priced, account } = fairnessFor({ centre, grid: staffing.grid, previous }, fairness, week.problem);
  const { fair, plain } = await solveFairly(week.problem, priced, (problem, run) =>
    solve(problem, input, part(context, run === 'plain' ? 0 : 0.5, priced && run === 'plain' ? 0.5 : 1)),
  );
  return account(read(fair), read(plain));
}

const solve = (
  problem: RosterProblemFile,
  { seed, targetGap, workLimit }: RosterOptions,
  { pool, signal, onProgress }: RunContext,
): Promise<SolvedRoster> =>
  solveRoster(
    problem,
    { seed, targetGap, workLimit },
    {
      pool,
      signal,
      onProgress: ({ gap, work }) =>
        onProgress?.(Math.min(1, work / workLimit), gap === null ? 'building a roster' : `gap ${percent(gap)}`),
    },
  );

export function withoutInfeasible({ problem: whole, absent, ...week }: WeekProblem): WeekProblem {
  const { problem, leftOut } = withoutInfeasibleAgents(whole);
  const reasons = leftOut.map(({ agentId, rules }) => ({ agentId, reason: `no legal week: ${rules.join('; ')}` }));
  return { ...week, problem, absent: [...absent, ...reasons] };
}

export function readRoster(
  centre: Centre,
  grid: PlanningGrid,
  { problem, absent, carriedIn, rosterFor }: WeekProblem,
  { roster }: SolvedRoster,
): Roster {
  const rates = new Map(centre.agents.map((agent) => [agent.id, agent.hourlyRate]));
  const shifts = roster.shifts.map((shift) => readShift(centre, grid, problem, shift));
  const paidHours = shifts.reduce((hours, shift) => hours + shift.paidMinutes / 60, 0);
  const slotHours = slotMinutes / 60;
  return {
    grid,
    shifts,
    onQueue: onQueue(centre, grid, [...carriedIn, ...shifts]),
    quality: {
      objective: roster.objective,
      bound: roster.bound,
      gap: roster.gap,
      understaffedHours: roster.understaffedSlots * slotHours,
      overstaffedHours: roster.overstaffedSlots * slotHours,
      paidHours,
      cost: shifts.reduce((cost, shift) => cost + (shift.paidMinutes / 60) * (rates.get(shift.agentId) ?? 0), 0),
      seed: roster.seed,
      requiredSlots: workSlots(toIndices(problem)),
      inputHash: createHash('sha256').update(JSON.stringify(problem)).digest('hex'),
      rosterFor,
    },
    unrostered: absent,
  };
}

/** What a shift holds besides work on the queues, in slots. */
type Piece = Omit<Shift['activities'][number], 'start' | 'end'> & { from: number; to: number };

/** A shift of the problem as the centre has it, with its activities as instants. */
export function readShift(
  centre: Centre,
  grid: PlanningGrid,
  problem: RosterProblemFile,
  { agent, day, start, shiftType, lengthSlots, breaks, floating = [] }: RosterFile['shifts'][number],
): Shift {
  const template = centre.shiftTemplates.find((candidate) => candidate.id === shiftType)!;
  const type = problem.shiftTypes.find((candidate) => candidate.id === shiftType)!;
  const from = day * slotsPerDay + start;
  const longer = (lengthSlots ?? type.lengthSlots) - type.lengthSlots;
  const to = from + type.lengthSlots + longer;
  const pauses = template.breaks.map((pause, index): Piece => {
    const { activity, paid, minutes } = pause;
    return { activity, paid, from: breaks[index], to: breaks[index] + minutes / slotMinutes };
  });
  const offPhone = (activityCodeId: string, first: number, end: number): void => {
    const code = centre.activityCodes?.find(({ id }) => id === activityCodeId);
    pauses.push({ activity: code?.category ?? 'training', activityCodeId, paid: true, from: first, to: end });
  };
  const due = problem.agents.find(({ id }) => id === agent)?.floating ?? [];
  for (const piece of floating) {
    const { slots } = due.find(({ id }) => id === piece.activity)!;
    offPhone(floatingCode(piece.activity), piece.from, piece.from + slots);
  }
  for (const activity of fixedActivitiesOf(centre, agent, grid)) {
    if (activity.from >= from && activity.to <= to) offPhone(activity.activityCodeId, activity.from, activity.to);
  }
  pauses.sort((a, b) => a.from - b.from);
  const instant = (slot: number) => slotInstant(grid, slot);
  const activities: Shift['activities'] = [];
  let at = from;
  for (const pause of pauses) {
    if (pause.from > at)
      activities.push({ activity: 'onQueue', start: instant(at), end: instant(pause.from), paid: true });
    const { from: _, to: until, ...piece } = pause;
    activities.push({ ...piece, start: instant(pause.from), end: instant(until) });
    at = pause.to;
  }
  if (at < to) activities.push({ activity: 'onQueue', start: instant(at), end: instant(to), paid: true });
  const date = slotDate(grid, from);
  return {
    id: `${agent}_${date}`,
    agentId: agent,
    date,
    shiftTemplateId: shiftType,
    start: instant(from),
    end: instant(to),
    paidMinutes: (type.paidSlots + longer) * slotMinutes,
    activities,
  };
}

/** How an existing roster meets another requirement: the same shifts, with shortage and surplus counted anew. */
export function rescoreRoster({ staffing, roster }: { staffing: Staffing; roster: Roster }): Roster {
  const { grid } = staffing;
  const queueIds = staffing.queues.map((queue) => queue.queueId);
  const skillMasks = roster.onQueue.map((group) =>
    group.queueIds.reduce((mask, id) => (queueIds.includes(id) ? mask | (1 << queueIds.indexOf(id)) : mask), 0),
  );
  // Agents are whole per slot of 15 minutes; counted in agent-slots an interval's mean is whole, too.
  const slotsPerInterval = grid.intervalMinutes / slotMinutes;
  const required = staffing.queues.map((queue) =>
    Int32Array.from(queue.requiredWithShrinkage, (agents) => agents * slotsPerInterval),
  );
  const prices = { understaffedCost: 1, overstaffedCost: 0 };
  const coverage = createCoverage({ problem: { required, ...prices }, slots: grid.starts.length, skillMasks });
  let present = 0;
  roster.onQueue.forEach((group, index) => {
    const intervals = group.agents.flatMap((agents, interval) =>
      new Array<number>(Math.round(agents * slotsPerInterval)).fill(interval),
    );
    coverage.add(index, Int32Array.from(intervals), intervals.length);
    present += intervals.length;
  });
  const work = required.reduce((total, queue) => queue.reduce((sum, agents) => sum + agents, total), 0);
  const slotHours = slotMinutes / 60;
  const understaffedHours = coverage.cost * slotHours;
  const overstaffedHours = (present - work + coverage.cost) * slotHours;
  return { ...roster, quality: { ...roster.quality, understaffedHours, overstaffedHours } };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
