import {
  type Agent,
  isAbout,
  type RosterProblem,
  type RosterShift,
  type ShiftRequest,
  slotsPerDay,
  startPenalty,
} from '../problem.ts';
import { rules } from '../rules/index.ts';
import { hourPrice, isNight } from '../rules/nights.ts';
import { paidTimePenalty } from '../rules/paid-time.ts';
import type { AgentRoster } from '../rules/rule.ts';
import { slotsOnPhone } from '../verify/verify.ts';
import { areAlike, bestWeeks, type PricedWeek } from './one-agent.ts';
import { createRosteredTeam, type RosteredTeam } from './rostered-team.ts';

export interface CostTerm {
  kind: 'unwelcome day' | 'start time' | 'night' | 'late' | 'request' | 'overtime or time off';
  /** Day it belongs to; null for the whole week. */
  day: number | null;
  /** Points of the objective. */
  points: number;
}

export interface BindingRule {
  rule: string;
  words: string;
  /** Points the roster would gain if the rule did not hold for this agent, all others staying as they are. */
  saves: number;
}

export interface ExplainedShift {
  shift: RosterShift;
  /** Points that the agent's presence in this shift saves, others as rostered; negative where it is surplus. */
  coverValue: number;
  /** Slots on the phone in which the roster would lack an agent without it, and in which it is one too many. */
  neededSlots: number;
  surplusSlots: number;
  /** Rules that alone keep a better shift, or a day off, from this day, the other days staying as they are. */
  binding: BindingRule[];
}

export interface AlternativeWeek {
  shifts: RosterShift[];
  /** Points the whole roster would cost more; negative where it would gain. */
  costs: number;
  /** Agent-slots more that would lack an agent. */
  uncoveredSlots: number;
  /** Rules about agents together that it breaks; the agent's own are kept. */
  breaks: string[];
}

export interface AgentWeekAnswer {
  /** Cover value less cost terms: what the roster would lose without this agent's week. */
  value: number;
  shifts: ExplainedShift[];
  costs: CostTerm[];
  /** Rules without which another week would be better, most first. */
  binding: BindingRule[];
  /** Other weeks, others as rostered, cheapest first: see `otherWeeks`. */
  alternatives: AlternativeWeek[];
}

const visible = 1e-6;
/** Best weeks looked at for each that is offered: many are alike. */
const rankedPerOffer = 10;

/**
 * Why an agent has this week: what its hours are worth given all others, what the week costs, which rules bind, and the
 * best other weeks. All by the exact single-agent week under the marginal prices of the roster without the agent.
 */
export function explainAgentWeek(
  problem: RosterProblem,
  shifts: readonly RosterShift[],
  agent: number,
  most = 5,
): AgentWeekAnswer {
  const team = createRosteredTeam(problem, shifts);
  const prices = team.pricesWithout(agent);
  const roster = team.rosters[agent];
  const costs = costTerms(roster);
  const own = roster.shifts.map((shift) => explainShift(problem, roster, shift, prices));
  const coverValue = own.reduce((sum, shift) => sum + shift.coverValue, 0);
  const value = coverValue - costs.reduce((sum, { points }) => sum + points, 0);
  const best = bestValue(problem, roster.agent, prices);
  return {
    value,
    shifts: own,
    costs,
    binding: bindingRules(problem, roster.agent, prices, best),
    alternatives: alternativesTo(team, agent, prices, most),
  };
}

/** Value of the agent's best week; -Infinity where there is none. */
const bestValue = (problem: RosterProblem, agent: Agent, prices: Float64Array): number =>
  bestWeeks(problem, agent, prices, 1)[0]?.value ?? Number.NEGATIVE_INFINITY;

function explainShift(
  problem: RosterProblem,
  roster: AgentRoster,
  shift: AgentRoster['shifts'][number],
  prices: Float64Array,
): ExplainedShift {
  const worth = slotsOnPhone(roster, shift).map((t) => prices[t]);
  const { from: _, to: __, ...plain } = shift;
  const kept = keptBut(roster, shift.day, prices);
  return {
    shift: plain,
    coverValue: worth.reduce((sum, price) => sum + price, 0),
    neededSlots: worth.filter((price) => price > 0).length,
    surplusSlots: worth.filter((price) => price < 0).length,
    binding: bindingRules(problem, kept, prices, bestValue(problem, kept, prices)),
  };
}

/** The agent with requests so dear that every day but one stays as it is. */
function keptBut({ agent, problem, shifts }: AgentRoster, openDay: number, prices: Float64Array): Agent {
  const requests = Array.from({ length: problem.days }, (_, day) => day)
    .filter((day) => day !== openDay)
    .map((day) => {
      const shift = shifts.find((own) => own.day === day);
      if (!shift) return { day, shiftTypes: null, wanted: false };
      return { day, shiftTypes: [shift.shiftType], start: shift.start, wanted: true };
    });
  return asking(agent, requests, prices);
}

