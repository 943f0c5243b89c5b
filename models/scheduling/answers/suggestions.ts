import type { Agent, RosterProblem, RosterShift } from '../problem.ts';
import { isNight } from '../rules/nights.ts';
import type { AgentRoster } from '../rules/rule.ts';
import { weekendDay } from '../rules/weekends.ts';
import { costTerms } from './agent-week.ts';
import { bestWeeks, breachesOf, coverValueOf, leastBroken, type PricedWeek, rosterOf, shiftsOn } from './one-agent.ts';
import { createRosteredTeam, type RosteredTeam } from './rostered-team.ts';

export interface OpenShift {
  day: number;
  /** Slot within the day. */
  start: number;
  lengthSlots: number;
  /** Queue the agent has to be able to serve; null for any. */
  queue: number | null;
}

/** What an agent's week becomes with a suggested shift. */
export interface Effects {
  /** Points the roster would cost more, cover included; negative where it gains. */
  costs: number;
  /** Points of wishes and of overtime or time off within `costs`. */
  wishes: number;
  overtime: number;
  /** Free slots to the neighbouring shifts; null where there is none in the horizon. */
  restBefore: number | null;
  restAfter: number | null;
  /** Of the whole horizon with the shift. */
  paidSlots: number;
  weekends: number;
  nights: number;
}

export interface Taker extends Effects {
  agent: number;
  shift: RosterShift;
}

export interface Takers {
  /** Who could take the shift: cheapest first, of equal cost the better rested, then by weekends, nights and paid time. */
  takers: Taker[];
  /** Who could not, and why. */
  others: { agent: number; reasons: string[] }[];
}

export interface DaySuggestion {
  day: number;
  present: RosterShift | null;
  /** Other shifts on this day, best first, the agent's other days staying as they are. */
  options: (Effects & { shift: RosterShift })[];
  /** Without options: the rules in the way. */
  reasons: string[];
}

/** The most promising are checked with the whole roster; beyond them nobody reads. */
const mostChecked = 20;
const optionsPerDay = 3;

/** Who could take one more shift, everybody's other shifts staying as they are. */
export function suggestTakers(problem: RosterProblem, shifts: readonly RosterShift[], open: OpenShift): Takers {
  const team = createRosteredTeam(problem, shifts);
  const takers: Taker[] = [];
  const others: Takers['others'] = [];
  problem.agents.forEach((_, agent) => {
    const outcome = weekWith(team, agent, open);
    if (Array.isArray(outcome)) others.push({ agent, reasons: outcome });
    else takers.push(outcome);
  });
  takers.sort(byPreference);
  const refused = new Set<Taker>();
  for (const taker of takers.slice(0, mostChecked)) {
    const reasons = teamBreaches(team, taker.agent, [...team.rosters[taker.agent].shifts, taker.shift]);
    if (reasons.length === 0) continue;
    refused.add(taker);
    others.push({ agent: taker.agent, reasons });
  }
  return { takers: takers.filter((taker) => !refused.has(taker)), others };
}

/** Which shifts one agent could take on each day, or why none. */
export function suggestShifts(problem: RosterProblem, shifts: readonly RosterShift[], agent: number): DaySuggestion[] {
  const team = createRosteredTeam(problem, shifts);
  const roster = team.rosters[agent];
  const prices = team.pricesWithout(agent);
  return Array.from({ length: problem.days }, (_, day): DaySuggestion => {
    const present = roster.shifts.find((shift) => shift.day === day) ?? null;
    const limit = { of: 'days' as const, fromDay: day, toDay: day, min: 1, max: 1 };
    const kept = keptAround(roster, day);
    const freed = { ...kept, limits: [...(kept.limits ?? []), limit] };
    const options = bestWeeks(problem, freed, prices, optionsPerDay + 1).flatMap(({ shifts: week }) => {
      const shift = week.find((own) => own.day === day)!;
      const isPresent = shift.start === present?.start && shift.shiftType === present.shiftType;
      const own = week.map((each) => ({ ...each, agent }));
      if (isPresent || teamBreaches(team, agent, own).length > 0) return [];
      return [{ shift: { ...shift, agent }, ...effectsOf(team, agent, own, day, prices) }];
    });
    const broken = leastBroken(problem, roster.agent, roster.shifts, shiftsOn(problem, roster.agent, day)) ?? [];
    return {
      day,
      present: present && plain(present),
      options: options.slice(0, optionsPerDay),
      reasons: options.length > 0 ? [] : broken.map(({ words, detail }) => `${words}: ${detail}`),
    };
  });
}

