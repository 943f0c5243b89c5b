import type { DayMatrix, Training } from '../../models/forecasting/history/day-matrix.ts';
import { weekdayOf } from '../../models/forecasting/history/day-matrix.ts';
import { createRandom } from '../../models/numerics/random.ts';
import type { IntervalHistory } from '../../src/domain/history.ts';

/** 2024-01-01, a Monday. */
export const FIRST_DAY = 19_723;

const WEEKDAY_LEVEL = [1.3, 1.1, 1, 0.95, 0.9, 0.4, 0.3];

export interface SyntheticOptions {
  days?: number;
  slots?: number;
  contactsPerDay?: number;
  seed?: number;
  openWeekdays?: number;
  factor?(day: number): number;
}

/** Contacts of a centre with weekday and time-of-day shape and Poisson-like noise; closed weekdays are null. */
export function syntheticMatrix(options: SyntheticOptions = {}): DayMatrix {
  const { days = 120, slots = 24, contactsPerDay = 1000, seed = 1, openWeekdays = 7, factor = () => 1 } = options;
  const random = createRandom(seed);
  const shape = Float64Array.from({ length: slots }, (_, s) => 0.2 + Math.sin((Math.PI * (s + 0.5)) / slots) ** 2);
  const total = shape.reduce((a, b) => a + b, 0);
  return {
    firstDay: FIRST_DAY,
    slots,
    days: Array.from({ length: days }, (_, i) => {
      const day = FIRST_DAY + i;
      if (weekdayOf(day) >= openWeekdays) return null;
      const dayFactor = WEEKDAY_LEVEL[weekdayOf(day)] * Math.exp(0.05 * random.normal()) * factor(day);
      return shape.map((share) => {
        const mean = (contactsPerDay * dayFactor * share) / total;
        return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));
      });
    }),
  };
}

export function trainingOf(history: DayMatrix, openWeekdays = 7): Training {
  return {
    history,
    opening: Array.from({ length: 7 }, (_, w) => (w < openWeekdays ? new Uint8Array(history.slots).fill(1) : null)),
    known: { holidays: new Map(), events: new Map() },
  };
}

/** The matrix as a history without zone, hourly when it has 24 slots. */
export function historyOf(matrix: DayMatrix, queue = 'all'): IntervalHistory {
  const intervalMinutes = 1440 / matrix.slots;
  const start: number[] = [];
  const offered: number[] = [];
  matrix.days.forEach((day, row) => {
    day?.forEach((contacts, s) => {
      start.push((matrix.firstDay + row) * 86_400 + s * intervalMinutes * 60);
      offered.push(contacts);
    });
  });
  return {
    queue,
    intervalMinutes,
    timeZone: null,
    start: Float64Array.from(start),
    offered: Float64Array.from(offered),
    answered: null,
    abandoned: null,
    averageHandleTimeSeconds: null,
  };
}
