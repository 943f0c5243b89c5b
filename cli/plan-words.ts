import type { Centre } from '../src/domain/centre.ts';
import type { Burden } from '../src/domain/fairness.ts';
import type { Forecast, PlanSummary, QueueForecast, RosterQuality } from '../src/domain/plan.ts';
import type { StoredSchedule } from '../src/store/schedule-store.ts';
import { describeDays } from './service-words.ts';
import { table } from './terminal.ts';

const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
const whole = (value: number): string => Math.round(value).toLocaleString('en');
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** A planned week as a planner would tell it: a table of queues and a few sentences. */
export function describePlan(centre: Centre, forecast: Forecast, schedule: StoredSchedule, seconds: number): string {
  const { summary, quality, grid, simulation, unrostered } = schedule;
  const { site } = centre;
  const rows = forecast.queues.map((queue) => {
    const lived = simulation.queues.find((candidate) => candidate.queueId === queue.queueId);
    const goal = centre.queues.find((candidate) => candidate.id === queue.queueId)?.serviceGoal.serviceLevel;
    return [
      queue.queueId,
      whole(sum(queue.mean)),
      accuracyOf(queue),
      goal ? `${percent(goal.share, 0)} in ${duration(goal.thresholdSeconds)}` : '-',
      lived ? `${percent(lived.serviceLevel.mean)} ± ${(196 * lived.serviceLevel.standardError).toFixed(1)}` : '-',
      lived ? percent(lived.abandonedShare.mean) : '-',
    ];
  });
  const header = ['queue', 'contacts', 'forecast error (last weeks)', 'goal', 'expected', 'abandoned'];
  return [
    `${site.name}: ${grid.days === 7 ? 'week of' : `${grid.days} days from`} ${grid.startDate}, ${summary.agents} agents, ${site.timeZone}`,
    '',
    table(header, rows),
    '',
    describeDays(simulation),
    '',
    `Hours:     ${whole(summary.requiredHours)} required on the queues (shrinkage included), ${whole(summary.rosteredHours)} rostered, ${whole(summary.paidHours)} paid`,
    `Cost:      ${whole(summary.cost)} ${site.currency}`,
    `Roster:    ${schedule.shifts.length} shifts, ${whole(quality.understaffedHours)} agent-hours short and ${whole(quality.overstaffedHours)} over`,
    `Proof:     ${gapInWords(quality, grid.days)}`,
    ...fairnessInWords(quality),
    `Service:   ${percent(summary.serviceLevel)} of live contacts answered in time, ${percent(summary.abandonedShare)} abandoned (simulated ${simulation.replications} times)${oftenMet(summary, grid.days === 7 ? 'weeks' : 'such periods')}`,
    ...(unrostered.length > 0
      ? [`Absent:    ${unrostered.map(({ agentId, reason }) => `${agentId} (${reason})`).join(', ')}`]
      : []),
    `Planned in ${seconds.toFixed(0)} s; ${schedule.state} as version ${schedule.version}.`,
  ].join('\n');
}

function oftenMet(
  { serviceLevelP10: low, serviceLevelP90: high, probabilityAllGoalsMet: met }: PlanSummary,
  periods: string,
): string {
  const range =
    low === undefined || high === undefined ? '' : `; ${percent(low)} to ${percent(high)} in 8 of 10 ${periods}`;
  return met == null ? range : `${range}, every goal kept in ${percent(met, 0)} of ${periods}`;
}

function accuracyOf(queue: QueueForecast): string {
  const own = queue.accuracy.find(({ method }) => method === queue.method);
  return own ? percent(own.weightedAbsolutePercentageError) : '-';
}

const duration = (seconds: number): string => (seconds < 600 ? `${seconds} s` : `${Math.round(seconds / 60)} min`);

/** What a fair roster cost and how burdens spread; nothing where fairness had no weight. */
export function fairnessInWords({ fairness, understaffedHours, overstaffedHours }: RosterQuality): string[] {
  if (!fairness) return [];
  const { priceHours, burdens, gapWithout } = fairness;
  const spreads = burdens
    .filter(({ before, after, without }) => before.range + after.range + without.range > 0)
    .map(({ burden, before, after, without }) => {
      const [was, is, other] = [before, after, without].map(({ range }) => range.toFixed(1));
      return `${burdenWords[burden]} ${was} before, now ${is} (${other} without)`;
    });
  const total = understaffedHours + overstaffedHours;
  return [
    `Fairness:  ${priceHours < 0 ? 'nothing' : `${priceHours.toFixed(1)} agent-hours`} more short and over (${total.toFixed(1)}; ${(total - priceHours).toFixed(1)} in a second roster without it, gap ${percent(gapWithout)})`,
    ...(spreads.length > 0 ? [`           most less least above the fair share: ${spreads.join(', ')}`] : []),
  ];
}

const burdenWords: Record<Burden, string> = {
  weekends: 'weekends',
  nights: 'nights',
  lates: 'late shifts',
  holidays: 'holidays',
  undesiredDays: 'undesired days',
};

/** Objective, bound and gap in a sentence a manager understands. */
export function gapInWords({ objective, bound, gap }: RosterQuality, days: number): string {
  const period = days === 7 ? "week's" : days === 1 ? "day's" : `${days} days'`;
  return `at most ${percent(gap)} of the ${period} work could still be saved by any legal roster (objective ${objective.toFixed(1)}, bound ${bound.toFixed(1)})`;
}
