import { verify } from '../../../models/scheduling/verify/verify.ts';
import type { AgentFile, RosterFile, RosterProblemFile } from '../../domain/roster-problem.ts';
import { InputError } from '../../errors.ts';
import { withPricedPreferences } from './preference-weight.ts';
import { shiftsToIndices, toIndices } from './roster-indices.ts';
import { type SolveContext, type SolvedRoster, type SolveOptions, solveRoster } from './solve-roster.ts';

type FileShift = RosterFile['shifts'][number];

export interface RepairOptions extends SolveOptions {
  /** First slot of the horizon that may change: shifts that start before it stay as they are, breaks included. */
  fromSlot: number;
  /** Price of every shift that is moved, added or taken away. Default: that of two hours with one agent missing. */
  changePrice?: number;
  /** Most shifts that may change; those the problem does not allow any more are not counted. */
  maxChanges?: number;
}

export interface ShiftChange {
  agent: string;
  day: number;
  before: FileShift | null;
  after: FileShift | null;
  /** Whether the problem left no choice: the shift of before is not possible any more. */
  isForced: boolean;
}

export interface RepairedRoster extends SolvedRoster {
  /** By day and agent. */
  changes: ShiftChange[];
  /** Price at which the changes were few enough. */
  changePrice: number;
  /** Missing and surplus agent-slots if the possible shifts were left as they are. */
  unrepaired: { understaffedSlots: number; overstaffedSlots: number };
}

const priceSteps = 6;
const priceStep = 8;

/**
 * The best roster from a moment on that changes little of a published one. Every changed shift has a price that enters
 * the exact single-agent weeks, so the bound and the gap hold for the repair as they do for a new roster; when more
 * changes pay than are allowed, the price rises until they do not.
 * @throws InputError when the rules force more changes than are allowed, or leave an agent no legal week.
 */
export async function repairRoster(
  problem: RosterProblemFile,
  published: Pick<RosterFile, 'shifts'>,
  { fromSlot, maxChanges = Number.POSITIVE_INFINITY, changePrice, ...solve }: RepairOptions,
  context: SolveContext,
): Promise<RepairedRoster> {
  const hourSlots = 60 / problem.slotMinutes;
  let price = changePrice ?? 2 * hourSlots * problem.cost.understaffedSlot;
  const possible = possibleShifts(problem, published.shifts);
  for (let step = 1; ; step++) {
    const priced = repairProblem(problem, possible, fromSlot, price);
    const solved = await solveRoster(priced, { ...solve, like: possible }, context);
    const changes = changesBetween(published.shifts, solved.roster.shifts, possible);
    const chosen = changes.filter(({ isForced }) => !isForced).length;
    if (chosen <= maxChanges) {
      const { understaffedSlots, overstaffedSlots } = verifyShifts(problem, possible);
      return { ...solved, changes, changePrice: price, unrepaired: { understaffedSlots, overstaffedSlots } };
    }
    if (step === priceSteps) {
      throw new InputError('--max-changes', `the rules force ${chosen} changes. Allow as many, or free more days.`);
    }
    price = Math.max(1, price) * priceStep;
  }
}

/** The agent is away on that day: its shift goes, and the contract's paid time and days shrink by it. */
export function withAbsence(
  problem: RosterProblemFile,
  { shifts }: Pick<RosterFile, 'shifts'>,
  absence: { agent: string; day: number },
): RosterProblemFile {
  const shift = shifts.find(({ agent, day }) => agent === absence.agent && day === absence.day);
  const paid = problem.shiftTypes.find(({ id }) => id === shift?.shiftType)?.paidSlots ?? 0;
  const worked = shift ? 1 : 0;
  return {
    ...problem,
    agents: problem.agents.map((agent) =>
      agent.id !== absence.agent
        ? agent
        : {
            ...agent,
            window: agent.window.map((window, day) => (day === absence.day ? null : window)),
            minDays: Math.max(0, agent.minDays - worked),
            maxDays: Math.max(0, agent.maxDays - worked),
            minPaidSlots: Math.max(0, agent.minPaidSlots - paid),
            maxPaidSlots: Math.max(0, agent.maxPaidSlots - paid),
            fixed: agent.fixed?.filter(({ day }) => day !== absence.day),
          },
    ),
  };
}

