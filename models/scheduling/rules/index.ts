import { activities } from './activities.ts';
import { availability } from './availability.ts';
import { breaks } from './breaks.ts';
import { daysInStretch, nightsInStretch, shiftsOfType, weekendsInStretch } from './count-limits.ts';
import { dailyRest } from './daily-rest.ts';
import { consecutiveDays, fewestConsecutiveDays, fewestDaysOff } from './days-in-a-row.ts';
import { daysWorked } from './days-worked.ts';
import { floatingActivities } from './floating-activities.ts';
import { lockedDaysOff } from './locked-days-off.ts';
import { longRest } from './long-rest.ts';
import { consecutiveNights, restAfterNights } from './nights.ts';
import { oneShiftADay } from './one-shift-a-day.ts';
import { openingHours } from './opening-hours.ts';
import { paidTime, paidTimeInStretch } from './paid-time.ts';
import { pinnedShifts } from './pinned-shifts.ts';
import { rotation } from './rotation.ts';
import type { Rule } from './rule.ts';
import { shiftTypes } from './shift-types.ts';
import { startGrid } from './start-grid.ts';
import { startSpread } from './start-spread.ts';
import { successions } from './successions.ts';
import { taskBlocks } from './task-blocks.ts';
import { timeOff } from './time-off.ts';
import { wholeWeekends } from './weekends.ts';

/** Every rule of one agent. A clash is explained by the first rules that cause it, so the hardest come last. */
export const rules: readonly Rule[] = [
  shiftTypes,
  oneShiftADay,
  startGrid,
  breaks,
  taskBlocks,
  startSpread,
  rotation,
  successions,
  wholeWeekends,
  shiftsOfType,
  nightsInStretch,
  weekendsInStretch,
  consecutiveNights,
  restAfterNights,
  fewestConsecutiveDays,
  fewestDaysOff,
  consecutiveDays,
  longRest,
  floatingActivities,
  daysInStretch,
  daysWorked,
  paidTimeInStretch,
  paidTime,
  openingHours,
  availability,
  dailyRest,
  timeOff,
  activities,
  lockedDaysOff,
  pinnedShifts,
];
