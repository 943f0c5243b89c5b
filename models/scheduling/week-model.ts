import { type Agent, type RosterProblem, type ShiftType, slotCount, slotsPerDay, startPenalty } from './problem.ts';
import { createBreakPlacer } from './shift-patterns.ts';

/**
 * One agent's week as a layered graph. A layer is a day; a state is
 *   (activities covered so far, long rest secured, days in a row, (days, paid slots) worked so far, ready bucket),
 * where "ready" is the earliest slot, counted from the day's start, at which the next shift may begin. Every rule of
 * the agent is a restriction on states or options, so paths through the graph are exactly the agent's legal weeks:
 *
 * - windows, days off, unavailable time, pinned shifts and break windows decide which options exist;
 * - daily rest: an option leads to the ready time end + rest, also across days off;
 * - the long weekly rest: after a shift the week may promise to rest long enough (ready = end + long rest), which
 *   secures it; a promise is made only if the stretch can end within the horizon;
 * - activities: an option must start where all activities before its start are covered, and cover those it meets whole.
 */
export interface WeekModel {
  /** Options of all days, grouped into blocks of equal day, shift type and activities. */
  start: Int32Array;
  cost: Float64Array;
  startBucket: Int32Array;
  readyBucket: Int32Array;
  /** Ready bucket when the long rest is promised after this shift; -1 where it cannot be kept. */
  longReadyBucket: Int32Array;
  /** Blocks of day d: dayBlocks[d] .. dayBlocks[d + 1] - 1; options of block b: blockOptions[b] .. blockOptions[b + 1] - 1. */
  dayBlocks: Int32Array;
  blockOptions: Int32Array;
  /** Position of the block's shift type among the agent's shift types, and its index in the problem. */
  blockLocalType: Int32Array;
  blockType: Int32Array;
  /** Activities covered before and after the block's shifts. */
  blockCoveredFrom: Int32Array;
  blockCoveredTo: Int32Array;
  mustWork: Uint8Array;
  buckets: number;
  bucketsPerDay: number;
  initialBucket: number;
  /** Ready bucket at the start when the long rest is taken before the first shift; -1 if impossible or no such rule. */
  initialLongBucket: number;
  needsLongRest: boolean;
  activityCount: number;
  /** Slots in which activities keep the agent off the phone, or null. */
  activitySlots: Uint8Array | null;
  /** Counts of days in a row told apart: 1 when the limit cannot bind. */
  runStates: number;
  limitsRun: boolean;
  initialRun: number;
  contract: Contract;
}

/** Reachable (days, paid slots) pairs of a contract. */
export interface Contract {
  pairs: number;
  /** next[type][pair]: the pair after one more shift of that type, or -1. previous is its inverse. */
  next: Int32Array[];
  previous: Int32Array[];
  /** Pairs from which the contract can still be met, per number of days gone by. */
  alive: Int32Array[];
  isAlive: Uint8Array[];
}

export interface CompiledProblem {
  problem: RosterProblem;
  slots: number;
  perDay: number;
  weeks: WeekModel[];
  /** Distinct skill sets as bit masks over queues, and the one of each agent. */
  skillMasks: Int32Array;
  skillOf: Int32Array;
}

export function compileProblem(problem: RosterProblem): CompiledProblem {
  const contracts = new Map<string, Contract>();
  const compile = createWeekCompiler(problem, contracts);
  const masks = problem.agents.map((agent) => agent.queues.reduce((mask, queue) => mask | (1 << queue), 0));
  const skillMasks = [...new Set(masks)].sort((a, b) => a - b);
  return {
    problem,
    slots: slotCount(problem),
    perDay: slotsPerDay(problem),
    weeks: problem.agents.map(compile),
    skillMasks: Int32Array.from(skillMasks),
    skillOf: Int32Array.from(masks, (mask) => skillMasks.indexOf(mask)),
  };
}

interface Option {
  day: number;
  start: number;
  end: number;
  localType: number;
  coveredFrom: number;
  coveredTo: number;
}

