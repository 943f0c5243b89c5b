import type { Schedule, StaffingRequirement } from '../../api/types.ts';

/** Agents asked for and agents on duty per interval. */
export interface Coverage {
  queueId: string;
  required: number[];
  rostered: number[];
}

type Group = { queueIds: string[]; agents: number[] };

/**
 * Sets the roster against the requirement queue by queue. Agents who serve several queues are counted where they are
 * needed: as many needs as possible are met (maximum flow from skill groups to queues); who is left over is shared among
 * the group's queues in proportion to their needs.
 */
export function coverageOf(staffing: StaffingRequirement, groups: Schedule['onQueue']): Coverage[] {
  const queueIds = staffing.queues.map(({ queueId }) => queueId);
  const served = groups.map((group) => group.queueIds.map((id) => queueIds.indexOf(id)).filter((queue) => queue >= 0));
  const rostered = staffing.queues.map(({ requiredWithShrinkage }) => requiredWithShrinkage.map(() => 0));
  staffing.grid.starts.forEach((_, interval) => {
    const needs = staffing.queues.map((queue) => queue.requiredWithShrinkage[interval]!);
    const agents = groups.map((group: Group) => group.agents[interval]!);
    for (const [queue, count] of assign(needs, agents, served).entries()) rostered[queue]![interval] = count;
  });
  return staffing.queues.map((queue, index) => ({
    queueId: queue.queueId,
    required: queue.requiredWithShrinkage,
    rostered: rostered[index]!,
  }));
}

/** All queues together. */
export function totalCoverage(coverages: Coverage[]): Coverage {
  const total = (read: (coverage: Coverage) => number[]) =>
    (coverages[0]?.required ?? []).map((_, interval) => sum(coverages.map((coverage) => read(coverage)[interval]!)));
  return { queueId: '', required: total(({ required }) => required), rostered: total(({ rostered }) => rostered) };
}

const negligible = 1e-9;
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Agents per queue, from agents per group and the queues (as indices) each group serves. */
function assign(needs: number[], agents: number[], served: number[][]): number[] {
  const spare = [...agents];
  const given = agents.map(() => needs.map(() => 0));
  needs.forEach((need, queue) => {
    let missing = need;
    while (missing > negligible) {
      const moved = augment(queue, missing, spare, given, served);
      if (moved <= negligible) break;
      missing -= moved;
    }
  });
  spare.forEach((left, group) => {
    const queues = served[group]!;
    const weight = sum(queues.map((queue) => needs[queue]!));
    for (const queue of queues)
      given[group]![queue]! += left * (weight > 0 ? needs[queue]! / weight : 1 / queues.length);
  });
  return needs.map((_, queue) => sum(given.map((row) => row[queue]!)));
}

/** Brings up to `wanted` agents to a queue along a shortest chain of moves that ends at a group with spare agents. */
function augment(start: number, wanted: number, spare: number[], given: number[][], served: number[][]): number {
  const cameFrom = new Map<number, { group: number; queue: number }>();
  const visited = new Set([start]);
  const waiting = [start];
  for (let queue = waiting.shift(); queue !== undefined; queue = waiting.shift()) {
    for (const [group, queues] of served.entries()) {
      if (!queues.includes(queue)) continue;
      if (spare[group]! > negligible) return move(start, queue, group, wanted, spare, given, cameFrom);
      for (const other of queues) {
        if (visited.has(other) || given[group]![other]! <= negligible) continue;
        visited.add(other);
        cameFrom.set(other, { group, queue });
        waiting.push(other);
      }
    }
  }
  return 0;
}

function move(
  start: number,
  last: number,
  group: number,
  wanted: number,
  spare: number[],
  given: number[][],
  cameFrom: Map<number, { group: number; queue: number }>,
): number {
  let amount = Math.min(wanted, spare[group]!);
  for (let queue = last; queue !== start; queue = cameFrom.get(queue)!.queue) {
    amount = Math.min(amount, given[cameFrom.get(queue)!.group]![queue]!);
  }
  spare[group]! -= amount;
  given[group]![last]! += amount;
  for (let queue = last; queue !== start; ) {
    const step = cameFrom.get(queue)!;
    given[step.group]![queue]! -= amount;
    given[step.group]![step.queue]! += amount;
    queue = step.queue;
  }
  return amount;
}