/** The agent's week with the open shift, or why there is none. */
function weekWith(team: RosteredTeam, agent: number, open: OpenShift): Taker | string[] {
  const { problem, rosters } = team;
  const roster = rosters[agent];
  const { queues, shiftTypes } = roster.agent;
  if (open.queue !== null && !queues.includes(open.queue)) return ['does not serve the queue'];
  if (roster.shifts.some(({ day }) => day === open.day)) return ['works on this day already'];
  const types = shiftTypes.filter((type) => problem.shiftTypes[type].lengthSlots === open.lengthSlots);
  if (types.length === 0) return ['none of the shift types of the contract has this length'];
  const candidates = types.map((shiftType) => ({ agent, day: open.day, start: open.start, shiftType, breaks: [] }));
  const legal = candidates.filter((shift) => leastBroken(problem, roster.agent, roster.shifts, [shift])!.length === 0);
  if (legal.length === 0) {
    const broken = leastBroken(problem, roster.agent, roster.shifts, candidates)!;
    return broken.map(({ words, detail }) => `${words}: ${detail}`);
  }
  const prices = team.pricesWithout(agent);
  const weeks = legal.flatMap(({ breaks: _, agent: __, ...pin }): PricedWeek[] => {
    const kept = keptAround(roster, open.day);
    return bestWeeks(problem, { ...kept, fixed: [...kept.fixed, pin] }, prices, 1);
  });
  const [best] = weeks.sort((a, b) => b.value - a.value);
  if (!best) {
    const standing = breachesOf(problem, roster.agent, [...roster.shifts, legal[0]]);
    if (standing.length === 0) return ['its breaks or activities have no place'];
    return standing.map(({ detail }) => `the week breaks a rule already: ${detail}`);
  }
  const own = best.shifts.map((shift) => ({ ...shift, agent }));
  const shift = own.find(({ day }) => day === open.day)!;
  return { agent, shift, ...effectsOf(team, agent, own, open.day, prices) };
}

/** The agent with every day pinned as it is, or locked off, but one. */
function keptAround({ agent, problem, shifts }: AgentRoster, openDay: number): Agent {
  const worked = new Set(shifts.map(({ day }) => day));
  const off = Array.from({ length: problem.days }, (_, day) => day).filter(
    (day) => day !== openDay && !worked.has(day),
  );
  return {
    ...agent,
    fixed: [
      ...agent.fixed.filter(({ day }) => day === openDay),
      ...shifts
        .filter(({ day }) => day !== openDay)
        .map(({ day, start, shiftType, breaks }) => ({ day, start, shiftType, breaks })),
    ],
    lockedDaysOff: [...(agent.lockedDaysOff ?? []), ...off],
  };
}

function effectsOf(
  { problem, rosters }: RosteredTeam,
  agent: number,
  own: readonly RosterShift[],
  day: number,
  prices: Float64Array,
): Effects {
  const before = rosters[agent];
  const after = rosterOf(problem, before.agent, own);
  const pointsOf = (roster: AgentRoster, isPaid: boolean): number =>
    costTerms(roster)
      .filter(({ kind }) => (kind === 'overtime or time off') === isPaid)
      .reduce((sum, { points }) => sum + points, 0);
  const wishes = pointsOf(after, false) - pointsOf(before, false);
  const overtime = pointsOf(after, true) - pointsOf(before, true);
  const at = after.shifts.findIndex((shift) => shift.day === day);
  const { from, to } = after.shifts[at];
  const previousEnd = after.shifts[at - 1]?.to ?? before.agent.history?.lastEndSlot;
  const weekends = after.shifts.flatMap((shift) => {
    const place = weekendDay(problem, shift.day);
    return place === null ? [] : [place === 'Saturday' ? shift.day : shift.day - 1];
  });
  return {
    costs: coverValueOf(before, prices) - coverValueOf(after, prices) + wishes + overtime,
    wishes,
    overtime,
    restBefore: previousEnd === undefined ? null : from - previousEnd,
    restAfter: after.shifts[at + 1] ? after.shifts[at + 1].from - to : null,
    paidSlots: after.shifts.reduce((sum, { shiftType }) => sum + problem.shiftTypes[shiftType].paidSlots, 0),
    weekends: new Set(weekends).size,
    nights: after.shifts.filter(({ shiftType, start }) => isNight(problem, shiftType, start)).length,
  };
}

/** Rules that the roster breaks only with these shifts of the agent. */
function teamBreaches(
  { problem, verdict, verdictWith, rosters }: RosteredTeam,
  agent: number,
  own: readonly RosterShift[],
) {
  const hasTeamRules = problem.sites || problem.pairs || problem.minimumStaff;
  if (!hasTeamRules) return [];
  const known = new Set(verdict.violations.map(({ rule, detail }) => `${rule} ${detail}`));
  const before = new Set(breachesOf(problem, rosters[agent].agent, rosters[agent].shifts).map(({ rule }) => rule));
  return verdictWith(agent, own)
    .violations.filter(({ rule, detail }) => !known.has(`${rule} ${detail}`) && !before.has(rule))
    .map(({ detail }) => detail);
}

const plain = ({ from: _, to: __, ...shift }: AgentRoster['shifts'][number]): RosterShift => shift;

/** Least cost first; of equal cost the better rested, then who works fewer weekends, nights and hours. */
function byPreference(a: Taker, b: Taker): number {
  const rest = ({ restBefore, restAfter }: Taker): number =>
    Math.min(restBefore ?? Number.MAX_SAFE_INTEGER, restAfter ?? Number.MAX_SAFE_INTEGER);
  if (Math.abs(a.costs - b.costs) > 1e-6) return a.costs - b.costs;
  return rest(b) - rest(a) || a.weekends - b.weekends || a.nights - b.nights || a.paidSlots - b.paidSlots;
}
