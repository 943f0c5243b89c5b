import type { PlanSummary, ScenarioChanges } from '../domain/plan.ts';
import { part, type RunContext } from './context.ts';
import { changeCentre, changeForecast } from './scenario-changes.ts';
import { type RosterOptions, rescoreRoster, scheduleCentre } from './schedule.ts';
import { simulateCentre } from './simulate.ts';
import { staffCentre } from './staff.ts';
import { type Plan, summarise } from './summary.ts';

export interface ScenarioInput extends Plan, RosterOptions {
  changes: ScenarioChanges;
  /** Simulated weeks per plan; every plan meets the same random customers. */
  replications: number;
}

export interface ScenarioOutcome {
  baseline: PlanSummary;
  /** The changed world, staffed and rostered anew. */
  outcome: PlanSummary;
  /** The changed world met with the baseline's roster; null where agents leave, who cannot stay on a roster. */
  unchangedRoster: PlanSummary | null;
}

/** Runs the chain again with the changes applied, and once more with the roster left as it is. */
export async function runScenario(input: ScenarioInput, context: RunContext): Promise<ScenarioOutcome> {
  const { changes, seed, replications } = input;
  const centre = changeCentre(input.centre, changes);
  const forecast = changeForecast(input.forecast, changes);
  const staffing = staffCentre({ centre, forecast, like: input.staffing });
  const plan = async (
    rosterCentre: typeof centre,
    roster: Plan['roster'],
    simulating: RunContext,
  ): Promise<PlanSummary> => {
    const simulation = await simulateCentre(
      { centre: rosterCentre, forecast, staffing, roster, replications, seed },
      simulating,
    );
    return summarise({ centre: rosterCentre, forecast, staffing, roster, simulation });
  };

  const roster = await scheduleCentre({ ...input, centre, staffing }, part(context, 0, 0.7));
  const outcome = await plan(centre, roster, part(context, 0.7, 0.85));
  const baseline = summarise(input);
  if (changes.removeAgentIds?.length) return { baseline, outcome, unchangedRoster: null };

  const sameStaff = changeCentre(input.centre, { ...changes, addAgents: [] });
  const kept = rescoreRoster({ staffing, roster: input.roster });
  return { baseline, outcome, unchangedRoster: await plan(sameStaff, kept, part(context, 0.85, 1)) };
}
