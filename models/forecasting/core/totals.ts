/**
 * Totals that add up: groups of queues, whole days, weeks. Means are sums of what is forecast per queue and interval, so
 * that every level agrees. The spread of a sum is that of its parts and of what they share: a busy day is busy in all its
 * intervals, a level misjudged today is misjudged tomorrow, and queues have their busy days together. On the log scale
 *
 *   cov(queue q on day k, queue r on day l) = R_qr sqrt(C_q(k, l) C_r(k, l)),
 *
 * with C_q the covariance of the days of one queue under its state-space model and R the correlation of the queues' one-day-ahead
 * errors, shrunk to none (Schaefer & Strimmer 2005, as in the MinT-shrink of Wickramasuriya et al. 2019). Intervals have noise
 * of their own and Poisson noise beside it. Sum and variance make a negative-binomial distribution.
 */
import { countQuantiles } from '../../numerics/negative-binomial.ts';
import { QUANTILE_LEVELS } from '../history/day-matrix.ts';
import { advance, BASE_STATES } from '../level/daily-filter.ts';
import type { DailyLevelFit } from '../level/daily-level.ts';

/** What the days of one queue's forecast have in common. */
export interface SharedError {
  /** Days x days: covariance of the log day totals. */
  covariance: Float64Array;
  days: number;
  /** Day number of the first of `errors`. */
  firstDay: number;
  /** One-day-ahead errors in standard deviations; NaN where unobserved. */
  errors: Float64Array;
}

/** Contacts of one interval of one queue inside a total. */
export interface TotalPart {
  queue: number;
  /** Days ahead, 0 the first day of the forecast. */
  day: number;
  mean: number;
  relativeVariance: number;
}

const CORRELATION_DAYS = 182;

export function sharedErrorOf(fit: DailyLevelFit, widening: number, firstDay: number, days: number): SharedError {
  const { design, parameters, state, length } = fit;
  const size = BASE_STATES + design.priorDeviations.length;
  const mean = state.mean.slice();
  const P = state.covariance.slice();
  const covariance = new Float64Array(days * days);
  const loads = Array.from({ length: days }, (_, k) => {
    const day = length + k;
    return [
      [0, 1],
      [1, 1],
      [2 + design.weekdays[day], 1],
      ...Array.from(design.columns[day], (column, i) => [BASE_STATES + column, design.weights[day][i]]),
    ];
  });
  const withDay = new Float64Array(size);
  for (let k = 0; k < days; k++) {
    advance(mean, P, size, parameters, design.weekdayNoise);
    for (let j = 0; j < size; j++) {
      withDay[j] = 0;
      for (const [i, load] of loads[k]) withDay[j] += load * (i <= j ? P[i * size + j] : P[j * size + i]);
    }
    for (let l = k; l < days; l++) {
      let shared = 0;
      for (const [j, load] of loads[l]) {
        shared += load * withDay[j] * (j === 1 ? parameters.transientDecay ** (l - k) : 1);
      }
      covariance[k * days + l] = covariance[l * days + k] = widening * shared;
    }
    const own = parameters.noise * design.weekdayNoise[design.weekdays[length + k]] + design.unseenVariance[length + k];
    covariance[k * days + k] += widening * own;
  }
  const errors = state.innovations.map((error, row) => error / Math.sqrt(state.innovationVariances[row]));
  return { covariance, days, firstDay, errors };
}

/** Correlation of the queues' errors on the days they share, shrunk towards none by how uncertain it is. */
export function errorCorrelation(queues: readonly SharedError[]): Float64Array {
  const count = queues.length;
  const end = Math.max(0, ...queues.map(({ firstDay, errors }) => firstDay + errors.length));
  const rows = queues.map(({ firstDay, errors }) =>
    Float64Array.from({ length: CORRELATION_DAYS }, (_, i) => {
      const error = errors[end - CORRELATION_DAYS + i - firstDay];
      return error === undefined || Number.isNaN(error) ? Number.NaN : Math.min(3, Math.max(-3, error));
    }),
  );
  const raw = new Float64Array(count * count);
  let uncertainty = 0;
  let strength = 0;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const { correlation, days } = correlationOf(rows[a], rows[b]);
      raw[a * count + b] = raw[b * count + a] = correlation;
      uncertainty += (1 - correlation ** 2) ** 2 / Math.max(1, days - 1);
      strength += correlation ** 2;
    }
  }
  const kept = strength > 0 ? Math.max(0, 1 - uncertainty / strength) : 0;
  return raw.map((correlation, i) => (i % (count + 1) === 0 ? 1 : kept * correlation));
}

function correlationOf(a: Float64Array, b: Float64Array): { correlation: number; days: number } {
  let [products, squaresA, squaresB, days] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i] + b[i])) continue;
    products += a[i] * b[i];
    squaresA += a[i] * a[i];
    squaresB += b[i] * b[i];
    days++;
  }
  return { correlation: days > 3 && products !== 0 ? products / Math.sqrt(squaresA * squaresB) : 0, days };
}

/** Mean and quantiles (at QUANTILE_LEVELS) of the sum of `parts`. */
export function distributionOfTotal(
  parts: readonly TotalPart[],
  queues: readonly SharedError[],
  correlation: Float64Array,
): { mean: number; quantiles: Float64Array } {
  const blocks = new Map<string, { queue: number; day: number; mean: number }>();
  let mean = 0;
  let variance = 0;
  for (const part of parts) {
    const { covariance, days } = queues[part.queue];
    const ofDay = Math.expm1(covariance[part.day * (days + 1)]);
    mean += part.mean;
    variance += part.mean ** 2 * Math.max(0, part.relativeVariance - ofDay);
    const key = `${part.queue} ${part.day}`;
    const block = blocks.get(key) ?? { queue: part.queue, day: part.day, mean: 0 };
    block.mean += part.mean;
    blocks.set(key, block);
  }
  const all = [...blocks.values()];
  for (const a of all) {
    for (const b of all) {
      const shared = Math.sqrt(
        covarianceOf(queues[a.queue], a.day, b.day) * covarianceOf(queues[b.queue], a.day, b.day),
      );
      variance += a.mean * b.mean * Math.expm1(correlation[a.queue * queues.length + b.queue] * shared);
    }
  }
  const relativeVariance = mean > 0 ? Math.max(0, variance) / mean ** 2 : 0;
  return { mean, quantiles: countQuantiles(mean, relativeVariance, QUANTILE_LEVELS) };
}

const covarianceOf = ({ covariance, days }: SharedError, k: number, l: number): number =>
  Math.min(4, Math.max(0, covariance[k * days + l]));
