/** Special days (holidays, events and their neighbours), the turn of the month, and what always acts. */
export type RegressorGroup = 'special' | 'monthPhase' | 'monthTurn' | 'smooth';

/** What is known ahead about a day as a number, and how much it can be expected to matter. */
export interface Regressor {
  name: string;
  /** Mean of its effect on the log scale before anything was seen; 0 when left out. */
  priorMean?: number;
  /** Standard deviation of the prior, on the log scale. */
  priorDeviation: number;
  group: RegressorGroup;
  value(day: number): number;
}
