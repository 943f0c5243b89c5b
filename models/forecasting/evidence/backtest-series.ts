import { METHODS } from '../forecast-series.ts';
import type { Training } from '../history/day-matrix.ts';
import type { AccuracySums } from '../methods/accuracy.ts';
import { backtestAt } from './backtest.ts';

export interface BacktestOrder {
  /** As it stood at the origin: the forecast sees nothing else. */
  training: Training;
  /** What came after, to be scored against. */
  actual: Training['history'];
  horizons: number[];
}

/** Sums of every method at one origin, per horizon. */
export function backtestSeries({ training, actual, horizons }: BacktestOrder): Map<string, AccuracySums[]> {
  return backtestAt(training, actual, METHODS, horizons);
}
