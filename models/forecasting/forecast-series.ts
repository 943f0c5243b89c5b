/**
 * One queue's forecast as a single task: the distribution of contacts, the handle time, and how the method did in the last
 * weeks beside the planner's own methods. Plain data in, plain data out, so that it can run in a worker.
 */
import { writeCountQuantiles } from '../numerics/negative-binomial.ts';
import { type Accuracy, type AccuracySums, accuracyOf, addErrors, emptySums, naiveErrorOf } from './accuracy.ts';
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
import { type DayEffects, dayEffects } from './decomposition.ts';
import { doubleSeasonalHoltWinters } from './double-seasonal.ts';
import { forecastHandleTime, handleTimeDeviation } from './handle-time.ts';
import { intermittentDemand } from './intermittent.ts';
import {
  fitLevelProfile,
  forecastAsJudged,
  forecastLevelProfile,
  type LevelProfileFit,
  VARIANTS,
} from './level-profile.ts';
import { type DaySoFar, judgedDays, learnRestOfDay, type RestOfDayUpdate, withRestOfDay } from './rest-of-day.ts';
import { type SharedError, sharedErrorOf } from './totals.ts';
import { eightWeekMean, fourWeekMean, seasonalNaive } from './week-means.ts';

export interface SeriesInput {
  training: Training;
  days: number;
  /** Handle time per slot in seconds, NaN where unknown, rows as in the training; null when unknown altogether. */
  handleTime: DayMatrix | null;
  /** The first day's contacts so far; null to forecast it from the evening before. */
  today?: DaySoFar | null;
  /** Also tell what the days have in common (days x days), for totals. */
  withSharedError?: boolean;
}

export interface SeriesForecast {
  method: string;
  forecast: MatrixForecast;
  /** Per day slots x levels, slot by slot; null on closed weekdays. */
  quantiles: (Float64Array | null)[];
  handleTimeSeconds: Float64Array[] | null;
  /** Standard deviation of an interval's mean handle time, given the contacts forecast for it. */
  handleTimeDeviationSeconds: Float64Array[] | null;
  /** Contacts per day and slot as forecast from the evening before; empty rows on closed weekdays. */
  expected: Float64Array[];
  /** What each day's expected contacts are made of. */
  effects: DayEffects[];
  restOfDay: RestOfDayUpdate | null;
  sharedError: SharedError | null;
  /** Day numbers on which the level was found to have moved. */
  shifts: number[];
  /** One week ahead, over the last weeks; empty for a history too short to tell. */
  accuracy: ({ method: string } & Accuracy)[];
}

export const BASELINES: ForecastMethod[] = [seasonalNaive, fourWeekMean, eightWeekMean, doubleSeasonalHoltWinters];

/** The method of choice: the combination, unless the last weeks clearly favour another. */
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
/** Share of the combination's quantile loss below which another method takes its place. */
const CLEARLY_BETTER = 0.85;

interface Choice {
  method: string;
  forecast: MatrixForecast;
  fit: LevelProfileFit;
  judged: { method: string; sums: AccuracySums }[];
}

export function forecastSeries({ training, days, handleTime, today, withSharedError }: SeriesInput): SeriesForecast {
  const { method, forecast: fromEvening, fit, judged } = choose(training, days);
  const expectedToday = fromEvening.mean[0];
  const restOfDay = today && expectedToday ? learnRestOfDay(judgedDays(fit), expectedToday, today) : null;
  const forecast = today && restOfDay ? withRestOfDay(fromEvening, today, restOfDay) : fromEvening;
  const expected = fromEvening.mean.map((day) => day ?? new Float64Array());
  const seconds = handleTime && forecastHandleTime(handleTime, training.history, days);
  return {
    method,
    forecast,
    quantiles: quantilesOf(forecast, training.history.slots),
    handleTimeSeconds: seconds?.mean ?? null,
    handleTimeDeviationSeconds:
      seconds?.mean.map((day, k) =>
        day.map((mean, s) => handleTimeDeviation(seconds, mean, forecast.mean[k]?.[s] ?? 0)),
      ) ?? null,
    expected,
    effects: dayEffects(fit.level, expected.map(sum)),
    restOfDay,
    sharedError: withSharedError ? sharedErrorOf(fit.level, fit.widening, training.history.firstDay, days) : null,
    shifts: fit.level.state.shifts.map((row) => training.history.firstDay + row),
    accuracy: judged
      .map((candidate) => ({ method: candidate.method, ...accuracyOf(candidate.sums) }))
      .filter(({ intervals }) => intervals > 0),
  };
}

/**
 * Fits the candidates and takes the one with the least quantile loss over the last weeks, a week ahead; the combination
 * unless another was clearly better, because the least of several losses flatters itself.
 */
function choose(training: Training, days: number): Choice {
  const fit = fitLevelProfile(training, days);
  const origins = judgedOrigins(training);
  const naiveError = naiveErrorOf(training);
  const judge = (forecastFrom: (origin: number) => MatrixForecast | null): AccuracySums => {
    const sums = emptySums();
    for (const origin of origins) {
      const forecast = forecastFrom(origin);
      if (forecast) addErrors(sums, forecast, training.history, training.opening, 7, naiveError);
    }
    return sums;
  };
  const candidates = VARIANTS.map((variant) => ({
    method: variant.name as string,
    sums: judge((origin) => {
      const index = fit.record.findIndex(({ from }) => training.history.firstDay + from === origin);
      return index < 0 ? null : forecastAsJudged(fit, index, variant);
    }),
    forecast: () => forecastLevelProfile(fit, days, variant),
  }));
  const isQuiet = meanContacts(training.history) < QUIET_CONTACTS;
  for (const method of isQuiet ? [intermittentDemand, ...BASELINES] : BASELINES) {
    candidates.push({
      method: method.name,
      sums: judge((origin) => method.forecast(trainingBefore(training, origin), 7)),
      forecast: () => method.forecast(training, days),
    });
  }
  const [combination] = candidates;
  const best = candidates
    .filter(({ sums }) => sums.intervals === combination.sums.intervals)
    .reduce((a, b) => (b.sums.pinball < a.sums.pinball ? b : a));
  const chosen = best.sums.pinball < CLEARLY_BETTER * combination.sums.pinball ? best : combination;
  return { method: chosen.method, forecast: chosen.forecast(), fit, judged: candidates };
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
