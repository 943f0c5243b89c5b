/**
 * Contacts as a matrix: one row a calendar day (local date), one column a slot of the wall clock. Models see day numbers
 * (days since 1970-01-01) and slot numbers; zones, daylight saving and files stay above.
 */
export interface DayMatrix {
  /** Day number of the first row. */
  firstDay: number;
  slots: number;
  /** Contacts per slot; null: the centre was closed or nobody counted. That is not a day of zeros. */
  days: (Float64Array | null)[];
}

/** An event on one day, such as a mailing, or a day of a period. */
export interface DayEvent {
  name: string;
  /** How large it was, in any unit of its kind (letters, minutes); null where not told. */
  size: number | null;
}

/** A quantity beside the contacts that may drive them, such as orders. */
export interface Driver {
  name: string;
  /** By day number; a week's or month's figure stands on each of its days. */
  values: ReadonlyMap<number, number>;
  /** Days a figure holds for: 1, 7, or 30 for months. */
  stepDays: number;
  /** Whether figures for days to come are planned or published ahead; if not, none of a day to come is used. */
  isKnownAhead: boolean;
}

/** What is known ahead about days, by day number. */
export interface KnownDays {
  holidays: Map<number, string>;
  /** Several can fall on one day. */
  events: Map<number, DayEvent[]>;
  /** The periods a day lies in, such as school holidays. */
  periods?: Map<number, DayEvent[]>;
  /** Dates with opening hours of their own: 1 for open slots; null when closed all day. */
  openingOn?: Map<number, Uint8Array | null>;
  drivers?: Driver[];
}

/** Everything a method may learn from. The forecast starts the day after the last row. */
export interface Training {
  history: DayMatrix;
  /** Per weekday (Monday 0): 1 for slots the centre is open; null for closed weekdays. */
  opening: (Uint8Array | null)[];
  known: KnownDays;
}

/**
 * Distribution of the contacts per slot, for consecutive days after the history; null on closed weekdays. The core model's
 * mean is the typical day: uncertainty of the day's level is not added to it.
 */
export interface MatrixForecast {
  firstDay: number;
  mean: (Float64Array | null)[];
  /** Variance of the rate relative to its square; with the mean it makes the negative-binomial distribution of counts. */
  relativeVariance: (Float64Array | null)[];
  /** Factor of that variance at the 2.5 % and 97.5 % quantiles (forecast-quantiles.ts); 1 when left out. */
  tailWidening?: number;
}

/** What every method answers, whatever it fits inside. Deterministic: equal training, equal forecast. */
export interface ForecastMethod {
  name: string;
  forecast(training: Training, days: number): MatrixForecast;
}

/** The quantile levels of every forecast, ascending. */
export const QUANTILE_LEVELS: readonly number[] = [
  0.025,
  ...Array.from({ length: 19 }, (_, i) => Math.round((i + 1) * 5) / 100),
  0.975,
];

/** Monday 0 ... Sunday 6. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

export const endOf = (history: DayMatrix): number => history.firstDay + history.days.length;

/** Open slots of a day: its own opening hours, or its weekday's; null when closed. */
export const openingOf = ({ opening, known }: Pick<Training, 'opening' | 'known'>, day: number): Uint8Array | null =>
  known.openingOn?.has(day) ? (known.openingOn.get(day) ?? null) : opening[weekdayOf(day)];

/** The training as it stood at 00:00 of `day`. */
export function trainingBefore(training: Training, day: number): Training {
  const { history } = training;
  return { ...training, history: { ...history, days: history.days.slice(0, Math.max(0, day - history.firstDay)) } };
}
