/**
 * A driver is kept only if the days of the last weeks are foretold clearly better with it, from figures that were known at the
 * time: parameters from before, and the driver's own forecast where its figures are not known ahead.
 */

import type { Driver, Training } from '../history/day-matrix.ts';
import { fitDailyLevelTwice, predictFromEach } from './daily-level.ts';

/** What became of a driver. */
export interface DriverVerdict {
  name: string;
  isKept: boolean;
  isKnownAhead: boolean;
  /** Error of the day totals of the last weeks with it, relative to without; 1 when there was too little to judge. */
  errorRatio: number;
}

/** Error with a driver relative to without it, below which it is kept. */
const CLEARLY_BETTER = 0.98;
const JUDGED_WEEKS = 12;
const JUDGED_DAYS = 14;
const LEAST_ROWS = 56;

/** The training with those of its drivers that help, and what was found of each. They are tried one by one, in their order. */
export function withUsefulDrivers(training: Training): { training: Training; verdicts: DriverVerdict[] } {
  const { drivers = [] } = training.known;
  if (drivers.length === 0) return { training, verdicts: [] };
  const withDrivers = (kept: Driver[]): Training => ({ ...training, known: { ...training.known, drivers: kept } });
  let kept: Driver[] = [];
  let error = recordError(withDrivers(kept));
  const verdicts = drivers.map((driver): DriverVerdict => {
    const trial = recordError(withDrivers([...kept, driver]));
    const errorRatio = error > 0 ? trial / error : 1;
    const isKept = errorRatio < CLEARLY_BETTER;
    if (isKept) {
      kept = [...kept, driver];
      error = trial;
    }
    return { name: driver.name, isKept, isKnownAhead: driver.isKnownAhead, errorRatio };
  });
  return { training: withDrivers(kept), verdicts };
}

/** Mean absolute error of the log totals over the fortnights after each of the last weekly origins; 0 with too little history. */
function recordError(training: Training): number {
  const { firstDay, days } = training.history;
  const rows = Array.from({ length: JUDGED_WEEKS }, (_, i) => days.length - 7 * (JUDGED_WEEKS - i)).filter(
    (row) => row >= LEAST_ROWS,
  );
  if (rows.length === 0) return 0;
  const { judged } = fitDailyLevelTwice(training, JUDGED_DAYS, rows[0]);
  const { predictions } = predictFromEach(judged, rows, JUDGED_DAYS);
  const errors = rows.flatMap((row, i) =>
    Array.from(predictions[i].mean, (mean, k) => {
      const isJudged = row + k < days.length && !training.known.holidays.has(firstDay + row + k);
      return isJudged ? Math.abs(judged.design.values[row + k] - mean) : Number.NaN;
    }).filter(Number.isFinite),
  );
  return errors.length > 0 ? errors.reduce((a, b) => a + b, 0) / errors.length : 0;
}
