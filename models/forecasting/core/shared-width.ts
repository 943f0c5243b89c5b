/**
 * How far the days of a forecast err together, by how far the last weeks' totals did: the bands of intervals are mostly noise of
 * their own and say little about it.
 */
import { sum } from '../history/day-matrix.ts';
import type { LevelProfileFit } from './level-profile.ts';
import { sharedErrorOf } from './totals.ts';
import { combine, RECORD_DAYS } from './track-record.ts';

/** Weeks of the model's own word. */
const PRIOR_WEEKS = 6;
/** Weeks follow each other in the record from one origin to the next: two of them count as one. */
const WEIGHT = 0.5;
const MOST_SQUARE = 9;

/** Factor of the days' covariance: mean square of the standardised errors of the record's week totals, shrunk to the bands' factor. */
export function sharedWidth({ training, level, record, combination, combinations }: LevelProfileFit): number {
  const { history } = training;
  const { covariance } = sharedErrorOf(level, 1, history.firstDay, RECORD_DAYS);
  let squares = PRIOR_WEEKS * combination.width.inner;
  let weeks = PRIOR_WEEKS;
  record.forEach((origin, i) => {
    const { mean } = combine(origin.nimble, origin.stiff, combinations[i].stiffShare);
    for (const first of [0, 7]) {
      const days = Array.from({ length: 7 }, (_, k) => first + k).filter((k) => history.days[origin.from + k]);
      if (days.length === 0) continue;
      const told = days.map((k) => Math.exp(mean[k]));
      const seen = sum(days.map((k) => sum(history.days[origin.from + k]!)));
      let variance = 0;
      days.forEach((k, a) => {
        days.forEach((l, b) => {
          variance += told[a] * told[b] * Math.expm1(Math.min(4, covariance[k * RECORD_DAYS + l]));
        });
      });
      const all = sum(told);
      const square = Math.log((seen + 0.5) / (all + 0.5)) ** 2 / (variance / all ** 2 + 1 / (seen + 1));
      squares += WEIGHT * Math.min(MOST_SQUARE, square);
      weeks += WEIGHT;
    }
  });
  return squares / weeks;
}
