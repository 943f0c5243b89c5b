import type { PlanSummary, ScenarioChanges } from '../../domain/plan.ts';
import type { ScenarioService } from '../../domain/simulation.ts';
import { part, type RunContext } from '../context.ts';
import { type RosterOptions, rescoreRoster } from '../roster/schedule.ts';
import { scheduleCentre } from '../roster/schedule-centre.ts';
import { compareRosters } from '../simulation/simulate.ts';
import { staffCentre } from '../staffing/staff.ts';
import { changeCentre, changeForecast } from './scenario-changes.ts';
import { type Plan, summarise } from './summary.ts';

export interface ScenarioInput extends Omit<Plan, 'simulation'>, RosterOptions {
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
  /** What customers live through in each, and how that differs from the baseline. */
  service: ScenarioService;
}

/** Runs the chain again with the changes applied, and once more with the roster left as it is. */
export async function runScenario(input: ScenarioInput, context: RunContext): Promise<ScenarioOutcome> {
  const { changes } = input;
  const centre = changeCentre(input.centre, changes);
  const forecast = changeForecast(input.forecast, changes);
  const staffing = staffCentre({ centre, forecast, like: input.staffing });
  const roster = await scheduleCentre({ ...input, centre, forecast, staffing }, part(context, 0, 0.7));
  const changed = { centre, forecast, staffing, previous: input.previous, roster };
  const kept = changes.removeAgentIds?.length
    ? []
    : [
        {
          ...changed,
          centre: changeCentre(input.centre, { ...changes, addAgents: [] }),
          roster: rescoreRoster({ staffing, roster: input.roster }),
        },
      ];
  const { baseline, others } = await compareRosters(input, [changed, ...kept], input, part(context, 0.7, 1));
  const [outcome, unchangedRoster = null] = others;
  return {
    baseline: summarise({ ...input, simulation: baseline }),
    outcome: summarise({ ...changed, simulation: outcome.simulation }),
    unchangedRoster: unchangedRoster && summarise({ ...kept[0], simulation: unchangedRoster.simulation }),
    service: { baseline, outcome, unchangedRoster },
  };
}
