/**
 * Shifts of the level for a model without a level of its own (harmonic-regression.ts): where the state-space model let its level
 * go (daily-filter.ts), the regression gets a step whose height it learns from the days since (intervention analysis, Box & Tiao 1975).
 */
import { type DailyDesign, SHIFT_DAYS } from './daily-filter.ts';

/** Prior deviation of a step, log scale. */
const STEP_DEVIATION = 0.5;
/** What lasts less long may be a holiday or a storm; the state-space model alone follows it. */
const LASTING_DAYS = 7;

const startOf = (shift: number): number => shift - SHIFT_DAYS + 1;

/** Of the shifts, given by the rows on which they were found, those that had lasted a week by the evening before a row. */
export const lastingShifts = (shifts: readonly number[], from: number): number[] =>
  shifts.filter((shift) => from - startOf(shift) >= LASTING_DAYS);

/** The design with a step where each of the shifts began; `shifts` are the rows on which they were found. */
export function withLevelSteps(design: DailyDesign, shifts: readonly number[]): DailyDesign {
  if (shifts.length === 0) return design;
  const { priorMeans, priorDeviations, asKnownAt } = design;
  const starts = shifts.map(startOf);
  const stepsOn = (row: number): number[] =>
    starts.flatMap((start, i) => (row >= start ? [priorDeviations.length + i] : []));
  return {
    ...design,
    columns: design.columns.map((own, row) => Int32Array.of(...own, ...stepsOn(row))),
    weights: design.weights.map((own, row) => Float64Array.of(...own, ...stepsOn(row).map(() => 1))),
    priorMeans: Float64Array.of(...priorMeans, ...shifts.map(() => 0)),
    priorDeviations: Float64Array.of(...priorDeviations, ...shifts.map(() => STEP_DEVIATION)),
    asKnownAt: asKnownAt && ((row) => withLevelSteps(asKnownAt(row), shifts)),
  };
}
