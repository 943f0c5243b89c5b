import type { RosterShift } from '../problem.ts';
import type { Pricer } from './pricing.ts';
import { blockOf, type CompiledProblem, type WeekModel } from './week-model.ts';

/** The chosen weeks of all agents, laid out flat; what construction and improvement change and coverage counts. */
export interface Weeks {
  /** Option of the agent's week model per agent and day, -1 for a day off. */
  options: Int32Array;
  /** Absolute break starts: `breakStride` per agent and day. */
  breaks: Int32Array;
  /** Slots on the phone: `phoneStride` per agent, of which `phoneCount` are used. */
  onPhone: Int32Array;
  phoneCount: Int32Array;
  /** Preference penalty per agent. */
  penalty: Float64Array;
  phoneStride: number;
}

export function createWeeks({ problem, weeks }: CompiledProblem, breakStride: number): Weeks {
  const agents = problem.agents.length;
  const longest = Math.max(1, ...problem.shiftTypes.map((type) => type.lengthSlots));
  const mostDays = Math.max(1, ...problem.agents.map((agent) => Math.min(agent.maxDays, problem.days)));
  const phoneStride = longest * mostDays;
  return {
    options: new Int32Array(weeks.length * problem.days).fill(-1),
    breaks: new Int32Array(agents * problem.days * breakStride),
    onPhone: new Int32Array(agents * phoneStride),
    phoneCount: new Int32Array(agents),
    penalty: new Float64Array(agents),
    phoneStride,
  };
}

export function copyWeeks(from: Weeks, to: Weeks): void {
  to.options.set(from.options);
  to.breaks.set(from.breaks);
  to.onPhone.set(from.onPhone);
  to.phoneCount.set(from.phoneCount);
  to.penalty.set(from.penalty);
}

export function copyWeek(from: Weeks, to: Weeks, agent: number): void {
  const agents = from.penalty.length;
  for (const field of ['options', 'breaks', 'onPhone'] as const) {
    const size = from[field].length / agents;
    to[field].set(from[field].subarray(agent * size, (agent + 1) * size), agent * size);
  }
  to.phoneCount[agent] = from.phoneCount[agent];
  to.penalty[agent] = from.penalty[agent];
}

/** The agent's slots on the phone in ascending order, as a view. */
export const phoneSlots = (weeks: Weeks, agent: number): Int32Array =>
  weeks.onPhone.subarray(agent * weeks.phoneStride, (agent + 1) * weeks.phoneStride);

/** Writes the agent's slots on the phone in `weeks` but not in `others`; answers how many. */
export function slotsOnlyIn(weeks: Weeks, others: Weeks, agent: number, result: Int32Array): number {
  const mine = phoneSlots(weeks, agent);
  const theirs = phoneSlots(others, agent);
  const end = others.phoneCount[agent];
  let count = 0;
  for (let i = 0, j = 0; i < weeks.phoneCount[agent]; i++) {
    while (j < end && theirs[j] < mine[i]) j++;
    if (j === end || theirs[j] !== mine[i]) result[count++] = mine[i];
  }
  return count;
}

/** Gives the agent the week the pricer has just chosen. */
export function takeChosenWeek(compiled: CompiledProblem, pricer: Pricer, weeks: Weeks, agent: number): void {
  const { days } = compiled.problem;
  const stride = pricer.breakStride * days;
  weeks.options.set(pricer.chosen, agent * days);
  weeks.phoneCount[agent] = pricer.layOut(
    agent,
    phoneSlots(weeks, agent),
    weeks.breaks.subarray(agent * stride, (agent + 1) * stride),
  );
  weeks.penalty[agent] = pricer.chosenCost;
}

/** Writes the agent's slots on the phone as her options and breaks say. */
export function phoneFromShifts(compiled: CompiledProblem, weeks: Weeks, agent: number): void {
  const { problem, patterns, weeks: models } = compiled;
  const { days } = problem;
  const model = models[agent];
  const breakStride = weeks.breaks.length / weeks.options.length;
  const onPhone = phoneSlots(weeks, agent);
  let count = 0;
  for (let day = 0; day < days; day++) {
    const option = weeks.options[agent * days + day];
    if (option < 0) continue;
    const { lengthSlots, pieces } = patterns[model.blockPattern[blockOf(model, option)]];
    const first = (agent * days + day) * breakStride + (model.pinnedBreaks.get(day)?.length ?? 0);
    const from = model.start[option];
    for (let t = from; t < from + lengthSlots; t++) {
      const isOff = pieces.some(
        (piece, i) => t >= weeks.breaks[first + i] && t < weeks.breaks[first + i] + piece.slots,
      );
      if (!isOff && !model.givenSlots?.[t]) onPhone[count++] = t;
    }
  }
  weeks.phoneCount[agent] = count;
}

/** The weeks as shifts, by agent and day; those of one agent where it is given. */
export function toShifts(
  { problem, perDay, weeks: models }: CompiledProblem,
  weeks: Weeks,
  only?: number,
): RosterShift[] {
  const { days, shiftTypes } = problem;
  const breakStride = weeks.breaks.length / Math.max(1, weeks.options.length);
  const shifts: RosterShift[] = [];
  models.forEach((model, agent) => {
    if (agent !== (only ?? agent)) return;
    for (let day = 0; day < days; day++) {
      const option = weeks.options[agent * days + day];
      if (option < 0) continue;
      const { shiftType, floating: set } = model.graph.labels[labelOf(model, day, option)];
      const at = (agent * days + day) * breakStride;
      const pieces = Array.from(weeks.breaks.subarray(at, at + breakStride));
      const breaks = pieces.slice(0, shiftTypes[shiftType].breaks.length);
      const floating = (problem.agents[agent].floating ?? [])
        .map((_, activity) => activity)
        .filter((activity) => (set >> activity) & 1)
        .map((activity, i) => ({ activity, from: pieces[breaks.length + i] }));
      const shift = { agent, day, start: model.start[option] - day * perDay, shiftType, breaks };
      shifts.push(floating.length > 0 ? { ...shift, floating } : shift);
    }
  });
  return shifts;
}

/** Label of an option of the day. */
export function labelOf(model: WeekModel, day: number, option: number): number {
  const labels = model.graph.labels.length;
  const block = blockOf(model, option);
  return model.blockAt.subarray(day * labels, (day + 1) * labels).indexOf(block);
}
