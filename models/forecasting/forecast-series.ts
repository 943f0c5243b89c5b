/**
 * One queue's forecast as a single task: the distribution of contacts, the handle time, and how the method did in the last
 * weeks beside the planner's own methods. Plain data in, plain data out, so that it can run in a worker.
 */
import { writeCountQuantiles } from '../numerics/negative-binomial.ts';
import { type Accuracy, type AccuracySums, accuracyOf, addErrors, emptySums, naiveErrorOf } from './accuracy.ts';
import { backtestAt, poolBacktests } from './backtest.ts';
import {
  type DayMatrix,
  endOf,
  type ForecastMethod,
  type MatrixForecast,
  QUANTILE_LEVELS,
  sum,
  type Training,
  trainingBefore,
} from './day-matrix.ts';
import { forecastHandleTime } from './handle-time.ts';
import { intermittentDemand } from './intermittent.ts';
import {
  fitLevelProfile,
  forecastLevelProfile,
  type LevelProfileFit,
  levelProfile,
  refitBefore,
} from './level-profile.ts';
import { eightWeekMean, fourWeekMean, seasonalNaive } from './week-means.ts';

export interface SeriesInput {
  training: Training;
  days: number;
  /** Handle time per slot in seconds, NaN where unknown, rows as in the training; null when unknown altogether. */
  handleTime: DayMatrix | null;
}

export interface SeriesForecast {
  method: string;
  forecast: MatrixForecast;
  /** Per day slots x levels, slot by slot; null on closed weekdays. */
  quantiles: (Float64Array | null)[];
  handleTimeSeconds: Float64Array[] | null;
  /** Day numbers on which the level was found to have moved. */
  shifts: number[];
  /** One week ahead, over the last weeks; empty for a history too short to tell. */
  accuracy: ({ method: string } & Accuracy)[];
}

export const BASELINES: ForecastMethod[] = [seasonalNaive, fourWeekMean, eightWeekMean];

/** The method of choice: the core model or, where so few contacts come that it might mislead, what the last weeks favour. */
export const crewcastMethod: ForecastMethod = {
  name: 'crewcast',
  forecast: (training, days) => choose(training, days).forecast,
};

export const METHODS: ForecastMethod[] = [crewcastMethod, ...BASELINES];

const JUDGED_WEEKS = 6;
const LEAST_HISTORY_DAYS = 28;
const RECENT_DAYS = 84;
/** Contacts a day below which the rate model is tried beside the core model. */
const QUIET_CONTACTS = 40;

interface Choice {
  method: string;
  forecast: MatrixForecast;
  fit: LevelProfileFit;
  judged: { method: string; sums: AccuracySums }[];
}

export function forecastSeries({ training, days, handleTime }: SeriesInput): SeriesForecast {
  const { method, forecast, fit, judged } = choose(training, days);
  const baselines = poolBacktests(
    judgedOrigins(training).map((origin) =>
      backtestAt(trainingBefore(training, origin), training.history, BASELINES, [7]),
    ),
    [7],
  );
  return {
    method,
    forecast,
    quantiles: quantilesOf(forecast, training.history.slots),
    handleTimeSeconds: handleTime && forecastHandleTime(handleTime, training.history, days),
    shifts: fit.level.state.shifts.map((row) => training.history.firstDay + row),
    accuracy: [
      ...judged.map((candidate) => ({ method: candidate.method, ...accuracyOf(candidate.sums) })),
      ...baselines.map((baseline) => ({ method: baseline.method, ...baseline.accuracy })),
    ].filter(({ intervals }) => intervals > 0),
  };
}

/** Fits the candidates and takes the one with the least quantile loss over the last weeks, a week ahead. */
function choose(training: Training, days: number): Choice {
  const fit = fitLevelProfile(training, days);
  const origins = judgedOrigins(training);
  const core = emptySums();
  for (const origin of origins) {
    const forecast = forecastLevelProfile(refitBefore(fit, origin), 7, origin - training.history.firstDay);
    addErrors(core, forecast, training.history, training.opening, 7, naiveErrorOf(training));
  }
  const judged = [{ method: levelProfile.name, sums: core }];
  if (meanContacts(training.history) < QUIET_CONTACTS) {
    const quiet = emptySums();
    for (const origin of origins) {
      const forecast = intermittentDemand.forecast(trainingBefore(training, origin), 7);
      addErrors(quiet, forecast, training.history, training.opening, 7, naiveErrorOf(training));
    }
    judged.push({ method: intermittentDemand.name, sums: quiet });
    if (quiet.pinball <= core.pinball) {
      return { method: intermittentDemand.name, forecast: intermittentDemand.forecast(training, days), fit, judged };
    }
  }
  return { method: levelProfile.name, forecast: forecastLevelProfile(fit, days), fit, judged };
}

/** Quantiles at QUANTILE_LEVELS for every slot of every open day. */
export function quantilesOf(forecast: MatrixForecast, slots: number): (Float64Array | null)[] {
  const levels = QUANTILE_LEVELS.length;
  return forecast.mean.map((mean, k) => {
    const variance = forecast.relativeVariance[k];
    if (!mean || !variance) return null;
    const quantiles = new Float64Array(slots * levels);
    for (let s = 0; s < slots; s++) writeCountQuantiles(mean[s], variance[s], QUANTILE_LEVELS, quantiles, s * levels);
    return quantiles;
  });
}

function judgedOrigins({ history }: Training): number[] {
  return Array.from({ length: JUDGED_WEEKS }, (_, i) => endOf(history) - 7 * (i + 1)).filter(
    (origin) => origin - history.firstDay >= LEAST_HISTORY_DAYS,
  );
}

function meanContacts(history: DayMatrix): number {
  const totals = history.days.slice(-RECENT_DAYS).flatMap((day) => (day ? [sum(day)] : []));
  return totals.length > 0 ? sum(totals) / totals.length : 0;
}
