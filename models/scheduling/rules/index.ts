import { activities } from './activities.ts';
import { availability } from './availability.ts';
import { breaks } from './breaks.ts';
import { consecutiveDays } from './consecutive-days.ts';
import { dailyRest } from './daily-rest.ts';
import { daysWorked } from './days-worked.ts';
import { longRest } from './long-rest.ts';
import { oneShiftADay } from './one-shift-a-day.ts';
import { paidTime } from './paid-time.ts';
import { pinnedShifts } from './pinned-shifts.ts';
import type { Rule } from './rule.ts';
import { shiftTypes } from './shift-types.ts';
import { startGrid } from './start-grid.ts';
import { timeOff } from './time-off.ts';

/** Every rule of the roster. A clash is explained by the first rules that cause it, so the hardest come last. */
export const rules: readonly Rule[] = [
  shiftTypes,
  oneShiftADay,
  startGrid,
  breaks,
  consecutiveDays,
  longRest,
  daysWorked,
  paidTime,
  availability,
  dailyRest,
  timeOff,
  activities,
  pinnedShifts,
];
