import type { Centre } from '../../domain/centre.ts';
import type { PlanningGrid, Roster, Shift } from '../../domain/plan.ts';

/** Agents on the queues per skill group and interval, as shares of the interval they are there. */
export function onQueue(centre: Centre, { starts, intervalMinutes }: PlanningGrid, shifts: Shift[]): Roster['onQueue'] {
  const begins = starts.map((start) => Date.parse(start));
  const width = intervalMinutes * 60_000;
  const queueIdsOf = new Map(centre.agents.map(({ id, queueIds }) => [id, [...queueIds].sort()]));
  const groups = new Map<string, Roster['onQueue'][number]>();
  for (const { agentId, activities } of shifts) {
    const queueIds = queueIdsOf.get(agentId);
    if (!queueIds) continue;
    const key = queueIds.join(' ');
    if (!groups.has(key)) groups.set(key, { queueIds, agents: starts.map(() => 0) });
    const { agents } = groups.get(key)!;
    for (const { activity, start, end } of activities) {
      if (activity !== 'onQueue') continue;
      const [from, to] = [Date.parse(start), Date.parse(end)];
      const first = Math.max(0, Math.floor((from - begins[0]) / width));
      for (let i = first; i < begins.length && begins[i] < to; i++) {
        agents[i] += Math.max(0, Math.min(to, begins[i] + width) - Math.max(from, begins[i])) / width;
      }
    }
  }
  return [...groups.values()];
}
