import type { Forecast, Roster, Shift } from '../../domain/plan.ts';
import { InputError } from '../../errors.ts';
import type { RunContext } from '../context.ts';
import { placeShifts } from './check-roster.ts';
import { repairRoster } from './repair-roster.ts';
import { wallSlot } from './roster-slots.ts';
import { readRoster, type ScheduleInput, withoutInfeasible } from './schedule.ts';
import { weekProblem } from './week-problem.ts';

export interface RepairInput extends Omit<ScheduleInput, 'forecast' | 'rosterFor'> {
  /** Given where the roster was made for service. */
  serviceForecast?: Forecast;
  /** What was published. */
  shifts: Shift[];
  /** Instant; shifts that start before it stay as they are. */
  from: string;
  changePrice?: number;
  maxChanges?: number;
}

/**
 * The roster of the centre as it is now (time off, contracts, requirement) that changes little of what was published.
 * Shifts that are not possible any more go; `repairRoster` says how the others are weighed.
 */
export async function repairSchedule(
  { centre, staffing, serviceForecast, previous = [], shifts, from, changePrice, maxChanges, ...solve }: RepairInput,
  context: RunContext,
): Promise<Roster> {
  const { grid } = staffing;
  const end = Date.parse(grid.starts.at(-1)!) + grid.intervalMinutes * 60_000;
  if (Date.parse(from) >= end)
    throw new InputError('from', `is after the schedule, which ends ${new Date(end).toISOString()}.`);
  const week = withoutInfeasible(weekProblem(centre, staffing, previous, serviceForecast));
  if (week.problem.agents.length === 0) throw new InputError('agents', 'no agent can be rostered in this period.');
  const { placed } = placeShifts(week, centre, grid, shifts);
  const solved = await repairRoster(
    week.problem,
    { shifts: placed },
    { ...solve, fromSlot: Math.max(0, Math.ceil(wallSlot(grid, from))), changePrice, maxChanges },
    {
      pool: context.pool,
      signal: context.signal,
      onProgress: ({ work }) => context.onProgress?.(Math.min(1, work / solve.workLimit), 'repairing the roster'),
    },
  );
  return readRoster(centre, grid, week, solved);
}

export interface ShiftDifference {
  agentId: string;
  date: string;
  before: Shift | null;
  after: Shift | null;
}

/** Shifts that differ in start, end or activities, by date and agent. */
export function shiftDifferences(before: Shift[], after: Shift[]): ShiftDifference[] {
  const keyOf = ({ date, agentId }: Shift): string => `${date} ${agentId}`;
  const earlier = new Map(before.map((shift) => [keyOf(shift), shift]));
  const later = new Map(after.map((shift) => [keyOf(shift), shift]));
  const meaning = (shift: Shift | null): string => JSON.stringify(shift && [shift.start, shift.end, shift.activities]);
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((key) => {
    const [old, made] = [earlier.get(key) ?? null, later.get(key) ?? null];
    const { agentId, date } = (old ?? made)!;
    return meaning(old) === meaning(made) ? [] : [{ agentId, date, before: old, after: made }];
  });
}
