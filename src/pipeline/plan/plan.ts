import type { Centre } from '../../domain/centre.ts';
import type { IntervalHistory } from '../../domain/history.ts';
import type { Forecast, PlanSummary, Shift, Staffing } from '../../domain/plan.ts';
import { part, type RunContext } from '../context.ts';
import { forecastCentre } from '../forecast/forecast-centre.ts';
import type { RosterOptions } from '../roster/schedule.ts';
import { scheduleCentre } from '../roster/schedule-centre.ts';
import { simulateCentre } from '../simulation/simulate.ts';
import { correctRequirements } from '../staffing/correct-requirements.ts';
import { staffCentre } from '../staffing/staff.ts';
import { type Plan, summarise } from './summary.ts';

export interface PlanInput extends RosterOptions {
  centre: Centre;
  histories: IntervalHistory[];
  /** First local day of the plan, YYYY-MM-DD. */
  startDate: string;
  days: number;
  /** Simulated weeks behind the expected service. */
  replications: number;
  /** Correct the formulas' requirement by simulation until every interval meets its goal; takes about a minute. */
  simulationCorrected?: boolean;
  /** Shifts already published before the week: rest and days in a row carry over. */
  previous?: Shift[];
}

/** The whole chain: history in; forecast, requirement, roster and expected service out. */
export async function planWeek(input: PlanInput, context: RunContext): Promise<Plan & { summary: PlanSummary }> {
  const { centre, seed, replications } = input;
  const { forecast, staffing } = await staffWeek(input, part(context, 0, 0.4));
  const roster = await scheduleCentre({ ...input, staffing, forecast }, part(context, 0.4, 0.8));
  const simulation = await simulateCentre(
    { centre, forecast, staffing, roster, previous: input.previous, replications, seed },
    part(context, 0.8, 1),
  );
  const plan = { centre, forecast, staffing, roster, simulation };
  return { ...plan, summary: summarise(plan) };
}

/** The first half of the chain: forecast and requirement. */
export async function staffWeek(
  input: PlanInput,
  context: RunContext,
): Promise<{ forecast: Forecast; staffing: Staffing }> {
  const { centre, histories, replications, seed, simulationCorrected } = input;
  const forecast = await forecastCentre(input, part(context, 0, simulationCorrected ? 0.5 : 1));
  const staffing = staffCentre({ centre, forecast, histories });
  if (!simulationCorrected) return { forecast, staffing };
  const corrections = await correctRequirements(
    { centre, forecast, staffing, replications, seed },
    part(context, 0.5, 1),
  );
  return { forecast, staffing: staffCentre({ centre, forecast, histories, corrections }) };
}
