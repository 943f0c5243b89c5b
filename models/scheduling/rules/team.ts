import type { RosterProblem } from '../problem.ts';
import { type AgentRoster, type TeamRule, when } from './rule.ts';

/** No more agents within their shifts, breaks included, than the site has seats. */
export const seats: TeamRule = {
  id: 'seats',
  check: (problem, rosters) =>
    (problem.sites ?? []).flatMap(({ seats: available }, site) => {
      if (!available) return [];
      const taken = new Int32Array(available.length);
      const breaches: { agent: number; detail: string }[] = [];
      rosters.forEach(({ agent, shifts }, index) => {
        if (agent.site !== site) return;
        for (const { from, to } of shifts) {
          for (let t = Math.max(0, from); t < Math.min(to, taken.length); t++) taken[t]++;
          const full = taken.findIndex((people, t) => t >= from && t < to && people > available[t]);
          if (full >= 0) breaches.push({ agent: index, detail: `${when(full, problem)}: no seat is left` });
        }
      });
      return breaches;
    }),
};

/** Pairs work the same times, or never at the same time. */
export const pairs: TeamRule = {
  id: 'pairs',
  check: (problem, rosters) =>
    (problem.pairs ?? []).flatMap(({ agents: [a, b], together }) => {
      const breach = (detail: string) => [{ agent: a, detail }];
      if (together) {
        const lone = onlyInFirst(rosters[a], rosters[b]) ?? onlyInFirst(rosters[b], rosters[a]);
        return lone === null ? [] : breach(`${when(lone, problem)}: one of the pair works without the other`);
      }
      const meeting = rosters[a].shifts.find((x) => rosters[b].shifts.some((y) => x.from < y.to && y.from < x.to));
      return meeting ? breach(`${when(meeting.from, problem)}: the pair works at the same time`) : [];
    }),
};

/** Start of a shift of the first that the second does not work from and to the same time. */
function onlyInFirst(first: AgentRoster, second: AgentRoster): number | null {
  const lone = first.shifts.find((x) => !second.shifts.some((y) => x.from === y.from && x.to === y.to));
  return lone?.from ?? null;
}

export const teamRules: readonly TeamRule[] = [seats, pairs];

/** Agents each queue must have at least in a slot, or null where no queue asks for any. */
export function minimumStaffAt({ minimumStaff }: RosterProblem, slot: number): number[] | null {
  const asked = minimumStaff?.map((queue) => queue?.[slot] ?? 0);
  return asked?.some((agents) => agents > 0) ? asked : null;
}
