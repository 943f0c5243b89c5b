import {
  type AgentModel,
  type CentreModel,
  type HandleTimeLaw,
  queueModel,
} from '../../../models/simulation/centre.ts';
import { compareCentres, type QueueDifference } from '../../../models/simulation/comparison.ts';
import { type Detail, details, type Records, recordsBytes } from '../../../models/simulation/records.ts';
import { type CentreResult, summariseRecords } from '../../../models/simulation/results.ts';
import type { SimulationScenario } from '../../domain/simulation-scenario.ts';
import { InputError } from '../../errors.ts';
import type { RunContext } from '../context.ts';
import { type MarginalRow, marginalValues } from './marginal-values.ts';
import { type ReplicationOptions, runTogether, type StoppingRule } from './replications.ts';

/** A gap of this length between two spans of an agent separates two shifts (absence is drawn for each shift). */
const gapBetweenShiftsSeconds = 4 * 3600;
const daySeconds = 86_400;

export interface ScenarioOptions extends ReplicationOptions {
  /**
   * Stop before `replications` once the service level of every queue has this standard error or less; where two scenarios
   * are compared, once its difference has.
   */
  untilStandardError?: number;
}

/** Records may take so much memory; joining those of the threads takes it once more. */
const mostRecordsBytes = 2 ** 29;

/** The finest detail, up to the one wanted, of which the records of all scenarios together fit in memory. */
export function finestDetail(scenarios: SimulationScenario[], replications: number, wanted: Detail): Detail {
  const models = scenarios.map(scenarioModel);
  const fits = (detail: Detail): boolean =>
    models.reduce((bytes, model) => bytes + recordsBytes(model, detail, replications), 0) <= mostRecordsBytes;
  const candidates = details.slice(0, details.indexOf(wanted) + 1).reverse();
  return candidates.find(fits) ?? 'horizon';
}

/** Simulates a scenario file; queues of the result are in the file's order. */
export async function simulateScenario(
  scenario: SimulationScenario,
  { untilStandardError, ...options }: ScenarioOptions,
  context: RunContext,
): Promise<CentreResult> {
  const model = scenarioModel(scenario);
  const errorOf = ([records]: Records[]): number =>
    worstError(summariseRecords(model, records, 'horizon').queues.map(({ horizon }) => horizon.serviceLevel));
  const [records] = await runTogether([model], options, stoppingRule(untilStandardError, errorOf), context);
  return summariseRecords(model, records, options.detail);
}

export interface ScenarioComparison {
  baseline: CentreResult;
  other: CentreResult;
  /** The other scenario minus the baseline, per queue. */
  differences: QueueDifference[];
}

/** Simulates two scenarios with the same customers. Throws InputError naming what must be equal and is not. */
export async function compareScenarios(
  baseline: SimulationScenario,
  other: SimulationScenario,
  { untilStandardError, ...options }: ScenarioOptions,
  context: RunContext,
): Promise<ScenarioComparison> {
  checkComparable(baseline, other);
  const models = [scenarioModel(baseline), scenarioModel(other)];
  const compare = (records: Records[], detail: Detail): QueueDifference[] => {
    const [a, b] = models.map((model, m) => ({ model, records: records[m] }));
    return compareCentres(a, b, detail);
  };
  const errorOf = (records: Records[]): number =>
    worstError(compare(records, 'horizon').map(({ horizon }) => horizon.serviceLevel));
  const records = await runTogether(models, options, stoppingRule(untilStandardError, errorOf), context);
  const [a, b] = models.map((model, m) => summariseRecords(model, records[m], options.detail));
  return { baseline: a, other: b, differences: compare(records, options.detail) };
}

const mostMarginalRows = 2000;

