import { type Agent, type RosterProblem, slotCount, slotsPerDay } from '../problem.ts';
import { longRestHere, longRestNext, type Memory, restAfterNight, type ShiftLabel } from '../rules/memory.ts';
import { createPatterns, type ShiftPattern } from './shift-patterns.ts';
import { buildWeekGraph, type WeekGraph } from './week-graph.ts';
import { createOptionLister, type Option } from './week-options.ts';

/**
 * One agent's weeks as a layered graph. A state is a node of the week graph (what the rules remember) and a ready
 * bucket: the earliest slot, counted from the day's start, at which the next shift may begin. An option is a shift at a
 * start; options of one day and label form a block. Every rule of the agent decides which options exist, which arcs the
 * graph has, or when an option leaves the agent ready again, so paths are exactly the agent's legal weeks.
 */
export interface WeekModel {
  graph: WeekGraph;
  /** Options of all days in the order of their blocks: absolute start and preference cost. */
  start: Int32Array;
  cost: Float64Array;
  startBucket: Int32Array;
  /** Ready bucket after each option by the set of promised rests (rules/memory.ts); -1 where it cannot be kept. */
  readyBuckets: Int32Array[];
  /** Options of block b: blockOptions[b] .. blockOptions[b + 1] - 1. */
  blockOptions: Int32Array;
  /** Index into the problem's patterns, and of the pattern it is priced with (see Option). */
  blockPattern: Int32Array;
  blockFamily: Int32Array;
  /** Block of (day, label), day-major; -1 where there is none. */
  blockAt: Int32Array;
  mustWork: Uint8Array;
  buckets: number;
  bucketsPerDay: number;
  /** Where paths begin. */
  initial: readonly { node: number; bucket: number }[];
  /** Ready bucket at the start of a stretch of days that opens with the long rest. */
  longRestBucket: number;
  /** Slots in which activities and pinned breaks keep the agent off the phone, or null; options that meet them. */
  givenSlots: Uint8Array | null;
  meetsGiven: Uint8Array;
  pinnedBreaks: ReadonlyMap<number, readonly number[]>;
  /** Cost of granting no request that asks for work; options that grant one cost so much less. */
  baseCost: number;
}

export interface CompiledProblem {
  problem: RosterProblem;
  slots: number;
  perDay: number;
  weeks: WeekModel[];
  /** Shift types with the pieces to be placed in them; the first are the plain shift types. */
  patterns: readonly ShiftPattern[];
  /** Distinct skill sets as bit masks over queues, and the one of each agent. */
  skillMasks: Int32Array;
  skillOf: Int32Array;
}

export function compileProblem(problem: RosterProblem): CompiledProblem {
  const masks = problem.agents.map((agent) => agent.queues.reduce((mask, queue) => mask | (1 << queue), 0));
  const skillMasks = [...new Set(masks)].sort((a, b) => a - b);
  const patterns = createPatterns(problem);
  const optionsOf = createOptionLister(problem, patterns);
  const graphOf = createGraphs(problem.days);
  const weeks = problem.agents.map((agent): WeekModel => {
    const { options, labels, memories, ...given } = optionsOf(agent);
    const graph = graphOf(labels, memories);
    return {
      graph,
      start: Int32Array.from(options, ({ from }) => from),
      cost: Float64Array.from(options, ({ cost }) => cost),
      meetsGiven: Uint8Array.from(options, ({ meetsGiven }) => (meetsGiven ? 1 : 0)),
      ...blocksOf(options, problem.days, labels.length),
      ...readyTimes(agent, problem, options, graph),
      ...given,
    };
  });
  return {
    problem,
    slots: slotCount(problem),
    perDay: slotsPerDay(problem),
    weeks,
    patterns: patterns.all,
    skillMasks: Int32Array.from(skillMasks),
    skillOf: Int32Array.from(masks, (mask) => skillMasks.indexOf(mask)),
  };
}

/** Graphs of agents whose rules remember the same are shared. */
function createGraphs(days: number): (labels: ShiftLabel[], memories: Memory[]) => WeekGraph {
  const known = new Map<string, WeekGraph>();
  return (labels, memories) => {
    const key = JSON.stringify([labels, memories.map((memory) => memory.key)]);
    let graph = known.get(key);
    if (!graph) {
      graph = buildWeekGraph(days, labels, memories);
      known.set(key, graph);
    }
    return graph;
  };
}

