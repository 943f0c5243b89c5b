import { createHash } from 'node:crypto';
import { rosterGap } from '../../../models/scheduling/problem.ts';
import type { Roster } from '../../domain/plan.ts';
import { joinFairness } from './fair-roster.ts';
import type { ScheduleInput } from './schedule.ts';

/**
 * The parts of a week that can be rostered each by itself: groups of queues that share no agents, whose agents are in no
 * pair across groups. One part when seats are shared. Queues that nobody serves belong to the first part. The work limit
 * is shared out by agents, so that the roster is the same wherever and in whatever order the parts are made.
 */
export function independentParts(input: ScheduleInput): ScheduleInput[] {
  const { centre, staffing, forecast, workLimit } = input;
  const staffed = staffing.queues.map(({ queueId }) => queueId);
  const group = new Map(staffed.map((id) => [id, id]));
  const find = (id: string): string => (group.get(id) === id ? id : find(group.get(id)!));
  const join = (ids: string[]): void => {
    for (const id of ids) group.set(find(id), find(ids[0]));
  };
  const served = new Map(centre.agents.map(({ id, queueIds }) => [id, queueIds.filter((queue) => group.has(queue))]));
  for (const { id, pairs = [] } of centre.agents) {
    join([id, ...pairs.map(({ agentId }) => agentId)].flatMap((agent) => served.get(agent) ?? []));
  }
  const manned = new Set([...served.values()].flat());
  const first = staffed.find((id) => manned.has(id));
  if (first !== undefined) join([first, ...staffed.filter((id) => !manned.has(id))]);

  const roots = [...new Set(staffed.map(find))];
  if (roots.length < 2 || centre.site.seats !== undefined) return [input];
  const rootOf = (queueIds: string[]): string => (queueIds.length > 0 ? find(queueIds[0]) : roots[0]);
  return roots.map((root) => {
    const isIn = (queueId: string): boolean => group.has(queueId) && find(queueId) === root;
    const agents = centre.agents.filter(({ id }) => rootOf(served.get(id)!) === root);
    return {
      ...input,
      centre: { ...centre, agents, queues: centre.queues.filter(({ id }) => isIn(id)) },
      staffing: { ...staffing, queues: staffing.queues.filter(({ queueId }) => isIn(queueId)) },
      forecast: forecast && { ...forecast, queues: forecast.queues.filter(({ queueId }) => isIn(queueId)) },
      workLimit: Math.max(1, Math.round((workLimit * agents.length) / centre.agents.length)),
    };
  });
}

/** One roster of the parts' rosters. Objectives and bounds add up, because no part's cost depends on another. */
export function joinRosters(rosters: Roster[]): Roster {
  if (rosters.length === 1) return rosters[0];
  const [{ grid, quality: some }] = rosters;
  const sum = (of: (quality: Roster['quality']) => number): number =>
    rosters.reduce((total, { quality }) => total + of(quality), 0);
  const objective = sum((quality) => quality.objective);
  const bound = sum((quality) => quality.bound);
  const hashes = rosters.map(({ quality }) => quality.inputHash).join();
  const requiredSlots = sum((quality) => quality.requiredSlots ?? 0);
  const quality: Roster['quality'] = {
    ...some,
    objective,
    bound,
    requiredSlots,
    gap: rosterGap(objective, bound, requiredSlots),
    understaffedHours: sum((quality) => quality.understaffedHours),
    overstaffedHours: sum((quality) => quality.overstaffedHours),
    paidHours: sum((quality) => quality.paidHours),
    cost: sum((quality) => quality.cost),
    inputHash: createHash('sha256').update(hashes).digest('hex'),
  };
  const fairness = joinFairness(rosters, quality);
  return {
    grid,
    shifts: rosters.flatMap(({ shifts }) => shifts).sort((a, b) => (a.id < b.id ? -1 : 1)),
    onQueue: rosters.flatMap(({ onQueue }) => onQueue),
    quality: fairness ? { ...quality, fairness: fairness.account } : quality,
    ...(fairness && { fairness: fairness.agents }),
    unrostered: rosters.flatMap(({ unrostered }) => unrostered),
  };
}
