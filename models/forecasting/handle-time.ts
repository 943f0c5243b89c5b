/**
 * Average handle time by slot: a recent level times a weekday factor times a time-of-day factor. All means are weighted by
 * contacts (an interval of one contact says little), factors are shrunk towards 1 by `SHRINKAGE_CONTACTS`, and a single
 * interval is read as at most `MOST_FACTOR` times the typical one and at least its inverse.
 */
import { type DayMatrix, weekdayOf } from './day-matrix.ts';
import { median } from './robust.ts';

const LEVEL_HALF_LIFE_DAYS = 28;
const SHAPE_HALF_LIFE_DAYS = 84;
const SHRINKAGE_CONTACTS = 100;
const MOST_FACTOR = 4;

/**
 * Seconds per slot of the `days` days after the history; null where no handle time was ever seen. `seconds` and `contacts`
 * are matrices of equal shape, NaN or 0 contacts where unknown.
 */
export function forecastHandleTime(seconds: DayMatrix, contacts: DayMatrix, days: number): Float64Array[] | null {
  const typical = median(
    seconds.days.flatMap((day, row) =>
      day ? [...day].filter((value, s) => value > 0 && weightAt(contacts, row, s) > 0) : [],
    ),
  );
  if (!(typical > 0)) return null;
  const { slots } = seconds;
  const end = seconds.days.length;
  const visit = (
    halfLife: number,
    use: (ratio: number, weight: number, weekday: number, slot: number) => void,
  ): void => {
    seconds.days.forEach((day, row) => {
      if (!day) return;
      const age = 0.5 ** ((end - 1 - row) / halfLife);
      for (let s = 0; s < slots; s++) {
        const weight = age * weightAt(contacts, row, s);
        if (!(weight > 0 && day[s] > 0)) continue;
        const ratio = Math.min(MOST_FACTOR, Math.max(1 / MOST_FACTOR, day[s] / typical));
        use(ratio, weight, weekdayOf(seconds.firstDay + row), s);
      }
    });
  };

  const shape = { weekday: accumulator(7), slot: accumulator(slots), whole: accumulator(1) };
  visit(SHAPE_HALF_LIFE_DAYS, (ratio, weight, _, s) => {
    add(shape.slot, s, ratio, weight);
    add(shape.whole, 0, ratio, weight);
  });
  const mean = shape.whole.weighted[0] / shape.whole.weight[0];
  const slotFactor = factors(shape.slot, mean);
  visit(SHAPE_HALF_LIFE_DAYS, (ratio, weight, w, s) => add(shape.weekday, w, ratio / slotFactor[s], weight));
  const weekdayFactor = factors(shape.weekday, mean);
  const level = accumulator(1);
  visit(LEVEL_HALF_LIFE_DAYS, (ratio, weight, w, s) =>
    add(level, 0, ratio / (slotFactor[s] * weekdayFactor[w]), weight),
  );
  const now = (typical * level.weighted[0]) / level.weight[0];
  return Array.from({ length: days }, (_, k) => {
    const weekday = weekdayOf(seconds.firstDay + end + k);
    return slotFactor.map((factor) => now * factor * weekdayFactor[weekday]);
  });
}

interface Accumulator {
  weight: Float64Array;
  weighted: Float64Array;
}

const accumulator = (size: number): Accumulator => ({
  weight: new Float64Array(size),
  weighted: new Float64Array(size),
});

function add(into: Accumulator, at: number, value: number, weight: number): void {
  into.weight[at] += weight;
  into.weighted[at] += weight * value;
}

const factors = ({ weight, weighted }: Accumulator, mean: number): Float64Array =>
  weight.map((own, i) => (weighted[i] + SHRINKAGE_CONTACTS * mean) / (own + SHRINKAGE_CONTACTS) / mean);

function weightAt(contacts: DayMatrix, row: number, slot: number): number {
  const value = contacts.days[row]?.[slot] ?? 0;
  return value > 0 ? value : 0;
}
