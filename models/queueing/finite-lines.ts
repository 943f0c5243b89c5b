import { inverseErlangB } from './erlang-b.ts';
import type { Load } from './load.ts';

/** Shares of all offered contacts; times in seconds. */
export interface FiniteLinesOutcome {
  /** Busy signal: no free line. */
  blockedShare: number;
  balkedShare: number;
  waitingShare: number;
  abandonedShare: number;
  answeredShare: number;
  meanQueue: number;
  meanWaitSeconds: number;
  /** Null when nobody is answered. */
  averageSpeedOfAnswerSeconds: number | null;
  occupancy: number;
  answeredWithinThresholdShare: number;
  abandonedWithinThresholdShare: number;
}

/**
 * Finite lines (M/M/n/K+M, with balking): K lines carry the contacts in service and in queue; a caller who finds all K
 * taken hears a busy signal. With K = n it is Erlang B. Patience may be endless (null): the finite queue is stable.
 *
 * Weights as in waiting-line.ts, cut off at K - n waiting. A contact that finds j waiting meets a wait V with
 * e^(-theta V) ~ Beta(s / theta, j + 1), s = n / h, so with x = e^(-theta T) and a = s / theta
 *
 *     P(V > T)              = I_x(a, j + 1)
 *     answered by T         = a / (a + j + 1) (1 - I_x(a + 1, j + 1))
 *     abandoned by T        = (1 - x) I_x(a, j + 1) + (j + 1) / (a + j + 1) (1 - I_x(a, j + 2))
 *
 * where I_x(a, j + 1) = sum_{i <= j} c_i, c_0 = x^a, c_i = c_{i-1} (1 - x) (a + i - 1) / i has positive terms only; for
 * endless patience c_i becomes the Poisson mass of s T. The c_i are carried as logarithms: x^a underflows when s T > 745.
 *
 * @param lines K >= agents, whole
 * @param balkingProbability of a contact that finds nobody free but a line, in [0, 1)
 */
export function finiteLines(
  agents: number,
  lines: number,
  load: Load,
  thresholdSeconds: number,
  balkingProbability = 0,
): FiniteLinesOutcome {
  const { arrivalsPerSecond: arrivals, averageHandleTimeSeconds: handleTime, meanPatienceSeconds: patience } = load;
  const offeredLoad = arrivals * handleTime;
  if (offeredLoad === 0) return nobodyCalls;
  const serviceRate = agents / handleTime;
  const joining = arrivals * (1 - balkingProbability);
  const leavingRate = patience === null ? 0 : 1 / patience;
  const left = patience === null ? 0 : -Math.expm1(-thresholdSeconds / patience);
  const departed = departuresByThreshold(serviceRate, patience, thresholdSeconds);

  let weight = 1;
  let free = inverseErlangB(agents, offeredLoad) - 1;
  let delayed = 0;
  let queued = 0;
  let waitOfAnswered = 0;
  let answered = 0;
  let answeredInTime = 0;
  let abandonedInTime = 0;
  let waitIfServed = 0;
  for (let j = 0; j < lines - agents; j++) {
    const rate = serviceRate + (j + 1) * leavingRate;
    const served = serviceRate / rate;
    waitIfServed += 1 / rate;
    const late = departed.next();
    delayed += weight;
    answered += weight * served;
    waitOfAnswered += weight * served * waitIfServed;
    answeredInTime += weight * served * late.notIfTagged;
    abandonedInTime += weight * (left * late.share + (1 - served) * late.notWithOneMore);
    weight *= joining / rate;
    queued += (j + 1) * weight;
    if (weight > 1e200) {
      const scale = 1 / weight;
      weight = 1;
      free *= scale;
      delayed *= scale;
      queued *= scale;
      answered *= scale;
      waitOfAnswered *= scale;
      answeredInTime *= scale;
      abandonedInTime *= scale;
    }
  }
  const ofAll = 1 / (free + delayed + weight);
  const freeShare = Number.isFinite(free) ? free * ofAll : 1;
  const joined = (1 - balkingProbability) * ofAll;
  const answeredShare = freeShare + joined * answered;
  const meanQueue = queued * ofAll;
  return {
    blockedShare: weight * ofAll,
    balkedShare: balkingProbability * delayed * ofAll,
    waitingShare: joined * delayed,
    abandonedShare: (meanQueue * leavingRate) / arrivals,
    answeredShare,
    meanQueue,
    meanWaitSeconds: meanQueue / arrivals,
    averageSpeedOfAnswerSeconds: answeredShare > 0 ? (joined * waitOfAnswered) / answeredShare : null,
    occupancy: agents > 0 ? Math.min(1, (offeredLoad * answeredShare) / agents) : 0,
    answeredWithinThresholdShare: freeShare + joined * answeredInTime,
    abandonedWithinThresholdShare: joined * abandonedInTime,
  };
}

interface LateShares {
  /** P(V_j > T). */
  share: number;
  /** 1 - P(V_{j+1} > T). */
  notWithOneMore: number;
  /** 1 - P(V_j > T) for a contact known to outlast its wait. */
  notIfTagged: number;
}

/** Walks j = 0, 1, 2 ... through the law of the wait V_j. */
function departuresByThreshold(
  serviceRate: number,
  patience: number | null,
  threshold: number,
): { next(): LateShares } {
  const a = patience === null ? 0 : serviceRate * patience;
  const expected = serviceRate * threshold;
  const left = patience === null ? 0 : -Math.expm1(-threshold / patience);
  const growth = (i: number): number => (patience === null ? expected / i : (left * (a + i - 1)) / i);
  let logTerm = -expected;
  let share = Math.exp(logTerm);
  let i = 0;
  return {
    next() {
      i += 1;
      logTerm += Math.log(growth(i));
      const term = Math.exp(logTerm);
      const current = share;
      share = Math.min(1, share + term);
      const tagged = patience === null ? current : current - (a > 0 ? (i * term) / a : 0);
      return { share: current, notWithOneMore: 1 - share, notIfTagged: 1 - tagged };
    },
  };
}

const nobodyCalls: FiniteLinesOutcome = {
  blockedShare: 0,
  balkedShare: 0,
  waitingShare: 0,
  abandonedShare: 0,
  answeredShare: 1,
  meanQueue: 0,
  meanWaitSeconds: 0,
  averageSpeedOfAnswerSeconds: 0,
  occupancy: 0,
  answeredWithinThresholdShare: 1,
  abandonedWithinThresholdShare: 0,
};
