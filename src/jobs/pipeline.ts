import { forecastCentre } from '../pipeline/forecast-centre.ts';
import { staffWeek } from '../pipeline/plan.ts';
import { repairSchedule } from '../pipeline/repair-schedule.ts';
import { runScenario } from '../pipeline/scenario.ts';
import { schedulePart } from '../pipeline/schedule.ts';
import { simulateCentre } from '../pipeline/simulate.ts';
import { staffCentre } from '../pipeline/staff.ts';
import { summarise } from '../pipeline/summary.ts';
import { watchCentre } from '../pipeline/watch-centre.ts';

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
