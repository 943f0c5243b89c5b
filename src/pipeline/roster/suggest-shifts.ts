import type { DaySuggestion, Effects } from '../../../models/scheduling/answers/suggestions.ts';
import type { RosterProblem } from '../../../models/scheduling/problem.ts';
import type { RosterProblemFile } from '../../domain/roster-problem.ts';
import { InputError } from '../../errors.ts';
import {
  type Answering,
  type AskedRoster,
  agentIndex,
  type FileShift,
  inNumbers,
  slotHours,
} from './explain-roster.ts';
import { shiftsToFile } from './roster-indices.ts';

export interface OpenShiftAsked {
  day: number;
  /** Slots within the day; `end` may lie after midnight. */
  start: number;
  end: number;
  queueId?: string;
}

/** What a suggestion changes; times in hours. */
export interface SuggestedEffects {
  /** Points the roster would cost more, cover included; negative where it gains. */
  costs: number;
  /** Points of wishes, and of overtime or time off, within `costs`. */
  wishes: number;
  overtime: number;
  /** Free hours to the neighbouring shifts; null where there is none. */
  restBeforeHours: number | null;
  restAfterHours: number | null;
  /** Of the whole period with the shift. */
  paidHours: number;
  weekends: number;
  nights: number;
}

export interface ShiftSuggestions {
  /** Cheapest first; of equal cost the better rested, then by weekends, nights and paid time. */
  takers: (SuggestedEffects & { agent: string; shift: FileShift })[];
  others: { agent: string; reasons: string[] }[];
}

export interface AgentSuggestions {
  agent: string;
  days: {
    day: number;
    present: FileShift | null;
    options: (SuggestedEffects & { shift: FileShift })[];
    reasons: string[];
  }[];
}

/**
 * Who could take one open shift, ranked, and why the others cannot.
 * @throws InputError when no shift type fits the times or there is no such queue.
 */
export async function suggestForShift(
  asked: AskedRoster,
  { day, start, end, queueId }: OpenShiftAsked,
  { pool, signal }: Answering,
): Promise<ShiftSuggestions> {
  const { problem, shifts } = inNumbers(asked);
  const { file } = asked;
  const queue = queueId === undefined ? null : file.queues.findIndex(({ id }) => id === queueId);
  if (queue === -1)
    throw new InputError('--shift', `there is no queue "${queueId}". Use one of ${idsOf(file.queues)}.`);
  if (day >= file.days) throw new InputError('--shift', `the days are 0 to ${file.days - 1}.`);
  const open = { day, start, lengthSlots: end - start, queue };
  checkLength(problem, open.lengthSlots);
  const { takers, others } = await pool.run('suggestTakers', { problem, shifts, open }, { signal });
  return {
    takers: takers.map(({ agent, shift, ...effects }) => ({
      agent: file.agents[agent].id,
      shift: shiftsToFile(file, [shift])[0],
      ...inHours(effects, problem),
    })),
    others: others.map(({ agent, reasons }) => ({ agent: file.agents[agent].id, reasons })),
  };
}

/** Which shifts one agent could take on each day of the period, or why none. */
export async function suggestForAgent(
  asked: AskedRoster,
  agentId: string,
  { pool, signal }: Answering,
): Promise<AgentSuggestions> {
  const { problem, shifts } = inNumbers(asked);
  const agent = agentIndex(asked.file, agentId);
  const toFile = (shift: DaySuggestion['options'][number]['shift']): FileShift => shiftsToFile(asked.file, [shift])[0];
  const days = await pool.run('suggestShifts', { problem, shifts, agent }, { signal });
  return {
    agent: agentId,
    days: days.map(({ present, options, ...day }) => ({
      ...day,
      present: present && toFile(present),
      options: options.map(({ shift, ...effects }) => ({ shift: toFile(shift), ...inHours(effects, problem) })),
    })),
  };
}

function inHours({ restBefore, restAfter, paidSlots, ...effects }: Effects, problem: RosterProblem): SuggestedEffects {
  const hours = (slots: number | null): number | null => (slots === null ? null : slotHours(problem, slots));
  return {
    ...effects,
    restBeforeHours: hours(restBefore),
    restAfterHours: hours(restAfter),
    paidHours: slotHours(problem, paidSlots),
  };
}

function checkLength(problem: RosterProblem, lengthSlots: number): void {
  const lengths = [...new Set(problem.shiftTypes.map((type) => type.lengthSlots))].sort((a, b) => a - b);
  if (lengths.includes(lengthSlots)) return;
  const hours = lengths.map((slots) => slotHours(problem, slots)).join(', ');
  throw new InputError(
    '--shift',
    `no shift type lasts ${slotHours(problem, lengthSlots)} h. There are types of ${hours} h.`,
  );
}

const idsOf = (items: RosterProblemFile['queues']): string => items.map(({ id }) => `"${id}"`).join(', ');
