import type { CompiledProblem, WeekModel } from '../week/week-model.ts';
import { createStanding, leastCost, standAtStart, walkDay } from '../week/week-walk.ts';
import { phoneFromShifts, type Weeks } from '../week/weeks.ts';

/**
 * Divides the shifts of two agents of equal skills anew between them: on every day they keep or swap what they have,
 * so that both weeks stay legal and cost least. Staffing stays as it is, so this finds what best responses cannot: they
 * would have to leave a shift uncovered on the way. Depth first over the days with the cheapest way still to come as the
 * bound; of longer horizons one week after the other is divided, as the ways double with every day. Returns whether
 * something was gained.
 */
export type Exchange = (weeks: Weeks, a: number, b: number) => boolean;

const leastGain = 1e-9;
const impossible = -2;
const mostDaysTogether = 7;

export function createExchange(compiled: CompiledProblem): Exchange {
  const { problem, weeks: models } = compiled;
  const { days, shiftTypes } = problem;
  const standings = Array.from({ length: days + 1 }, () => [createStanding(), createStanding()] as const);
  const labels = models.map(labelsOfOptions);
  /** Options and labels of both agents per day, if they keep and if they swap; and what the options cost. */
  const ways = ['keep', 'swap'].map(() => ({
    options: [new Int32Array(days), new Int32Array(days)] as const,
    labels: [new Int32Array(days), new Int32Array(days)] as const,
    cost: new Float64Array(days),
  }));
  const [keep, swap] = ways;
  const path = new Uint8Array(days);
  const best = new Uint8Array(days);
  const ahead = new Float64Array(days + 1);

  return (weeks, a, b) => {
    const pair = [a, b] as const;
    for (let day = 0; day < days; day++) choose(weeks, pair, day);
    let isGained = false;
    for (let from = 0; from < days; from += mostDaysTogether) {
      const to = Math.min(days, from + mostDaysTogether);
      if (!divide(weeks, pair, from, to)) continue;
      isGained = true;
      for (let day = from; day < to; day++) choose(weeks, pair, day);
    }
    return isGained;
  };

  /** Divides the shifts of the days `from` to `to - 1`; on all others both keep what they have. */
  function divide(weeks: Weeks, pair: readonly [number, number], from: number, to: number): boolean {
    const [a, b] = pair;
    ahead[days] = 0;
    for (let day = days - 1; day >= 0; day--) {
      const isOpen = day >= from && day < to;
      ahead[day] = ahead[day + 1] + (isOpen ? Math.min(keep.cost[day], swap.cost[day]) : keep.cost[day]);
    }
    let least = weeks.penalty[a] + weeks.penalty[b] - leastGain;
    if (ahead[0] + models[a].baseCost + models[b].baseCost >= least) return false;
    let isFound = false;
    setLabels(pair);
    standAtStart(models[a], standings[0][0]);
    standAtStart(models[b], standings[0][1]);
    descend(0);
    if (isFound) apply(weeks, pair);
    return isFound;

    function descend(day: number): void {
      const soFar = leastCost(standings[day][0]) + leastCost(standings[day][1]);
      if (soFar + ahead[day] >= least) return;
      if (day === days) {
        least = soFar;
        isFound = true;
        best.set(path);
        return;
      }
      const maySwap = day >= from && day < to && swap.cost[day] < Number.POSITIVE_INFINITY;
      for (let way = maySwap ? 1 : 0; way >= 0; way--) {
        if (!walk(pair, 0, way, day) || !walk(pair, 1, way, day)) continue;
        path[day] = way;
        descend(day + 1);
      }
    }
  }

  /** What each of the two would work on the day if they keep and if they swap. */
  function choose(weeks: Weeks, [a, b]: readonly [number, number], day: number): void {
    const mine = weeks.options[a * days + day];
    const theirs = weeks.options[b * days + day];
    keep.options[0][day] = mine;
    keep.options[1][day] = theirs;
    keep.cost[day] = costOf(a, mine) + costOf(b, theirs);
    swap.options[0][day] = mine < 0 && theirs < 0 ? impossible : handedOver(b, a, day, theirs);
    swap.options[1][day] = swap.options[0][day] === impossible ? impossible : handedOver(a, b, day, mine);
    swap.cost[day] =
      swap.options[1][day] === impossible
        ? Number.POSITIVE_INFINITY
        : costOf(a, swap.options[0][day]) + costOf(b, swap.options[1][day]);
  }

  function costOf(agent: number, option: number): number {
    return option < 0 ? 0 : models[agent].cost[option];
  }

  /** What the other agent would work as, given one agent's option. */
  function handedOver(from: number, to: number, day: number, option: number): number {
    if (option < 0) return -1;
    const model = models[from];
    const pattern = model.blockPattern[model.blockAt[day * model.graph.labels.length + labels[from][option]]];
    const isFree = pattern < shiftTypes.length && !model.meetsGiven[option];
    if (!isFree || model.pinnedBreaks.has(day) || models[to].pinnedBreaks.has(day)) return impossible;
    return sameShift(models[to], day, pattern, model.start[option]);
  }

  function setLabels(pair: readonly [number, number]): void {
    for (const { options, labels: wayLabels } of ways) {
      pair.forEach((agent, i) => {
        for (let day = 0; day < days; day++) {
          wayLabels[i][day] = options[i][day] < 0 ? -1 : labels[agent][options[i][day]];
        }
      });
    }
  }

  function walk(pair: readonly [number, number], i: 0 | 1, way: number, day: number): boolean {
    const { options, labels: wayLabels } = ways[way];
    const next = standings[day + 1][i];
    walkDay(models[pair[i]], day, options[i][day], wayLabels[i][day], standings[day][i], next);
    return next.count > 0;
  }

  function apply(weeks: Weeks, pair: readonly [number, number]): void {
    const stride = weeks.breaks.length / weeks.options.length;
    const [a, b] = pair;
    for (let day = 0; day < days; day++) {
      if (best[day] === 0) continue;
      weeks.options[a * days + day] = swap.options[0][day];
      weeks.options[b * days + day] = swap.options[1][day];
      const atA = (a * days + day) * stride;
      const atB = (b * days + day) * stride;
      const mine = weeks.breaks.slice(atA, atA + stride);
      weeks.breaks.copyWithin(atA, atB, atB + stride);
      weeks.breaks.set(mine, atB);
    }
    pair.forEach((agent, i) => {
      for (let day = 0; day < days; day++) walk(pair, i as 0 | 1, best[day], day);
      weeks.penalty[agent] = leastCost(standings[days][i]);
      phoneFromShifts(compiled, weeks, agent);
    });
  }
}

/** The option of an agent that is exactly this shift with nothing given in it. */
function sameShift(model: WeekModel, day: number, pattern: number, start: number): number {
  const labels = model.graph.labels.length;
  for (let at = day * labels; at < (day + 1) * labels; at++) {
    const block = model.blockAt[at];
    if (block < 0 || model.blockPattern[block] !== pattern) continue;
    let low = model.blockOptions[block];
    let high = model.blockOptions[block + 1] - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (model.start[middle] < start) low = middle + 1;
      else high = middle;
    }
    if (model.start[low] === start) return model.meetsGiven[low] ? impossible : low;
  }
  return impossible;
}

function labelsOfOptions({ graph, start, blockAt, blockOptions }: WeekModel): Uint16Array {
  const labels = new Uint16Array(start.length);
  blockAt.forEach((block, at) => {
    if (block >= 0) labels.fill(at % graph.labels.length, blockOptions[block], blockOptions[block + 1]);
  });
  return labels;
}