function createWeekCompiler(problem: RosterProblem, contracts: Map<string, Contract>): (agent: Agent) => WeekModel {
  const perDay = slotsPerDay(problem);
  const slots = slotCount(problem);
  const horizon = problem.days * perDay;
  const placer = createBreakPlacer(problem.shiftTypes);
  const noValue = new Float64Array(slots + 1);
  const bucketSlots = perDay % problem.startStepSlots === 0 ? problem.startStepSlots : 1;

  return (agent) => {
    const activities = [...agent.activities].sort((a, b) => a.from - b.from);
    const activitySlots = activities.length > 0 ? new Uint8Array(slots) : null;
    for (const { from, to } of activities) activitySlots?.fill(1, Math.max(0, from), Math.min(slots, to));

    const options: Option[] = [];
    for (let day = 0; day < problem.days; day++) {
      agent.shiftTypes.forEach((type, localType) => {
        const length = problem.shiftTypes[type].lengthSlots;
        for (let at = 0; at < perDay; at += problem.startStepSlots) {
          const start = day * perDay + at;
          const end = start + length;
          if (!isAllowed(agent, day, at, type, problem.shiftTypes[type]) || end > slots) continue;
          if (agent.unavailable.some(([from, to]) => start < to && end > from)) continue;
          const coveredFrom = activities.findIndex(({ from }) => from >= start);
          const first = coveredFrom < 0 ? activities.length : coveredFrom;
          let next = first;
          while (next < activities.length && activities[next].from < end) next++;
          const splits = activities.some(({ from, to }) => from < end && to > start && (from < start || to > end));
          if (splits) continue;
          const blocked = next > first ? activitySlots : null;
          if (placer.place(type, start, noValue, blocked, null) === Number.POSITIVE_INFINITY) continue;
          options.push({ day, start, end, localType, coveredFrom: first, coveredTo: next });
        }
      });
    }

    const base = Math.floor(Math.min(perDay, ...options.map(({ day, start }) => start - day * perDay)) / bucketSlots);
    const bucket = (slotFromDay: number): number => Math.max(0, Math.ceil(slotFromDay / bucketSlots) - base);
    const longRest = Math.max(agent.minContinuousRestSlots, agent.minRestSlots);
    const readyBucket = Int32Array.from(options, (o) => bucket(o.end + agent.minRestSlots - (o.day + 1) * perDay));
    const longReadyBucket = Int32Array.from(options, (o) =>
      o.end + agent.minContinuousRestSlots <= horizon ? bucket(o.end + longRest - (o.day + 1) * perDay) : -1,
    );
    const readyAtStart = agent.history ? agent.history.lastEndSlot + agent.minRestSlots : 0;
    const needsLongRest = agent.minContinuousRestSlots > 0;
    const initialBucket = bucket(readyAtStart);
    const longReadyAtStart = Math.max(0, agent.history?.lastEndSlot ?? 0) + agent.minContinuousRestSlots;
    const initialLongBucket =
      needsLongRest && longReadyAtStart <= horizon ? bucket(Math.max(readyAtStart, longReadyAtStart)) : -1;
    const buckets =
      1 + Math.max(initialBucket, ...readyBucket, ...(needsLongRest ? [initialLongBucket, ...longReadyBucket] : []));

    const runBefore = agent.history?.consecutiveDays ?? 0;
    const limitsRun = Math.min(agent.maxDays, problem.days) + runBefore > agent.maxConsecutiveDays;
    const mustWork = new Uint8Array(problem.days);
    for (const pin of agent.fixed) mustWork[pin.day] = 1;

    return {
      ...blocksOf(options, problem.days, agent),
      start: Int32Array.from(options, (o) => o.start),
      cost: Float64Array.from(
        options,
        (o) => agent.dayPenalty[o.day] + startPenalty(agent, o.start - o.day * perDay, perDay),
      ),
      startBucket: Int32Array.from(options, (o) =>
        Math.min(buckets - 1, Math.floor((o.start - o.day * perDay) / bucketSlots) - base),
      ),
      readyBucket,
      longReadyBucket,
      mustWork,
      buckets,
      bucketsPerDay: perDay / bucketSlots,
      initialBucket,
      initialLongBucket,
      needsLongRest,
      activityCount: activities.length,
      activitySlots,
      runStates: limitsRun ? agent.maxConsecutiveDays + 1 : 1,
      limitsRun,
      initialRun: limitsRun ? Math.min(runBefore, agent.maxConsecutiveDays) : 0,
      contract: contractOf(agent, problem, contracts),
    };
  };
}

