/**
 * How wide the bands must be, from how often the last weeks' fortnights lay inside them (split-conformal calibration, cf.
 * Angelopoulos & Bates 2023, for one factor on the variance). The factor that would have put 80 % of the intervals between the
 * 10 % and 90 % quantiles is found apart from the one that would have put 95 % between the outer ones: errors of contact
 * series have heavier tails than the negative binomial.
 *
 * Few weeks of history fit their own past better than the future; what is expected before there is evidence is therefore
 * wider the shorter the history is.
 */
import { countProbabilities } from '../../numerics/negative-binomial.ts';
import type { DayMatrix, MatrixForecast } from '../history/day-matrix.ts';

/** Factors of the log-scale variance. */
export interface BandWidth {
  /** Between the 10 % and the 90 % quantile. */
  inner: number;
  /** At the 2.5 % and the 97.5 % quantile. */
  outer: number;
}

const FACTORS = Array.from({ length: 25 }, (_, i) => 2 ** ((i - 8) / 4));
/** Slots a day that are looked at. */
const JUDGED_SLOTS = 32;
/** The variance of a model with `w` weeks of history is off by the factor 1 + 4 / w before anything was judged. */
const PRIOR_WEEKS = 4;
const PRIOR_TAIL = 1.2;
/** Judged days, and slots of them, that each weigh as much as the prior: of a series by the day a fortnight says little of the tails. */
const PRIOR_DAYS = 20;
const PRIOR_SLOTS = 40;
/** The outer variance is not below this share of the inner one. */
const LEAST_TAIL = 0.8;

/** How many intervals of a judged forecast lay inside its bands, by factor. */
export interface BandJudgement {
  days: number;
  slots: number;
  inside80: Float64Array;
  inside95: Float64Array;
}

/** Judges a forecast whose bands were not corrected; days without a row in `history` do not count. */
export function judgeBands(history: DayMatrix, { firstDay, mean, relativeVariance }: MatrixForecast): BandJudgement {
  const judgement = {
    days: 0,
    slots: 0,
    inside80: new Float64Array(FACTORS.length),
    inside95: new Float64Array(FACTORS.length),
  };
  const step = Math.ceil(history.slots / JUDGED_SLOTS);
  for (let k = 0; k < mean.length; k++) {
    const actual = history.days[firstDay + k - history.firstDay];
    const expected = mean[k];
    const variance = relativeVariance[k];
    if (!actual || !expected || !variance) continue;
    judgement.days++;
    for (let s = k % step; s < history.slots; s += step) {
      if (expected[s] <= 0) continue;
      judgement.slots++;
      const from80 = leastFactor(actual[s], expected[s], variance[s], 0.1);
      const from95 = leastFactor(actual[s], expected[s], variance[s], 0.025);
      for (let i = from80; i < FACTORS.length; i++) judgement.inside80[i]++;
      for (let i = from95; i < FACTORS.length; i++) judgement.inside95[i]++;
    }
  }
  return judgement;
}

/** The width that follows from the judgements; `weeks` of history is what the model has now. */
export function widthFrom(judgements: readonly BandJudgement[], weeks: number): BandWidth {
  const all = (of: (judgement: BandJudgement) => number): number =>
    judgements.reduce((total, judgement) => total + of(judgement), 0);
  const [days, slots] = [all((own) => own.days), all((own) => own.slots)];
  const prior = 1 + PRIOR_WEEKS / Math.max(1, weeks);
  const evidence = 1 / (1 + PRIOR_DAYS / days + PRIOR_SLOTS / slots);
  const learned = (inside: 'inside80' | 'inside95', share: number, expected: number): number => {
    if (slots === 0) return expected;
    const counts = Float64Array.from(FACTORS, (_, i) => all((own) => own[inside][i]));
    return factorReaching(counts, share * slots) ** evidence * expected ** (1 - evidence);
  };
  const inner = learned('inside80', 0.8, prior);
  return { inner, outer: Math.max(LEAST_TAIL * inner, learned('inside95', 0.95, PRIOR_TAIL * prior)) };
}

/** Index of the least factor that puts the count inside its band; it is inside with all larger ones. */
function leastFactor(actual: number, mean: number, relativeVariance: number, tail: number): number {
  let [low, high] = [0, FACTORS.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { below, upTo } = countProbabilities(actual, mean, FACTORS[middle] * relativeVariance);
    if (isInside(below, upTo, tail)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A count is inside a band when at least a quarter of its own probability is. */
function isInside(below: number, upTo: number, tail: number): boolean {
  const quarter = (upTo - below) / 4;
  return upTo - quarter >= tail && below + quarter <= 1 - tail;
}

/** The least factor with so many counts inside, interpolated between its neighbours. */
function factorReaching(inside: Float64Array, wanted: number): number {
  const at = inside.findIndex((count) => count >= wanted);
  if (at <= 0) return FACTORS[at === 0 ? 0 : FACTORS.length - 1];
  const share = (wanted - inside[at - 1]) / (inside[at] - inside[at - 1]);
  return FACTORS[at - 1] * (FACTORS[at] / FACTORS[at - 1]) ** share;
}
