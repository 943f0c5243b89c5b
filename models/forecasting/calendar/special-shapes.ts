/**
 * The shape of special days: on Christmas Eve contacts come in the morning, during Ramadan late at night. Each name (of a
 * holiday, an event on its day, a period) has a factor per slot on the shape such days would otherwise have, estimated from
 * what came on them and shrunk slot by slot by empirical Bayes: the spread of the true factors is what their observed spread
 * leaves after noise (moment estimate, as DerSimonian & Laird 1986), so that a name whose days look like others has none.
 */
import { type KnownDays, sum, type Training } from '../history/day-matrix.ts';

/** Variance of a slot's share from day to day beyond Poisson, relative to its square. */
const DAILY_VARIANCE = 0.03;
/** Standard errors of the noise's own spread that are put down to chance as well. */
const CHANCE = 2;
/** Fewer contacts than this over all days of a name tell no shape. */
const LEAST_CONTACTS = 50;

/** Factors per slot, by name; only names whose days differ in shape. */
export type SpecialShapes = ReadonlyMap<string, Float64Array>;

/** Everything a day is called. */
export function namesOf({ holidays, events, periods }: KnownDays, day: number): string[] {
  const holiday = holidays.get(day);
  return [
    ...(holiday === undefined ? [] : [holiday]),
    ...(events.get(day) ?? []).map(({ name }) => name),
    ...(periods?.get(day) ?? []).map(({ name }) => name),
  ];
}

/** Learns the factors; `usual` is the shape a day would have by its weekday, or as any holiday. */
export function learnSpecialShapes(
  { history, known }: Pick<Training, 'history' | 'known'>,
  usual: (day: number) => Float64Array,
): SpecialShapes {
  const special = [...new Set([...known.holidays.keys(), ...known.events.keys(), ...(known.periods?.keys() ?? [])])];
  const seen = new Map<string, { days: number; observed: Float64Array; expected: Float64Array }>();
  for (const day of special.sort((a, b) => a - b)) {
    const contacts = history.days[day - history.firstDay];
    const total = contacts ? sum(contacts) : 0;
    if (!contacts || total <= 0) continue;
    const shape = usual(day);
    for (const name of namesOf(known, day)) {
      const own = seen.get(name) ?? {
        days: 0,
        observed: new Float64Array(history.slots),
        expected: new Float64Array(history.slots),
      };
      own.days++;
      for (let s = 0; s < history.slots; s++) {
        own.observed[s] += contacts[s];
        own.expected[s] += total * shape[s];
      }
      seen.set(name, own);
    }
  }
  const shapes = new Map<string, Float64Array>();
  for (const [name, { days, observed, expected }] of seen) {
    const factors = sum(observed) < LEAST_CONTACTS ? null : shrunkFactors(days, observed, expected);
    if (factors) shapes.set(name, factors);
  }
  return shapes;
}

function shrunkFactors(days: number, observed: Float64Array, expected: Float64Array): Float64Array | null {
  const noise = expected.map((contacts) => (contacts > 0 ? 1 / contacts + DAILY_VARIANCE / days : 0));
  const weights = sum(expected);
  const weighted = (value: (slot: number) => number): number =>
    expected.reduce((total, weight, s) => (weight > 0 ? total + weight * value(s) : total), 0) / weights;
  const observedSpread = weighted((s) => (observed[s] / expected[s] - 1) ** 2);
  const noiseSpread = weighted((s) => noise[s]);
  const slots = weights / weighted((s) => expected[s]);
  const spread = observedSpread - noiseSpread * (1 + CHANCE * Math.sqrt(2 / slots));
  if (!(spread > 0)) return null;
  return expected.map((contacts, s) =>
    contacts > 0 ? 1 + (spread / (spread + noise[s])) * (observed[s] / contacts - 1) : 1,
  );
}

/** The shape with the factors of all names of the day; it adds up to 1. */
export function withSpecialShapes(shape: Float64Array, shapes: SpecialShapes, names: readonly string[]): Float64Array {
  const factors = names.flatMap((name) => shapes.get(name) ?? []);
  if (factors.length === 0) return shape;
  const shaped = shape.map((share, s) => factors.reduce((product, own) => product * own[s], share));
  const total = sum(shaped);
  return total > 0 ? shaped.map((share) => share / total) : shape;
}
