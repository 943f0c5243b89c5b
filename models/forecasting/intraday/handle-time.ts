/**
 * Average handle time by slot: a recent level times a weekday factor times a time-of-day factor. All means are weighted by
 * contacts (an interval of one contact says little), factors are shrunk towards 1 by `SHRINKAGE_CONTACTS`, and a single
 * interval is read as at most `MOST_FACTOR` times the typical one and at least its inverse.
 *
 * The mean over n contacts scatters around it with relative variance level + contact / n: what moves all contacts of an
 * interval, and what each contact has of its own. Both are learned from the last weeks by least squares weighted by contacts.
 */
import { type DayMatrix, weekdayOf } from '../history/day-matrix.ts';
import { median } from '../history/robust.ts';

const LEVEL_HALF_LIFE_DAYS = 28;
const SHAPE_HALF_LIFE_DAYS = 84;
const SHRINKAGE_CONTACTS = 100;
const MOST_FACTOR = 4;

export interface HandleTimeForecast {
  /** Seconds per slot, a row a day. */
  mean: Float64Array[];
  levelVariance: number;
  contactVariance: number;
}

/**
 * Handle time of the `days` days after the history; null where none was ever seen. `seconds` and `contacts` are matrices of
 * equal shape, NaN or 0 contacts where unknown.
 */
export function forecastHandleTime(seconds: DayMatrix, contacts: DayMatrix, days: number): HandleTimeForecast | null {
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
  const overall = shape.whole.weighted[0] / shape.whole.weight[0];
  const slotFactor = factors(shape.slot, overall);
  visit(SHAPE_HALF_LIFE_DAYS, (ratio, weight, w, s) => add(shape.weekday, w, ratio / slotFactor[s], weight));
  const weekdayFactor = factors(shape.weekday, overall);
  const level = accumulator(1);
  visit(LEVEL_HALF_LIFE_DAYS, (ratio, weight, w, s) =>
    add(level, 0, ratio / (slotFactor[s] * weekdayFactor[w]), weight),
  );
  const now = (typical * level.weighted[0]) / level.weight[0];
  const mean = Array.from({ length: days }, (_, k) => {
    const weekday = weekdayOf(seconds.firstDay + end + k);
    return slotFactor.map((factor) => now * factor * weekdayFactor[weekday]);
  });
  return { mean, ...scatter(seconds, contacts, (weekday, s) => now * slotFactor[s] * weekdayFactor[weekday]) };
}

/** Standard deviation, seconds, of the mean handle time of `contacts` contacts (at least one is assumed). */
export function handleTimeDeviation(
  { levelVariance, contactVariance }: Pick<HandleTimeForecast, 'levelVariance' | 'contactVariance'>,
  meanSeconds: number,
  contacts: number,
): number {
  return meanSeconds * Math.sqrt(levelVariance + contactVariance / Math.max(1, contacts));
}

/** Least squares of the squared relative errors of the last weeks on 1 and 1 / contacts; neither part is negative. */
function scatter(
  seconds: DayMatrix,
  contacts: DayMatrix,
  expected: (weekday: number, slot: number) => number,
): { levelVariance: number; contactVariance: number } {
  let [weights, inverse, inverseSquared, squares, squaresInverse] = [0, 0, 0, 0, 0];
  seconds.days.forEach((day, row) => {
    if (!day || row < seconds.days.length - SHAPE_HALF_LIFE_DAYS) return;
    for (let s = 0; s < seconds.slots; s++) {
      const weight = weightAt(contacts, row, s);
      if (!(weight > 0 && day[s] > 0)) continue;
      const ratio = day[s] / expected(weekdayOf(seconds.firstDay + row), s);
      const square = (Math.min(MOST_FACTOR, ratio) - 1) ** 2;
      weights += weight;
      inverse += 1;
      inverseSquared += 1 / weight;
      squares += weight * square;
      squaresInverse += square;
    }
  });
  if (weights === 0) return { levelVariance: 0, contactVariance: 0 };
  const determinant = weights * inverseSquared - inverse ** 2;
  const level = determinant > 1e-9 * weights ? (squares * inverseSquared - squaresInverse * inverse) / determinant : 0;
  if (level <= 0) return { levelVariance: 0, contactVariance: squares / inverse };
  const contact = (weights * squaresInverse - inverse * squares) / determinant;
  return contact > 0
    ? { levelVariance: level, contactVariance: contact }
    : { levelVariance: squares / weights, contactVariance: 0 };
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
