import { type Watch, type WatchOrder, watchSeries } from '../../models/forecasting/anomalies/anomalies.ts';
import { type BacktestOrder, backtestSeries } from '../../models/forecasting/evidence/backtest-series.ts';
import { forecastSeries, type SeriesForecast, type SeriesInput } from '../../models/forecasting/forecast-series.ts';
import { type Records, type ReplicationOrder, simulateReplications } from '../../models/simulation/records.ts';
import { answerTasks } from './answer-tasks.ts';
import { designShiftCover } from './design-tasks.ts';
import {
  boundRoster,
  chooseWholeTeam,
  findRosterClashes,
  improveRoster,
  improveRosterDays,
  searchRoster,
} from './roster-tasks.ts';
/**
 * The model functions that worker threads run, by name. A task gets plain data (structured clone) and a `report`
 * callback for progress; what it returns must be plain data too.
 */
export interface TaskContext {
  /** Share of this task done (0..1) and optional plain details, such as the objective so far. */
  report(share: number, details?: unknown): void;
}

export const tasks = {
  simulateReplications: (order: ReplicationOrder, context: TaskContext): Records =>
    simulateReplications(order, (share) => context.report(share)),
  findRosterClashes,
  searchRoster,
  improveRoster,
  improveRosterDays,
  chooseWholeTeam,
  boundRoster,
  designShiftCover,
  ...answerTasks,
  /** Answers its own input; lets tests see a worker live and die. */
  echo: (input: unknown, context: TaskContext): unknown => {
    context.report(1);
    return input;
  },
  forecastSeries: (input: SeriesInput): SeriesForecast => forecastSeries(input),
  watchSeries: (order: WatchOrder): Watch => watchSeries(order),
  /** One origin of one queue: the sums of every method. */
  backtestSeries: (order: BacktestOrder) => backtestSeries(order),
};

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