function isAllowed(
  agent: Agent,
  day: number,
  at: number,
  type: number,
  { lengthSlots, startWindow }: ShiftType,
): boolean {
  const window = agent.windows[day];
  if (!window || at < window[0] || at + lengthSlots > window[1]) return false;
  if (at < startWindow[0] || at > startWindow[1]) return false;
  return agent.fixed.every((pin) => pin.day !== day || (pin.start === at && pin.shiftType === type));
}

/** Runs of options with equal day, type and activities; options come sorted by day, type and start. */
function blocksOf(options: Option[], days: number, agent: Agent) {
  const first: number[] = [];
  options.forEach((o, i) => {
    const last = options[i - 1];
    const same =
      last &&
      last.day === o.day &&
      last.localType === o.localType &&
      last.coveredFrom === o.coveredFrom &&
      last.coveredTo === o.coveredTo;
    if (!same) first.push(i);
  });
  const dayBlocks = new Int32Array(days + 1);
  for (const i of first) dayBlocks[options[i].day + 1]++;
  for (let day = 0; day < days; day++) dayBlocks[day + 1] += dayBlocks[day];
  const perBlock = (value: (o: Option) => number): Int32Array => Int32Array.from(first, (i) => value(options[i]));
  return {
    dayBlocks,
    blockOptions: Int32Array.from([...first, options.length]),
    blockLocalType: perBlock((o) => o.localType),
    blockType: perBlock((o) => agent.shiftTypes[o.localType]),
    blockCoveredFrom: perBlock((o) => o.coveredFrom),
    blockCoveredTo: perBlock((o) => o.coveredTo),
  };
}

function contractOf(agent: Agent, problem: RosterProblem, known: Map<string, Contract>): Contract {
  const { shiftTypes, minDays, maxDays, minPaidSlots, maxPaidSlots } = agent;
  const key = [shiftTypes, minDays, maxDays, minPaidSlots, maxPaidSlots].join('|');
  const found = known.get(key);
  if (found) return found;

  const paid = shiftTypes.map((type) => problem.shiftTypes[type].paidSlots);
  const most = Math.min(maxDays, problem.days);
  const index = new Map([['0,0', 0]]);
  const pairs = [[0, 0]];
  const links: number[][] = paid.map(() => []);
  for (let p = 0; p < pairs.length; p++) {
    const [days, sum] = pairs[p];
    paid.forEach((slots, type) => {
      const reached = [days + 1, sum + slots];
      if (reached[0] > most || reached[1] > maxPaidSlots) {
        links[type][p] = -1;
        return;
      }
      const name = reached.join();
      if (!index.has(name)) {
        index.set(name, pairs.length);
        pairs.push(reached);
      }
      links[type][p] = index.get(name)!;
    });
  }
  const next = links.map((link) => Int32Array.from(link));
  const previous = next.map((link) => {
    const inverse = new Int32Array(pairs.length).fill(-1);
    link.forEach((to, from) => {
      if (to >= 0) inverse[to] = from;
    });
    return inverse;
  });

  const isAlive = Array.from({ length: problem.days + 1 }, () => new Uint8Array(pairs.length));
  pairs.forEach(([days, sum], p) => {
    if (days >= minDays && sum >= minPaidSlots) isAlive[problem.days][p] = 1;
  });
  for (let day = problem.days - 1; day >= 0; day--) {
    for (let p = 0; p < pairs.length; p++) {
      const leadsOn = next.some((link) => link[p] >= 0 && isAlive[day + 1][link[p]]);
      if (isAlive[day + 1][p] || leadsOn) isAlive[day][p] = 1;
    }
  }
  pairs.forEach(([days], p) => {
    for (let day = 0; day < Math.min(days, problem.days); day++) isAlive[day][p] = 0;
  });
  const alive = isAlive.map((flags) => Int32Array.from([...flags.keys()].filter((p) => flags[p])));

  const contract = { pairs: pairs.length, next, previous, alive, isAlive };
  known.set(key, contract);
  return contract;
}
