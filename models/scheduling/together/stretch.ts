import { blockOf, type CompiledProblem } from '../week/week-model.ts';
import { createStanding, type Standing, standAtStart, walkDay } from '../week/week-walk.ts';
import { labelOf, phoneSlots, type Weeks } from '../week/weeks.ts';
import type { Staff } from './joint-program.ts';

/** What is chosen anew: the shifts of these agents that begin on the days `from` to `to - 1`. All others are kept. */
export interface Stretch {
  agents: readonly number[];
  from: number;
  to: number;
  kept: Weeks;
}

/** Of an agent's legal weeks that keep the days around the stretch, the part inside it. */
export interface StretchPaths {
  /** Where they enter the stretch, with the cost of the days before it. */
  entries: { node: number; cost: number }[];
  /** Ascending by day; those of the last day cost as much more as the days after the stretch. */
  arcs: StretchArc[];
  /** Bucket from the first day in which the first shift of the stretch may start, and by which the last leaves the agent ready. */
  earliest: number;
  latest: number;
}

export interface StretchArc {
  day: number;
  node: number;
  next: number;
  /** -1 for a day off. */
  label: number;
  cost: number;
}

/** The agent's paths; null when they have more than `mostArcs` arcs. */
export function stretchPaths(
  { problem: { days }, weeks }: CompiledProblem,
  { from, to, kept }: Stretch,
  agent: number,
  mostArcs: number,
): StretchPaths | null {
  const week = weeks[agent];
  const { arcs, arcLabel, arcTo, arcCost, labels } = week.graph;
  const optionOn = (day: number): number => kept.options[agent * days + day];
  const labelOn = (day: number): number => (optionOn(day) < 0 ? -1 : labelOf(week, day, optionOn(day)));

  const standing = standingBefore(from);
  const entries = Array.from({ length: standing.count }, (_, s) => ({
    node: standing.node[s],
    cost: standing.cost[s],
  }));
  const forward: StretchArc[][] = [];
  let nodes = new Set(entries.map(({ node }) => node));
  let count = 0;
  for (let day = from; day < to; day++) {
    const found = [...nodes].flatMap((node) => arcsFrom(day, node));
    count += found.length;
    if (count > mostArcs) return null;
    forward.push(found);
    nodes = new Set(found.map(({ next }) => next));
  }
  const costAfter = costsAfter(nodes);
  let useful = new Set([...nodes].filter((node) => costAfter(node) < Number.POSITIVE_INFINITY));
  const paths = forward
    .reverse()
    .map((found, i) => {
      const kept = found.filter(({ next }) => useful.has(next));
      useful = new Set(kept.map(({ node }) => node));
      return i === 0 ? kept.map((arc) => ({ ...arc, cost: arc.cost + costAfter(arc.next) })) : kept;
    })
    .reverse()
    .flat();
  return {
    entries: entries.filter(({ node }) => useful.has(node)),
    arcs: paths,
    earliest: from * week.bucketsPerDay + standing.ready[0],
    latest: nextStart(),
  };

  function arcsFrom(day: number, node: number): StretchArc[] {
    const found: StretchArc[] = [];
    for (let arc = arcs[node]; arc < arcs[node + 1]; arc++) {
      const label = arcLabel[arc];
      if (label < 0 ? week.mustWork[day] : week.blockAt[day * labels.length + label] < 0) continue;
      found.push({ day, node, next: arcTo[arc], label, cost: arcCost[arc] });
    }
    return found;
  }

  function standingBefore(end: number): Standing {
    let [now, next] = [createStanding(), createStanding()];
    standAtStart(week, now);
    for (let day = 0; day < end; day++) {
      walkDay(week, day, optionOn(day), labelOn(day), now, next);
      [now, next] = [next, now];
    }
    return now;
  }

  /** Least cost of the kept days after the stretch, by the node in which it is left; Infinity where they are illegal. */
  function costsAfter(ends: ReadonlySet<number>): (node: number) => number {
    const known = new Map<number, number>();
    const costFrom = (day: number, node: number): number => {
      if (day === days) return 0;
      const before = known.get(node);
      if (before !== undefined) return before;
      let least = Number.POSITIVE_INFINITY;
      for (let arc = arcs[node]; arc < arcs[node + 1]; arc++) {
        if (arcLabel[arc] === labelOn(day)) least = Math.min(least, arcCost[arc] + costFrom(day + 1, arcTo[arc]));
      }
      const cost = least + (optionOn(day) < 0 ? 0 : week.cost[optionOn(day)]);
      known.set(node, cost);
      return cost;
    };
    for (const node of ends) costFrom(to, node);
    return (node) => costFrom(to, node);
  }

  function nextStart(): number {
    for (let day = to; day < days; day++) {
      if (optionOn(day) >= 0) return day * week.bucketsPerDay + week.startBucket[optionOn(day)];
    }
    return Number.POSITIVE_INFINITY;
  }
}

/** Agents on the phone in the shifts that are kept. */
export function keptStaff(
  { problem: { days }, patterns, weeks, skillMasks, skillOf, slots }: CompiledProblem,
  { agents, from, to, kept }: Stretch,
): Staff {
  const staff = new Int32Array(skillMasks.length * slots);
  const chosen = new Set(agents);
  for (const [agent, week] of weeks.entries()) {
    const open = chosen.has(agent)
      ? kept.options.subarray(agent * days + from, agent * days + to).filter((option) => option >= 0)
      : [];
    const spans = Array.from(open, (option) => {
      const { lengthSlots } = patterns[week.blockPattern[blockOf(week, option)]];
      return { start: week.start[option], end: week.start[option] + lengthSlots };
    });
    for (const t of phoneSlots(kept, agent).subarray(0, kept.phoneCount[agent])) {
      if (!spans.some(({ start, end }) => t >= start && t < end)) staff[skillOf[agent] * slots + t]++;
    }
  }
  return staff;
}
