import { type AgentModel, type CentreModel, type HandleTimeLaw, queueModel } from '../../models/simulation/centre.ts';
import { type CentreResult, summariseRecords } from '../../models/simulation/results.ts';
import type { SimulationScenario } from '../domain/simulation-scenario.ts';
import type { RunContext } from './context.ts';
import { type ReplicationOptions, runReplications } from './replications.ts';

/** A gap of this length between two spans of an agent separates two shifts (absence is drawn for each shift). */
const gapBetweenShiftsSeconds = 4 * 3600;
const daySeconds = 86_400;

/** Simulates a scenario file; queues of the result are in the file's order. */
export async function simulateScenario(
  scenario: SimulationScenario,
  options: ReplicationOptions,
  context: RunContext,
): Promise<CentreResult> {
  const model = scenarioModel(scenario);
  return summariseRecords(model, await runReplications(model, options, context), options.detail);
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
