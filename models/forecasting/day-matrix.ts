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

/** What is known ahead about days: names by day number. Several events can fall on one day. */
export interface KnownDays {
  holidays: Map<number, string>;
  events: Map<number, string[]>;
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

/** The training as it stood at 00:00 of `day`. */
export function trainingBefore(training: Training, day: number): Training {
  const { history } = training;
  return { ...training, history: { ...history, days: history.days.slice(0, Math.max(0, day - history.firstDay)) } };
}
