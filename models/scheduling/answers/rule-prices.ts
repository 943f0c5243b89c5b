import { type Easing, easingsOf } from '../easings/easings.ts';
import { type Agent, type RosterProblem, type ShiftType, slotsPerDay } from '../problem.ts';
import { rules } from '../rules/index.ts';
import { createBoundFinder } from '../solve/bound.ts';
import { createPricer } from '../week/pricing.ts';
import { compileProblem } from '../week/week-model.ts';

/** One rule eased by one usual step for everybody it applies to. */
export interface TeamEasing {
  /** Id of the rule. */
  rule: string;
  words: string;
  /** Agents to whom the rule applies. */
  agents: number;
  problem: RosterProblem;
}

export interface BoundOrderFrom {
  problem: RosterProblem;
  /** Queue prices of a similar problem; null to begin with none. */
  prices: Float64Array | null;
  /** Objective of a legal roster. */
  target: number;
  iterations: number;
}

/**
 * The lower bound of the problem after some iterations from given prices (bound.ts). The shadow price of a rule is the
 * bound with it less the bound without it, both after equally many iterations from the same prices: an estimate, as
 * neither bound is the optimum.
 */
export function boundFromPrices({ problem, prices, target, iterations }: BoundOrderFrom): {
  bound: number;
  prices: Float64Array;
} {
  const compiled = compileProblem(problem);
  const finder = createBoundFinder(compiled, createPricer(compiled));
  const state = prices ? finder.startAt(prices) : finder.start();
  for (let i = 0; i < iterations; i++) finder.iterate(state, target);
  return { bound: state.bound, prices: state.prices };
}

/**
 * Every rule eased by one usual step for all agents it applies to: an hour of rest, a day in a row, half an hour of
 * start window, a shift more. What concerns one agent alone, such as a day of time off, is left out.
 * @param typeNames what a planner calls the shift types; types of one name are eased together.
 */
export function teamEasings(problem: RosterProblem, typeNames: readonly string[]): TeamEasing[] {
  return [
    ...agentEasings(problem),
    oneMoreShift(problem),
    ...startEasings(problem, typeNames),
    ...gridEasings(problem),
  ];
}

function agentEasings(problem: RosterProblem): TeamEasing[] {
  const byChange = new Map<string, Map<number, Easing>>();
  problem.agents.forEach((agent, a) => {
    for (const { id } of rules) {
      for (const easing of easingsOf(id, agent, problem)) {
        if (easing.isPersonal) continue;
        const key = `${id} ${easing.change}`;
        if (!byChange.has(key)) byChange.set(key, new Map());
        byChange.get(key)!.set(a, easing);
      }
    }
  });
  return [...byChange.values()].map((easings): TeamEasing => {
    const [{ rule, change }] = easings.values();
    const words = new Set(Array.from(easings.values(), (easing) => easing.words(easing.usualSteps)));
    return {
      rule,
      words: words.size === 1 ? [...words][0] : change,
      agents: easings.size,
      problem: {
        ...problem,
        agents: problem.agents.map((agent, a): Agent => {
          const easing = easings.get(a);
          return easing ? easing.ease(easing.usualSteps) : agent;
        }),
      },
    };
  });
}

/** Limits on days and on paid time bind together: easing either alone would not let anybody work a shift more. */
function oneMoreShift(problem: RosterProblem): TeamEasing {
  const agents = problem.agents.map((agent): Agent => {
    const paid = Math.max(0, ...agent.shiftTypes.map((type) => problem.shiftTypes[type].paidSlots));
    return {
      ...agent,
      maxDays: agent.maxDays + 1,
      maxPaidSlots: agent.maxPaidSlots + paid,
      paidLimits: agent.paidLimits?.map((limit) => ({ ...limit, maxSlots: limit.maxSlots + paid })),
      limits: agent.limits?.map((limit) => (limit.of === 'days' ? { ...limit, max: limit.max + 1 } : limit)),
    };
  });
  const words = 'one more shift for everybody, with its paid hours';
  return { rule: 'daysWorked', words, agents: agents.length, problem: { ...problem, agents } };
}

/** Half an hour more of start window on either side, for all types of one name. */
function startEasings(problem: RosterProblem, typeNames: readonly string[]): TeamEasing[] {
  const step = Math.max(1, Math.round(30 / problem.slotMinutes));
  const last = slotsPerDay(problem) - 1;
  return [...new Set(typeNames)].flatMap((name) => {
    const types = problem.shiftTypes.flatMap((_, i) => (typeNames[i] === name ? [i] : []));
    const [earliest, latest] = problem.shiftTypes[types[0]].startWindow;
    const eased = (words: string, startWindow: readonly [number, number]): TeamEasing[] => {
      if (startWindow[0] === earliest && startWindow[1] === latest) return [];
      const shiftTypes = problem.shiftTypes.map(
        (type, i): ShiftType => (types.includes(i) ? { ...type, startWindow } : type),
      );
      const agents = problem.agents.filter((agent) => agent.shiftTypes.some((type) => types.includes(type))).length;
      return [{ rule: 'shiftTypes', words, agents, problem: { ...problem, shiftTypes } }];
    };
    const first = Math.max(0, earliest - step);
    const end = Math.max(latest, Math.min(last, latest + step));
    return [
      ...eased(`${timeOf(first, problem)} starts of "${name}"`, [first, latest]),
      ...eased(`${timeOf(end, problem)} starts of "${name}"`, [earliest, end]),
    ];
  });
}

/** Starts twice as often. */
function gridEasings(problem: RosterProblem): TeamEasing[] {
  const { startStepSlots, slotMinutes, agents } = problem;
  if (startStepSlots < 2) return [];
  const finer = Math.ceil(startStepSlots / 2);
  const words = `starts every ${finer * slotMinutes} minutes instead of ${startStepSlots * slotMinutes}`;
  return [{ rule: 'startGrid', words, agents: agents.length, problem: { ...problem, startStepSlots: finer } }];
}

function timeOf(slot: number, { slotMinutes }: RosterProblem): string {
  const minutes = slot * slotMinutes;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
