import type { Agent, Centre } from '../domain/centre.ts';
import type { TimeOffPolicy } from '../domain/policies.ts';
import type { Finding, TimeOffBalance, TimeOffOrder } from '../domain/time-off-request.ts';
import { parseDate } from '../time/calendar-day.ts';
import { datesOf } from './time-off-account.ts';

export interface TimeOffCase {
  order: TimeOffOrder;
  agent: Agent;
  /** As it is in force on the first day off. */
  centre: Centre;
  policy: TimeOffPolicy;
  today: string;
  /** Per year of the request, what it takes and the balance before it; null: nothing was ever granted. */
  years: readonly { year: number; minutes: number; balance: TimeOffBalance | null }[];
}

/** Why a request is not approved at once; empty when it is. */
export function timeOffFindings({ order, agent, centre, policy, today, years }: TimeOffCase): Finding[] {
  const findings: Finding[] = [];
  const find = (rule: string, detail: string): void => void findings.push({ rule, detail });
  if (!policy.autoApprove) find('autoApprove', 'every request waits for a person');
  else if (!policy.autoApproveReasons.includes(order.reason)) {
    find('autoApproveReasons', `${order.reason} waits for a person`);
  }
  const notice = parseDate(order.from) - parseDate(today);
  if (notice < policy.noticeDays) find('noticeDays', `${notice} days ahead; ${policy.noticeDays} are asked`);
  if (policy.reasonsWithBalance.includes(order.reason)) {
    for (const { year, minutes, balance } of years) {
      const left = balance?.remainingMinutes ?? 0;
      if (minutes > left) find('balance', `takes ${minutes} minutes of ${year}, of which ${left} are left`);
    }
  }
  for (const date of datesOf(order)) {
    const away = new Set(
      centre.timeOff.filter((off) => off.from <= date && date <= off.to).map(({ agentId }) => agentId),
    ).add(agent.id);
    const teams = [
      { rule: 'maxAbsentShare', name: 'the centre', members: centre.agents, share: policy.maxAbsentShare },
      ...agent.queueIds.map((queueId) => ({
        rule: 'maxAbsentShareOfQueue',
        name: `queue "${queueId}"`,
        members: centre.agents.filter(({ queueIds }) => queueIds.includes(queueId)),
        share: policy.maxAbsentShareOfQueue,
      })),
    ];
    for (const { rule, name, members, share } of teams) {
      const absent = members.filter(({ id }) => away.has(id)).length;
      const most = Math.max(1, Math.floor(share * members.length));
      if (absent > most)
        find(rule, `${absent} of ${members.length} agents of ${name} were off on ${date}; ${most} may be`);
    }
  }
  return findings;
}
