import { type Agent, type RosterProblem, type RosterShift, slotCount, slotsPerDay } from '../problem.ts';
import { rules } from '../rules/index.ts';
import type { AgentRoster } from '../rules/rule.ts';
import { slotsOnPhone } from '../verify/verify.ts';
import { createPricer } from '../week/pricing.ts';
import { createWeekRanker } from '../week/ranked-weeks.ts';
import { compileProblem } from '../week/week-model.ts';
import { createWeeks, takeChosenWeek, toShifts } from '../week/weeks.ts';

/** A week of one agent under slot prices. The shifts' `agent` is 0: the agent is alone in its problem. */
export interface PricedWeek {
  shifts: RosterShift[];
  /** Sum of prices on the phone less preference, overtime and request penalties, in points of the objective. */
  value: number;
}

export interface Breach {
  /** Id of the rule. */
  rule: string;
  /** The rule in words. */
  words: string;
  /** How the shifts break it. */
  detail: string;
}

/** Weeks whose value falls by more than this are as good as impossible. */
const worthless = -1e200;

/** The problem of the agent alone; rules about agents together do not exist in it. */
export const alone = (problem: RosterProblem, agent: Agent): RosterProblem => ({
  ...problem,
  agents: [agent],
  pairs: undefined,
});

/**
 * The agent's best legal weeks in descending order of value, at most `most`, each with its breaks in their best places;
 * empty when there is none. Exact: the dynamic program that prices weeks for the roster (pricing.ts).
 * @param prices value of the agent on the phone per absolute slot.
 */
export function bestWeeks(problem: RosterProblem, agent: Agent, prices: Float64Array, most: number): PricedWeek[] {
  const compiled = compileProblem(alone(problem, agent));
  const pricer = createPricer(compiled);
  const weeks = createWeeks(compiled, pricer.breakStride);
  const taken = (value: number): PricedWeek => {
    takeChosenWeek(compiled, pricer, weeks, 0);
    return { shifts: toShifts(compiled, weeks), value };
  };
  pricer.setPrices(prices);
  if (most === 1) {
    const value = pricer.bestWeek(0);
    return value === Number.NEGATIVE_INFINITY ? [] : [taken(value)];
  }
  return createWeekRanker(compiled, pricer)(0, most, worthless).map(({ options, value }) => {
    pricer.chosen.set(options);
    weeks.breaks.fill(0);
    return taken(value);
  });
}

/** The agent's shifts as the rules' own checks read them. */
export function rosterOf(problem: RosterProblem, agent: Agent, shifts: readonly RosterShift[]): AgentRoster {
  const perDay = slotsPerDay(problem);
  const timed = shifts
    .map((shift) => {
      const from = shift.day * perDay + shift.start;
      return { ...shift, from, to: from + (problem.shiftTypes[shift.shiftType]?.lengthSlots ?? 0) };
    })
    .sort((a, b) => a.from - b.from);
  return { problem, agent, perDay, slots: slotCount(problem), shifts: timed };
}

/** Rules about where breaks and other pieces lie in a shift. */
const placement = new Set(['breaks', 'floatingActivities']);

/** First breach of each rule that the agent's shifts break; where breaks lie is not asked. */
export function breachesOf(problem: RosterProblem, agent: Agent, shifts: readonly RosterShift[]): Breach[] {
  const roster = rosterOf(problem, agent, shifts);
  return rules
    .filter(({ id }) => !placement.has(id))
    .flatMap((rule) =>
      rule
        .check(roster)
        .slice(0, 1)
        .map((detail) => ({ rule: rule.id, words: rule.describe(agent, problem), detail })),
    );
}

/** Whatever breaks the fewest rules that the agent's other shifts do not break already; null without candidates. */
export function leastBroken(
  problem: RosterProblem,
  agent: Agent,
  own: readonly RosterShift[],
  candidates: readonly RosterShift[],
): Breach[] | null {
  const before = new Set(breachesOf(problem, agent, own).map(({ rule }) => rule));
  let fewest: Breach[] | null = null;
  for (const candidate of candidates) {
    const others = own.filter(({ day }) => day !== candidate.day);
    const broken = breachesOf(problem, agent, [...others, candidate]).filter(({ rule }) => !before.has(rule));
    if (fewest === null || broken.length < fewest.length) fewest = broken;
    if (fewest.length === 0) break;
  }
  return fewest;
}

/** Every shift of the agent's types that begins on the day, its breaks left open. */
export function shiftsOn(problem: RosterProblem, agent: Agent, day: number): RosterShift[] {
  return agent.shiftTypes.flatMap((shiftType) => {
    const { startWindow, startStepSlots: step = problem.startStepSlots } = problem.shiftTypes[shiftType];
    const first = Math.ceil(startWindow[0] / step) * step;
    const last = Math.min(startWindow[1], slotsPerDay(problem) - 1);
    const count = Math.max(0, Math.floor((last - first) / step) + 1);
    return Array.from({ length: count }, (_, i) => ({ agent: 0, day, start: first + i * step, shiftType, breaks: [] }));
  });
}

/** What the slots on the phone of a week are worth under the prices. */
export const coverValueOf = (roster: AgentRoster, prices: Float64Array): number =>
  roster.shifts.reduce((sum, shift) => slotsOnPhone(roster, shift).reduce((s, t) => s + prices[t], sum), 0);

/** Whether two weeks have shifts of the same types on the same days that start at most so many slots apart, wherever their breaks lie. */
export function areAlike(a: readonly RosterShift[], b: readonly RosterShift[], slotsApart: number): boolean {
  const isIn = ({ day, shiftType, start }: RosterShift): boolean =>
    b.some(
      (other) => other.day === day && other.shiftType === shiftType && Math.abs(other.start - start) <= slotsApart,
    );
  return a.length === b.length && a.every(isIn);
}