/** Shifts that break no rule about single shifts; how they go together is left to the solver. */
function possibleShifts(problem: RosterProblemFile, shifts: FileShift[]): FileShift[] {
  const agents = problem.agents.map(withoutContract);
  const index = new Map(agents.map((agent, a) => [agent.id, a]));
  const bare = shifts.map(({ floating: _, ...shift }) => shift);
  const broken = new Set(verifyShifts({ ...problem, agents }, bare).violations.map(({ agent }) => agent));
  return shifts.filter((shift, i) => {
    const agent = index.get(shift.agent);
    if (agent === undefined || !broken.has(agent)) return agent !== undefined;
    return verifyShifts({ ...problem, agents: [agents[agent]] }, [bare[i]]).violations.length === 0;
  });
}

/** The agent with nothing but what rules single shifts. */
const withoutContract = ({ id, queues, shiftTypes, window, dayPenalty, ...agent }: AgentFile): AgentFile => ({
  id,
  queues,
  shiftTypes,
  window,
  dayPenalty,
  minDays: 0,
  maxDays: window.length,
  minPaidSlots: 0,
  maxPaidSlots: Number.MAX_SAFE_INTEGER,
  maxConsecutiveDays: window.length,
  preferredStartSlot: 0,
  startPenaltyPerHour: 0,
  minRestSlots: 0,
  unavailable: agent.unavailable,
  rotation: agent.rotation,
  lockedDaysOff: agent.lockedDaysOff,
});

const verifyShifts = (problem: RosterProblemFile, shifts: FileShift[]) =>
  verify(toIndices(problem), shiftsToIndices(problem, { shifts }));

function repairProblem(
  problem: RosterProblemFile,
  shifts: FileShift[],
  fromSlot: number,
  price: number,
): RosterProblemFile {
  const perDay = 1440 / problem.slotMinutes;
  const firstDay = Math.floor(fromSlot / perDay);
  const days = Array.from({ length: problem.days }, (_, day) => day);
  return {
    ...problem,
    agents: problem.agents.map((agent) => {
      const own = new Map(shifts.filter((shift) => shift.agent === agent.id).map((shift) => [shift.day, shift]));
      const isPast = (day: number): boolean => day * perDay + (own.get(day)?.start ?? perDay) < fromSlot;
      const past = days.filter((day) => own.has(day) && isPast(day)).map((day) => own.get(day)!);
      const open = days.filter((day) => day >= firstDay && !past.some((shift) => shift.day === day));
      const priced = withPricedPreferences(agent);
      return {
        ...priced,
        activities: agent.activities?.filter(({ from }) => from >= fromSlot),
        window: agent.window.map((window, day): [number, number] | null => {
          if (!window || day !== firstDay || !open.includes(day)) return window;
          const earliest = Math.max(window[0], fromSlot - day * perDay);
          return earliest < window[1] ? [earliest, window[1]] : null;
        }),
        fixed: [
          ...(agent.fixed ?? []).filter(({ day }) => open.includes(day)),
          ...past.map(({ day, start, shiftType, lengthSlots, breaks }) => ({
            day,
            start,
            shiftType,
            lengthSlots,
            breaks,
          })),
        ],
        lockedDaysOff: [
          ...(agent.lockedDaysOff ?? []).filter((day) => open.includes(day)),
          ...days.filter((day) => day < firstDay && !own.has(day)),
        ],
        requests: [
          ...(priced.requests ?? []),
          ...open.map((day) => {
            const shift = own.get(day);
            if (!shift) return { day, shiftType: null, wanted: false, cost: price };
            const { start, shiftType, lengthSlots } = shift;
            return { day, start, shiftType, lengthSlots, wanted: true, cost: price };
          }),
        ],
      };
    }),
  };
}

function changesBetween(before: FileShift[], after: FileShift[], possible: FileShift[]): ShiftChange[] {
  const keyOf = ({ agent, day }: FileShift): string => `${String(day).padStart(3, '0')} ${agent}`;
  const earlier = new Map(before.map((shift) => [keyOf(shift), shift]));
  const later = new Map(after.map((shift) => [keyOf(shift), shift]));
  const isKept = new Set(possible);
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((key): ShiftChange[] => {
    const [old, made] = [earlier.get(key) ?? null, later.get(key) ?? null];
    const isSame =
      old !== null &&
      made !== null &&
      old.start === made.start &&
      old.shiftType === made.shiftType &&
      (old.lengthSlots ?? made.lengthSlots) === (made.lengthSlots ?? old.lengthSlots);
    if (isSame) return [];
    const { agent, day } = (old ?? made)!;
    return [{ agent, day, before: old, after: made, isForced: old !== null && !isKept.has(old) }];
  });
}
