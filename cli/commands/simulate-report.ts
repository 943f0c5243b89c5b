/** What `crewcast simulate` prints. */
import type { PeriodDifference } from '../../models/simulation/comparison.ts';
import type { Difference, Estimate } from '../../models/simulation/estimates.ts';
import type { CentreResult, GoalChance, PeriodExperience } from '../../models/simulation/results.ts';
import type { SimulationScenario } from '../../src/domain/simulation-scenario.ts';
import type { ScenarioComparison, ScenarioOptions } from '../../src/pipeline/simulation/simulate-scenario.ts';
import { table } from '../terminal.ts';

export function scenarioJson(
  scenario: SimulationScenario,
  result: CentreResult,
  { seed, detail }: ScenarioOptions,
): object {
  return {
    days: result.replications,
    seed,
    detail,
    eventsPerDay: result.events / result.replications,
    queues: queuesJson(scenario, result),
  };
}

export function comparisonJson(
  scenario: SimulationScenario,
  result: ScenarioComparison,
  { seed, detail }: ScenarioOptions,
): object {
  const { baseline, other, differences } = result;
  return {
    days: baseline.replications,
    seed,
    detail,
    baseline: queuesJson(scenario, baseline),
    other: queuesJson(scenario, other),
    differences: differences.map(({ horizon, days }, k) => ({
      id: scenario.queues[k].id,
      ...horizon,
      days: days.length > 1 ? days : [],
    })),
  };
}

function queuesJson(scenario: SimulationScenario, { queues }: CentreResult): object[] {
  return queues.map(({ horizon, days, intervals, goalMet, goalMetPerDay }, k) => ({
    id: scenario.queues[k].id,
    ...horizon,
    goalMet,
    days: days.length > 1 ? days.map((day, d) => ({ ...day, goalMet: goalMetPerDay[d] ?? null })) : [],
    intervals: intervals.map((interval, i) => ({ fromSeconds: i * scenario.intervalSeconds, ...interval })),
  }));
}

export function scenarioText(scenario: SimulationScenario, result: CentreResult, options: ScenarioOptions): string {
  const header = [
    'queue',
    'contacts',
    'service level',
    'P10 .. P90',
    'abandoned',
    'mean wait',
    'answer P95',
    'occupancy',
    'goal met',
  ];
  const row = (name: string, period: PeriodExperience, goalMet: GoalChance | null) => [
    name,
    period.offered.mean.toFixed(0),
    withError(period.serviceLevel, 100, 2, ' %'),
    range(period.serviceLevel, 100, ' %'),
    withError(period.abandonedShare, 100, 2, ' %'),
    withError(period.meanWaitSeconds, 1, 2, ' s'),
    withError(period.waitP95Seconds, 1, 1, ' s'),
    withError(period.occupancy, 100, 1, ' %'),
    goalMet ? `${(100 * goalMet.probability).toFixed(0)} %` : '-',
  ];
  const rows = result.queues.flatMap(({ horizon, days, goalMet, goalMetPerDay }, k) => [
    row(String(scenario.queues[k].id), horizon, goalMet),
    ...(days.length > 1 ? days.map((day, d) => row(`  day ${d + 1}`, day, goalMetPerDay[d] ?? null)) : []),
  ]);
  const events = Math.round(result.events / result.replications);
  const intervals = result.queues.flatMap((queue, k) =>
    queue.intervals.length > 0
      ? [`\n\n${String(scenario.queues[k].id)}\n${intervalTable(scenario, queue.intervals)}`]
      : [],
  );
  return `${table(header, rows)}${intervals.join('')}\n\n${ending(result, options)}, ${events} events each; +- is the standard error.`;
}