/** The agent with requests dearer than all that prices can give. */
function asking(agent: Agent, requests: Omit<ShiftRequest, 'cost'>[], prices: Float64Array): Agent {
  const cost = 10 * prices.reduce((sum, price) => sum + Math.abs(price), 1);
  return { ...agent, requests: [...(agent.requests ?? []), ...requests.map((request) => ({ ...request, cost }))] };
}

/** Rules whose absence lets the agent have a better week, most first. */
function bindingRules(problem: RosterProblem, agent: Agent, prices: Float64Array, best: number): BindingRule[] {
  return rules
    .flatMap((rule) => {
      const relaxed = rule.relax?.(agent, problem);
      if (!relaxed || JSON.stringify(relaxed) === JSON.stringify(agent)) return [];
      const saves = bestValue(problem, relaxed, prices) - best;
      const isReal = Number.isFinite(saves) && saves > visible;
      return isReal ? [{ rule: rule.id, words: rule.describe(agent, problem), saves }] : [];
    })
    .sort((a, b) => b.saves - a.saves);
}

/** Every penalty the week pays; their sum is the agent's share of the objective besides cover. */
export function costTerms(roster: AgentRoster): CostTerm[] {
  const { agent, problem, perDay, shifts } = roster;
  const perShift = shifts.flatMap((shift): CostTerm[] => {
    const { day } = shift;
    const kind = isNight(problem, shift.shiftType, shift.start) ? 'night' : 'late';
    return [
      { kind: 'unwelcome day', day, points: agent.dayPenalty[day] ?? 0 },
      { kind: 'start time', day, points: startPenalty(agent, shift.start, perDay) },
      { kind, day, points: hourPrice(agent, problem, shift) },
    ];
  });
  const requests = (agent.requests ?? []).map((request): CostTerm => {
    const isMet = shifts.some((shift) => isAbout(request, shift)) === request.wanted;
    return { kind: 'request', day: request.day, points: isMet ? 0 : request.cost };
  });
  const paid: CostTerm = { kind: 'overtime or time off', day: null, points: paidTimePenalty(roster) };
  return [...perShift, ...requests, paid].filter(({ points }) => points > 0);
}

function alternativesTo(team: RosteredTeam, agent: number, prices: Float64Array, most: number): AlternativeWeek[] {
  const { verdict } = team;
  return otherWeeks(team.rosters[agent], prices, most)
    .map(({ shifts }) => {
      const own = shifts.map((shift) => ({ ...shift, agent }));
      const after = team.verdictWith(agent, own);
      const known = new Set(verdict.violations.map(({ rule, detail }) => `${rule} ${detail}`));
      const fresh = after.violations.filter(({ rule, detail }) => !known.has(`${rule} ${detail}`));
      return {
        shifts: own,
        costs: after.objective - verdict.objective,
        uncoveredSlots: after.understaffedSlots - verdict.understaffedSlots,
        breaks: [...new Set(fresh.map(({ detail }) => detail))],
      };
    })
    .sort((a, b) => a.costs - b.costs);
}

/**
 * Weeks to choose from: the best, and for every day the best in which it is off instead of worked, or worked instead of
 * off; of weeks that are alike the best one. Where that leaves fewer than `most`, the next best, those unlike before
 * those alike.
 */
function otherWeeks(roster: AgentRoster, prices: Float64Array, most: number): PricedWeek[] {
  const { problem, agent, shifts } = roster;
  const isWorked = (week: readonly RosterShift[], at: number): boolean => week.some(({ day }) => day === at);
  const ranked = bestWeeks(problem, agent, prices, rankedPerOffer * most).filter(
    (week) => !areAlike(week.shifts, shifts, 0),
  );
  const turned = Array.from({ length: problem.days }, (_, day) => {
    const wanted = !isWorked(shifts, day);
    const asks = asking(agent, [{ day, shiftTypes: null, wanted }], prices);
    return bestWeeks(problem, asks, prices, 1).filter((week) => isWorked(week.shifts, day) === wanted);
  });
  const different = turned.flat().sort((a, b) => b.value - a.value);
  const hour = slotsPerDay(problem) / 24;
  const chosen = ranked.slice(0, 1);
  const addUnlike = (weeks: PricedWeek[], slotsApart: number): void => {
    for (const week of weeks) {
      if (!chosen.some((other) => areAlike(week.shifts, other.shifts, slotsApart))) chosen.push(week);
    }
  };
  addUnlike(different, hour);
  addUnlike(ranked, hour);
  addUnlike(ranked, 0);
  return chosen.slice(0, most);
}