/** Runs of options with equal day and label. */
function blocksOf(options: Option[], days: number, labels: number) {
  const first: number[] = [];
  const blockAt = new Int32Array(days * labels).fill(-1);
  options.forEach(({ day, label }, i) => {
    if (blockAt[day * labels + label] >= 0) return;
    blockAt[day * labels + label] = first.length;
    first.push(i);
  });
  return {
    blockAt,
    blockOptions: Int32Array.from([...first, options.length]),
    blockPattern: Int32Array.from(first, (i) => options[i].pattern),
    blockFamily: Int32Array.from(first, (i) => options[i].family),
  };
}

/**
 * When an option may start and leaves the agent ready again, in buckets after the day's (the next day's) start. Buckets
 * are as wide as the grid of starts, so rounding up loses nothing; the earliest start of any day is bucket 0.
 */
function readyTimes(agent: Agent, problem: RosterProblem, options: Option[], graph: WeekGraph) {
  const perDay = slotsPerDay(problem);
  const { minRestSlots, minContinuousRestSlots, restAfterNightSlots = 0, history } = agent;
  const stretch = (agent.longRestEachWeek ? 7 : problem.days) * perDay;
  const steps = problem.shiftTypes.map((type) => type.startStepSlots ?? problem.startStepSlots);
  const bucketSlots = [problem.startStepSlots, ...steps].reduce(greatestCommonDivisor, perDay);
  const base = Math.floor(Math.min(perDay, ...options.map(({ start }) => start)) / bucketSlots);
  const bucket = (slotFromDay: number): number => Math.max(0, Math.ceil(slotFromDay / bucketSlots) - base);

  /** Earliest next start after work until `end` with the promised rests, or Infinity where one cannot be kept. */
  function readyAfter(end: number, rest: number, stretchEnd: number): number {
    let ready = end + minRestSlots;
    if (rest & restAfterNight) ready = Math.max(ready, end + restAfterNightSlots);
    for (const [promise, from, to] of [
      [longRestHere, Math.max(end, stretchEnd - stretch), stretchEnd],
      [longRestNext, Math.max(end, stretchEnd), stretchEnd + stretch],
    ]) {
      if ((rest & promise) === 0) continue;
      if (from + minContinuousRestSlots > to) return Number.POSITIVE_INFINITY;
      ready = Math.max(ready, from + minContinuousRestSlots);
    }
    return ready;
  }
  const bucketAfter = (end: number, rest: number, day: number): number => {
    const stretchEnd = (Math.floor((Math.max(0, day) * perDay) / stretch) + 1) * stretch;
    const ready = readyAfter(end, rest, stretchEnd);
    return Number.isFinite(ready) ? bucket(ready - (day + 1) * perDay) : -1;
  };

  const readyBuckets: Int32Array[] = [];
  for (const rest of new Set(graph.arcRest)) {
    const isPromised = (day: number): boolean => (rest & longRestNext) === 0 || ((day + 1) * perDay) % stretch === 0;
    readyBuckets[rest] = Int32Array.from(options, ({ day, to }) => (isPromised(day) ? bucketAfter(to, rest, day) : -1));
  }
  const lastEnd = history?.lastEndSlot ?? -Math.max(minRestSlots, restAfterNightSlots);
  const initial = graph.initial
    .map(({ node, rest }) => ({ node, bucket: bucketAfter(lastEnd, rest, -1) }))
    .filter((start) => start.bucket >= 0);
  const longRestBucket = minContinuousRestSlots <= stretch ? bucket(minContinuousRestSlots) : -1;
  let most = Math.max(0, ...initial.map((start) => start.bucket));
  for (const rests of readyBuckets) if (rests) for (const at of rests) most = Math.max(most, at);
  if (graph.arcRest.some((rest) => rest & longRestNext)) most = Math.max(most, longRestBucket);
  return {
    buckets: most + 1,
    bucketsPerDay: perDay / bucketSlots,
    startBucket: Int32Array.from(options, ({ start }) => Math.min(most, Math.floor(start / bucketSlots) - base)),
    readyBuckets,
    initial,
    longRestBucket,
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The block that holds an option of the agent's week model. */
export function blockOf({ blockOptions }: WeekModel, option: number): number {
  let low = 0;
  let high = blockOptions.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (blockOptions[middle] <= option) low = middle;
    else high = middle;
  }
  return low;
}
