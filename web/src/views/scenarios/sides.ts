import { useScenario, useScenarioService, useScheduleSimulation } from '../../api/queries.ts';
import type { ComparedService, IntervalExperience, PlanSummary, Schedule, Simulation } from '../../api/types.ts';

/** A choice is the baseline, a scenario's id, or that id with a suffix: the scenario met with the baseline's roster. */
export const baselineChoice = 'baseline';
export const unchangedSuffix = ' unchanged';

const scenarioIn = (choice: string): string | null =>
  choice === baselineChoice ? null : choice.replace(unchangedSuffix, '');

/** One side of a comparison; null parts are not known, or not yet. */
export interface Side {
  summary: PlanSummary | null;
  simulation: Simulation | null;
  /** Beside the baseline, met by the same customers; null for the baseline itself. */
  compared: ComparedService | null;
  error: Error | null;
}

export function useSide(choice: string, baseline: Schedule): Side {
  const id = scenarioIn(choice);
  const { data, error } = useScenario(id);
  if (id === null) {
    return { summary: baseline.summary, simulation: baseline.simulation, compared: null, error: null };
  }
  const isUnchanged = choice.endsWith(unchangedSuffix);
  const compared = (isUnchanged ? data?.service?.unchangedRoster : data?.service?.outcome) ?? null;
  const summary = (isUnchanged ? data?.unchangedRoster : data?.outcome) ?? null;
  return { summary, simulation: compared?.simulation ?? null, compared, error };
}

/** Service of one queue by interval on one side; undefined while loading and where it was not kept. */
export function useSideIntervals(choice: string, scheduleId: string, queueId: string): IntervalExperience | undefined {
  const id = scenarioIn(choice);
  const own = useScheduleSimulation(id === null ? scheduleId : null, queueId);
  const service = useScenarioService(id, queueId);
  const compared = choice.endsWith(unchangedSuffix) ? service.data?.unchangedRoster : service.data?.outcome;
  return (id === null ? own.data : compared?.simulation)?.queues[0]?.intervals;
}
