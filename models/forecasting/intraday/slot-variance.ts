import { sum, type Training } from '../history/day-matrix.ts';
import { type IntradayProfile, profileOf } from './intraday-profile.ts';

const DISPERSION_DAYS = 84;

/**
 * Over-dispersion per slot: variance of the slot's error, given the day's total, relative to its square and beyond Poisson.
 * Moment estimate over the last weeks, half of it pooled over the slots.
 */
export function slotVariance({ history, known }: Training, profile: IntradayProfile): Float64Array {
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
