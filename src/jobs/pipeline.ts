import { forecastCentre } from '../pipeline/forecast-centre.ts';
import { planWeek } from '../pipeline/plan.ts';
import { runScenario } from '../pipeline/scenario.ts';
import { scheduleCentre } from '../pipeline/schedule.ts';
import { simulateCentre } from '../pipeline/simulate.ts';
import { staffCentre } from '../pipeline/staff.ts';
import { summarise } from '../pipeline/summary.ts';

/** The verbs that jobs run; tests put quick ones in their place. */
export const pipeline = {
  forecastCentre,
  staffCentre,
  scheduleCentre,
  simulateCentre,
  summarise,
  planWeek,
  runScenario,
};
export type Pipeline = typeof pipeline;
