import { minutesPerDay } from '../time/calendar-day.ts';

/** A step between neighbouring intervals counts when it is at least this share of all steps (and seen twice). */
const commonShare = 0.1;

/** Fewer steps than this may all be multiples of the interval by chance. */
const tellingSteps = 30;

export interface InferredInterval {
  minutes: number;
  /** Whether the rows leave no doubt that the interval is no shorter. */
  isCertain: boolean;
}

/**
 * The largest interval whose grid holds the steps that are common between neighbouring starts (epoch seconds, any order).
 * A few times off the grid do not change it; where no step is common all of them count. Null when the rows do not tell.
 */
export function inferInterval(starts: Float64Array): InferredInterval | null {
  const sorted = starts.toSorted();
  const seen = new Map<number, number>();
  let steps = 0;
  for (let i = 1; i < sorted.length; i++) {
    const step = sorted[i]! - sorted[i - 1]!;
    if (step === 0) continue;
    seen.set(step, (seen.get(step) ?? 0) + 1);
    steps++;
  }
  const common = [...seen].filter(([, times]) => times >= Math.max(2, commonShare * steps)).map(([step]) => step);
  const seconds = (common.length > 0 ? common : [...seen.keys()]).reduce(greatestCommonDivisor, 0);
  const minutes = greatestCommonDivisor(seconds / 60, minutesPerDay);
  return seconds > 0 && seconds % 60 === 0 ? { minutes, isCertain: common.length > 0 && steps >= tellingSteps } : null;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
