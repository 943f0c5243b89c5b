import type { Centre } from '../src/domain/centre.ts';
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
    `${site.name}: week of ${grid.startDate}, ${summary.agents} agents, ${site.timeZone}`,
    '',
    table(header, rows),
    '',
    describeDays(simulation),
    '',
    `Hours:     ${whole(summary.requiredHours)} required on the queues (shrinkage included), ${whole(summary.rosteredHours)} rostered, ${whole(summary.paidHours)} paid`,
    `Cost:      ${whole(summary.cost)} ${site.currency}`,
    `Roster:    ${schedule.shifts.length} shifts, ${whole(quality.understaffedHours)} agent-hours short and ${whole(quality.overstaffedHours)} over`,
    `Proof:     ${gapInWords(quality)}`,
    `Service:   ${percent(summary.serviceLevel)} of live contacts answered in time, ${percent(summary.abandonedShare)} abandoned (${simulation.replications} simulated weeks)${oftenMet(summary)}`,
    ...(unrostered.length > 0
      ? [`Absent:    ${unrostered.map(({ agentId, reason }) => `${agentId} (${reason})`).join(', ')}`]
      : []),
    `Planned in ${seconds.toFixed(0)} s; ${schedule.state} as version ${schedule.version}.`,
  ].join('\n');
}

function oftenMet({ serviceLevelP10: low, serviceLevelP90: high, probabilityAllGoalsMet: met }: PlanSummary): string {
  const range = low === undefined || high === undefined ? '' : `; ${percent(low)} to ${percent(high)} in 8 of 10 weeks`;
  return met == null ? range : `${range}, every goal kept in ${percent(met, 0)} of weeks`;
}

function accuracyOf(queue: QueueForecast): string {
  const own = queue.accuracy.find(({ method }) => method === queue.method);
  return own ? percent(own.weightedAbsolutePercentageError) : '-';
}

const duration = (seconds: number): string => (seconds < 600 ? `${seconds} s` : `${Math.round(seconds / 60)} min`);

/** Objective, bound and gap in a sentence a manager understands. */
export function gapInWords({ objective, bound, gap }: RosterQuality): string {
  return `at most ${percent(gap)} of the week's work could still be saved by any legal roster (objective ${objective.toFixed(1)}, bound ${bound.toFixed(1)})`;
}