/** What one more agent of every group is worth in every span of so many seconds; see `marginalValues`. */
export function oneMoreAgent(
  scenario: SimulationScenario,
  { spanSeconds, ...options }: Pick<ReplicationOptions, 'replications' | 'seed'> & { spanSeconds: number },
  context: RunContext,
): Promise<MarginalRow[]> {
  const { intervalSeconds, intervals, groups } = scenario;
  const intervalsPerSpan = spanSeconds / intervalSeconds;
  if (!Number.isInteger(intervalsPerSpan)) {
    throw new InputError(
      '--one-more',
      `must be a multiple of the scenario's intervals of ${intervalSeconds / 60} minutes.`,
    );
  }
  const rows = groups.length * Math.ceil(intervals / intervalsPerSpan);
  if (rows > mostMarginalRows) {
    throw new InputError(
      '--one-more',
      `asks for ${rows} runs, at most ${mostMarginalRows} are made; use longer spans.`,
    );
  }
  return marginalValues(scenarioModel(scenario), { ...options, intervalsPerSpan }, context);
}

function stoppingRule(standardError: number | undefined, errorOf: StoppingRule['errorOf']): StoppingRule | null {
  return standardError === undefined ? null : { standardError, errorOf };
}

const worstError = (figures: ({ standardError: number } | null)[]): number =>
  Math.max(0, ...figures.map((figure) => figure?.standardError ?? 0));

function checkComparable(a: SimulationScenario, b: SimulationScenario): void {
  for (const field of ['intervals', 'intervalSeconds'] as const) {
    if (a[field] === b[field]) continue;
    throw new InputError(field, `is ${a[field]} in one scenario and ${b[field]} in the other; use the same in both.`);
  }
  const ids = [a, b].map(({ queues }) => queues.map(({ id }) => String(id)).join(', '));
  if (ids[0] === ids[1]) return;
  throw new InputError(
    'queues',
    `are ${ids[0]} in one scenario and ${ids[1]} in the other; use the same queues in the same order.`,
  );
}

export function scenarioModel({
  intervalSeconds,
  intervals,
  queues,
  groups,
  routing,
  agents,
}: SimulationScenario): CentreModel {
  const groupNumber = new Map(groups.map(({ id }, g) => [String(id), g]));
  return {
    intervalSeconds,
    intervals,
    dayStarts: dayStarts(intervals, intervalSeconds),
    queues: queues.map(({ id, expectedVolume, handleTime, goalServiceLevel, ...given }) => {
      const { law, meanSeconds } = handleTimeLaw(handleTime);
      return queueModel({
        ...given,
        expectedArrivals: expectedVolume,
        meanHandleTimeSeconds: new Float64Array(intervals).fill(meanSeconds),
        handleTimeLaw: law,
        goalServiceLevel: goalServiceLevel ?? null,
        routing: routing[String(id)].map((group) => groupNumber.get(String(group))!),
      });
    }),
    groups: groups.length,
    agents: agents.map(({ group, available, absenceProbability }) => ({
      group: groupNumber.get(String(group))!,
      absenceProbability,
      shifts: intoShifts(available),
    })),
  };
}

function handleTimeLaw(given: SimulationScenario['queues'][number]['handleTime']): {
  law: HandleTimeLaw;
  meanSeconds: number;
} {
  if (given.distribution === 'lognormal') {
    return {
      law: { kind: 'lognormal', coefficientOfVariation: given.coefficientOfVariation },
      meanSeconds: given.meanSeconds,
    };
  }
  if (given.distribution !== 'empirical') return { law: { kind: given.distribution }, meanSeconds: given.meanSeconds };
  const { observedSeconds: observed } = given;
  const ownMean = observed.reduce((sum, value) => sum + value, 0) / observed.length;
  return { law: { kind: 'empirical', observed }, meanSeconds: given.meanSeconds ?? ownMean };
}

function dayStarts(intervals: number, intervalSeconds: number): number[] {
  const starts = [0];
  for (let i = 1; i < intervals; i++) {
    const day = Math.floor((i * intervalSeconds) / daySeconds);
    if (day > Math.floor(((i - 1) * intervalSeconds) / daySeconds)) starts.push(i);
  }
  return starts;
}

function intoShifts(spans: [number, number][]): AgentModel['shifts'] {
  const shifts: AgentModel['shifts'] = [];
  spans.forEach((span, i) => {
    const isNewShift = i === 0 || span[0] - spans[i - 1][1] >= gapBetweenShiftsSeconds;
    if (isNewShift) shifts.push([]);
    shifts.at(-1)!.push(span);
  });
  return shifts;
}
