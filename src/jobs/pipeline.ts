import { forecastCentre } from '../pipeline/forecast/forecast-centre.ts';
import { watchCentre } from '../pipeline/forecast/watch-centre.ts';
import { staffWeek } from '../pipeline/plan/plan.ts';
import { runScenario } from '../pipeline/plan/scenario.ts';
import { summarise } from '../pipeline/plan/summary.ts';
import { repairSchedule } from '../pipeline/roster/repair-schedule.ts';
import { schedulePart } from '../pipeline/roster/schedule.ts';
import { simulateCentre } from '../pipeline/simulation/simulate.ts';
import { staffCentre } from '../pipeline/staffing/staff.ts';

/** The verbs that jobs run; tests put quick ones in their place. */
export const pipeline = {
  forecastCentre,
  watchCentre,
  staffCentre,
  schedulePart,
  repairSchedule,
  simulateCentre,
  summarise,
  staffWeek,
  runScenario,
};
export type Pipeline = typeof pipeline;
