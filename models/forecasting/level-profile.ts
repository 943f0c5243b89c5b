/**
 * The core model: day totals (daily-level.ts) spread over the day by a profile (intraday-profile.ts). The uncertainty of
 * the day, the over-dispersion of the slots and the Poisson noise add up to a negative-binomial distribution per slot,
 * whose width is checked on the last weeks and corrected.
 */
import { countProbabilities } from '../numerics/negative-binomial.ts';
import { type DailyLevelFit, fitDailyLevel, predictFrom } from './daily-level.ts';
import { type MatrixForecast, sum, type Training, trainingBefore, weekdayOf } from './day-matrix.ts';
import { fitIntradayProfile, type IntradayProfile, profileOf } from './intraday-profile.ts';

export interface LevelProfileFit {
  training: Training;
  level: DailyLevelFit;
  profile: IntradayProfile;
  /** Over-dispersion per slot: variance of the share's error relative to its square. */
  slotVariance: Float64Array;
  /** Correction of the log-scale variance, learned on the last weeks. */
  widening: number;
}

const DISPERSION_DAYS = 84;
const CHECK_WEEKS = 8;
const CHECK_DAYS = 14;
/** Days of evidence at which the correction counts half. */
const CHECK_SHRINKAGE_DAYS = 10;
const WIDENINGS = Array.from({ length: 17 }, (_, i) => 2 ** ((i - 8) / 4));

export function fitLevelProfile(training: Training, horizon: number): LevelProfileFit {
  const profile = fitIntradayProfile(training);
  const fit = {
    training,
    level: fitDailyLevel(training, horizon),
    profile,
    slotVariance: slotVariance(training, profile),
    widening: 1,
  };
  fit.widening = learnWidening(fit);
  return fit;
}

/** The `days` days after the history, or after its first `from` rows as seen from there. */
export function forecastLevelProfile(fit: LevelProfileFit, days: number, from = fit.level.length): MatrixForecast {
  const { training, level, profile, slotVariance, widening } = fit;
  const firstDay = training.history.firstDay + from;
  const total = predictFrom(level, from, days);
  const mean: (Float64Array | null)[] = [];
  const relativeVariance: (Float64Array | null)[] = [];
  for (let k = 0; k < days; k++) {
    if (!training.opening[weekdayOf(firstDay + k)]) {
      mean.push(null);
      relativeVariance.push(null);
      continue;
    }
    const contacts = Math.max(0, Math.exp(total.mean[k]) - 0.5);
    mean.push(profileOf(profile, training.known, firstDay + k).map((share) => share * contacts));
    relativeVariance.push(slotVariance.map((own) => Math.expm1(Math.min(4, widening * (total.variance[k] + own)))));
  }
  return { firstDay, mean, relativeVariance };
}

/** The same parameters, with profile and dispersion learned only from what lies before day number `origin`. */
export function refitBefore(fit: LevelProfileFit, origin: number): LevelProfileFit {
  const before = trainingBefore(fit.training, origin);
  const profile = fitIntradayProfile(before, fit.profile.candidateWeights);
  return { ...fit, profile, slotVariance: slotVariance(before, profile) };
}

/** Moment estimate over the last weeks given the day's total, half of it pooled over the slots. */
function slotVariance({ history, known }: Training, profile: IntradayProfile): Float64Array {
  const excess = new Float64Array(history.slots);
  const squares = new Float64Array(history.slots);
  for (let i = Math.max(0, history.days.length - DISPERSION_DAYS); i < history.days.length; i++) {
    const day = history.days[i];
    if (!day || known.holidays.has(history.firstDay + i)) continue;
    const total = sum(day);
    const shares = profileOf(profile, known, history.firstDay + i);
    for (let s = 0; s < history.slots; s++) {
      const mean = total * shares[s];
      excess[s] += (day[s] - mean) ** 2 - mean;
      squares[s] += mean * mean;
    }
  }
  const pooled = Math.max(0, sum(excess) / Math.max(sum(squares), 1e-12));
  return excess.map((own, s) => 0.5 * pooled + 0.5 * (squares[s] > 0 ? Math.max(0, own / squares[s]) : pooled));
}

/**
 * The factor of the variance that brings the bands of the last weeks' forecasts to their nominal coverage. A count is inside
 * when at least a quarter of its own probability is.
 */
function learnWidening(fit: LevelProfileFit): number {
  const { history } = fit.training;
  const misses = new Float64Array(WIDENINGS.length);
  const inside80 = new Float64Array(WIDENINGS.length);
  const inside95 = new Float64Array(WIDENINGS.length);
  let slots = 0;
  let days = 0;
  for (let week = CHECK_WEEKS; week >= 2; week--) {
    const from = history.days.length - 7 * week;
    if (from < 21) continue;
    const forecast = forecastLevelProfile(refitBefore(fit, history.firstDay + from), CHECK_DAYS, from);
    for (let k = 0; k < CHECK_DAYS; k++) {
      const actual = history.days[from + k];
      const mean = forecast.mean[k];
      const variance = forecast.relativeVariance[k];
      if (!actual || !mean || !variance) continue;
      days++;
      for (let s = 0; s < history.slots; s++) {
        if (mean[s] <= 0) continue;
        slots++;
        WIDENINGS.forEach((factor, i) => {
          const { below, upTo } = countProbabilities(actual[s], mean[s], factor * variance[s]);
          const quarter = (upTo - below) / 4;
          if (upTo - quarter >= 0.1 && below + quarter <= 0.9) inside80[i]++;
          if (upTo - quarter >= 0.025 && below + quarter <= 0.975) inside95[i]++;
        });
      }
    }
  }
  if (slots === 0) return 1;
  for (let i = 0; i < misses.length; i++) {
    misses[i] = Math.abs(inside80[i] / slots - 0.8) + Math.abs(inside95[i] / slots - 0.95);
  }
  const best = WIDENINGS[misses.indexOf(Math.min(...misses))];
  return best ** (days / (days + CHECK_SHRINKAGE_DAYS));
}

export const levelProfile = {
  name: 'level x profile',
  forecast: (training: Training, days: number): MatrixForecast =>
    forecastLevelProfile(fitLevelProfile(training, days), days),
};