/** A line per interval with contacts: what single replications are like there. */
function intervalTable({ intervalSeconds }: SimulationScenario, intervals: PeriodExperience[]): string {
  const header = [
    'from',
    'contacts',
    'service level',
    'P10 .. P90',
    'abandoned',
    'answered after',
    'P10 .. P90',
    'answer P95',
    'occupancy',
    'waiting',
  ];
  const rows = intervals.flatMap((period, i) =>
    period.offered.mean > 0
      ? [
          [
            elapsed(i * intervalSeconds),
            period.offered.mean.toFixed(1),
            withError(period.serviceLevel, 100, 1, ' %'),
            range(period.serviceLevel, 100, ' %'),
            withError(period.abandonedShare, 100, 1, ' %'),
            withError(period.averageSpeedOfAnswerSeconds, 1, 1, ' s'),
            range(period.averageSpeedOfAnswerSeconds, 1, ' s'),
            withError(period.waitP95Seconds, 1, 1, ' s'),
            withError(period.occupancy, 100, 1, ' %'),
            withError(period.meanQueueLength, 1, 2, ''),
          ],
        ]
      : [],
  );
  return table(header, rows);
}

/** Time from the start: `09:30`, from the second day on `day 2 09:30`. */
export function elapsed(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  const clock = new Date((seconds % 86_400) * 1000).toISOString().slice(11, seconds % 60 === 0 ? 16 : 19);
  return day > 0 ? `day ${day + 1} ${clock}` : clock;
}

export function comparisonText(
  scenario: SimulationScenario,
  { baseline, other, differences }: ScenarioComparison,
  options: ScenarioOptions,
): string {
  const header = ['queue', '', 'service level', 'abandoned', 'mean wait', 'occupancy', 'goal met'];
  const rows = scenario.queues.flatMap(({ id }, k) => {
    const experienced = [baseline, other].map(({ queues: { [k]: queue } }, which) => [
      which === 0 ? String(id) : '',
      which === 0 ? 'baseline' : 'other',
      withError(queue.horizon.serviceLevel, 100, 2, ' %'),
      withError(queue.horizon.abandonedShare, 100, 2, ' %'),
      withError(queue.horizon.meanWaitSeconds, 1, 2, ' s'),
      withError(queue.horizon.occupancy, 100, 1, ' %'),
      withError(chance(queue.goalMet), 100, 1, ' %'),
    ]);
    const { horizon, days } = differences[k];
    return [
      ...experienced,
      differenceRow('difference', horizon),
      ...(days.length > 1 ? days.map((day, d) => differenceRow(`  day ${d + 1}`, day)) : []),
    ];
  });
  return `${table(header, rows)}\n\nDifference: other minus baseline, both met by the same customers. ${ending(baseline, options)}; +- is the standard error.`;
}

const chance = (goalMet: GoalChance | null) => goalMet && { mean: goalMet.probability, ...goalMet };

function differenceRow(name: string, period: PeriodDifference): string[] {
  return [
    '',
    name,
    signed(period.serviceLevel, 100, 2, ' %'),
    signed(period.abandonedShare, 100, 2, ' %'),
    signed(period.meanWaitSeconds, 1, 2, ' s'),
    signed(period.occupancy, 100, 1, ' %'),
    signed(period.probabilityGoalMet, 100, 1, ' %'),
  ];
}

function ending({ replications }: CentreResult, { seed, untilStandardError }: ScenarioOptions): string {
  const aim = untilStandardError === undefined ? '' : ` until the error was ${untilStandardError} or the bound reached`;
  return `${replications} replications with seed ${seed}${aim}`;
}

function withError(figure: Difference | null, scale: number, digits: number, unit: string): string {
  if (!figure) return '-';
  return `${(figure.mean * scale).toFixed(digits)} +- ${(figure.standardError * scale).toFixed(digits)}${unit}`;
}

export function signed(figure: Difference | null, scale: number, digits: number, unit: string): string {
  return figure && figure.mean >= 0
    ? `+${withError(figure, scale, digits, unit)}`
    : withError(figure, scale, digits, unit);
}

function range(estimate: Estimate | null, scale: number, unit: string): string {
  return estimate ? `${(scale * estimate.p10).toFixed(1)} .. ${(scale * estimate.p90).toFixed(1)}${unit}` : '-';
}
