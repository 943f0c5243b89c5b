import { poissonMass, survivalOverMass } from '../numerics/poisson-tails.ts';

/**
 * The line that forms once everybody is busy: what becomes of a contact that joins it.
 *
 * While nobody is free, contacts join at rate r, the busy agents finish at rate s, and each of the j waiting leaves at
 * rate theta = 1 / patience. The weight of "j waiting", relative to "all busy, nobody waiting", is
 *
 *     w_0 = 1,   w_j = w_{j-1} r / (s + j theta).
 *
 * Erlang C (theta = 0), Erlang A, balking and chat differ only in what lies below this line, so all of them share it.
 *
 * With R = r / theta, a = s / theta, z = R e^(-theta t) and S(m) = sum_j m^j / ((a+1)...(a+j)), M(m) = sum_j j m^j / (...):
 *
 *     still in queue after t     = e^(-theta t) f(t) S(z) / S(R)
 *     abandons after t           = f(t) M(z) / (R S(R))                    f(t) = exp(R - z - a theta t)
 *     answered after t           = f(t) (a/R) (S(z) - 1) / S(R)
 *     mean wait of the answered  = sum_j w_j a/(a+j+1) (H_j / theta),      H_j = 1/(a+1) + ... + 1/(a+1+j)
 *
 * Sources: C. Palm (1946); S. Zeltyn and A. Mandelbaum, "Call centers with impatient customers: many-server asymptotics
 * of the M/M/n+G queue" (Queueing Systems 51, 2005), whose integrals become these sums for exponential patience.
 *
 * Traps: the sums must be taken from their positive terms (the closed form (R - a) S + a of M cancels when R < a);
 * f(t) must not be formed from a theta t and R - z separately, for both are huge under long patience; and under heavy
 * overload S overflows, while the shares are then those of the fluid limit to the last digit.
 */
export interface WaitingLine {
  /** False when, without patience, contacts join at least as fast as they are served. */
  stable: boolean;
  /** S(R): weight of all states in which a contact would wait; Infinity under heavy overload. */
  weight: number;
  /** Shares and times below are of the contacts that join. */
  abandonedShare: number;
  answeredShare: number;
  /** Mean time in queue, answered or not; Infinity when not stable. */
  meanWaitSeconds: number;
  /** Mean over all that join of the wait of those who get answered (0 for the others). */
  answeredWaitSeconds: number;
  after: AfterThreshold;
}

/** How the threshold divides the contacts that join. Waiting and answered: after it. */
export interface AfterThreshold {
  waitingShare: number;
  answeredShare: number;
  /** Abandons at or before the threshold. */
  abandonedBeforeShare: number;
}

const negligible = 1e-17;

/**
 * @param joiningRate contacts per second that join when nobody is free, >= 0
 * @param serviceRate contacts per second that all busy agents finish together, >= 0
 * @param spareRate serviceRate - joiningRate, from the caller because it can often be had without cancellation
 * @param patienceSeconds mean patience > 0, or null for endless
 * @param thresholdSeconds t >= 0
 */
export function waitingLine(
  joiningRate: number,
  serviceRate: number,
  spareRate: number,
  patienceSeconds: number | null,
  thresholdSeconds: number,
): WaitingLine {
  if (patienceSeconds === null) return patientLine(joiningRate, spareRate, thresholdSeconds);
  const overload = -spareRate * patienceSeconds;
  const reach = joiningRate * patienceSeconds;
  return overload > 10 * Math.sqrt(reach)
    ? fluidLine(reach, serviceRate * patienceSeconds, patienceSeconds, thresholdSeconds)
    : impatientLine(reach, serviceRate * patienceSeconds, overload, patienceSeconds, thresholdSeconds);
}

/** Nobody gives up: the line is geometric and the wait of a delayed contact exponential. */
function patientLine(joiningRate: number, spareRate: number, threshold: number): WaitingLine {
  if (spareRate <= 0) {
    return {
      stable: false,
      weight: Number.POSITIVE_INFINITY,
      abandonedShare: 0,
      answeredShare: 1,
      meanWaitSeconds: Number.POSITIVE_INFINITY,
      answeredWaitSeconds: Number.POSITIVE_INFINITY,
      after: { waitingShare: 1, answeredShare: 1, abandonedBeforeShare: 0 },
    };
  }
  const late = Math.exp(-spareRate * threshold);
  return {
    stable: true,
    weight: 1 + joiningRate / spareRate,
    abandonedShare: 0,
    answeredShare: 1,
    meanWaitSeconds: 1 / spareRate,
    answeredWaitSeconds: 1 / spareRate,
    after: { waitingShare: late, answeredShare: late, abandonedBeforeShare: 0 },
  };
}

/** One pass over the states for R and z together; about 9 sqrt(a) of them matter. `overload` is R - a. */
function impatientLine(reach: number, a: number, overload: number, patience: number, threshold: number): WaitingLine {
  const thresholdInPatience = threshold / patience;
  const staying = Math.exp(-thresholdInPatience);
  const z = reach * staying;
  const leaving = -Math.expm1(-thresholdInPatience);
  const logDecay = overload * thresholdInPatience - reach * expExcess(thresholdInPatience);
  const decay = Math.exp(logDecay);
  let early = -Math.expm1(logDecay); // 1 - f(t) e^(-j theta t), by a recurrence that keeps its digits when tiny
  let weight = 1;
  let weightLate = 1;
  let all = 1;
  let allLate = 1;
  let answered = 0;
  let answeredLate = 0;
  let answeredWait = 0;
  let abandoned = 0;
  let abandonedEarly = 0;
  let harmonic = 0;
  for (let j = 1; ; j++) {
    const rate = 1 / (a + j);
    harmonic += rate;
    early = early * staying + leaving;
    const leavers = weight * rate;
    const leaversLate = weightLate * rate;
    answered += leavers;
    answeredLate += leaversLate;
    answeredWait += leavers * harmonic;
    const impatient = j * leavers;
    abandoned += impatient;
    abandonedEarly += impatient * early;
    weight = leavers * reach;
    weightLate = leaversLate * z;
    all += weight;
    allLate += weightLate;
    if (impatient <= negligible * abandoned && a + j > reach) break;
  }
  const abandonedShare = abandoned / all;
  return {
    stable: true,
    weight: all,
    abandonedShare,
    answeredShare: (a * answered) / all,
    meanWaitSeconds: patience * abandonedShare,
    answeredWaitSeconds: (patience * a * answeredWait) / all,
    after: {
      waitingShare: (decay * staying * allLate) / all,
      answeredShare: (decay * staying * a * answeredLate) / all,
      abandonedBeforeShare: abandonedEarly / all,
    },
  };
}

/**
 * R - a beyond ten standard deviations: the line never empties (chance below 1e-21), everybody joins it, and only the
 * contacts that outlast the threshold need the law of the offered wait, e^(-theta V) = Gamma(a) / R.
 */
function fluidLine(reach: number, a: number, patience: number, threshold: number): WaitingLine {
  const thresholdInPatience = threshold / patience;
  const staying = Math.exp(-thresholdInPatience);
  const z = reach * staying;
  const stillFluid = z - a > 10 * Math.sqrt(z);
  const mass = stillFluid ? 0 : poissonMass(a, z);
  const tail = stillFluid ? 1 : mass * survivalOverMass(a, z);
  const abandonedLater = stillFluid ? (z - a) / reach : lateAbandons(a, z, mass) / reach;
  const abandonedShare = (reach - a) / reach;
  return {
    stable: true,
    weight: 1 / poissonMass(a, reach),
    abandonedShare,
    answeredShare: a / reach,
    meanWaitSeconds: patience * abandonedShare,
    answeredWaitSeconds: patience * (a / reach) * (Math.log(reach) - digamma(a + 1)),
    after: {
      waitingShare: staying * tail,
      answeredShare: (a / reach) * Math.max(0, tail - mass),
      abandonedBeforeShare: stillFluid ? -Math.expm1(-thresholdInPatience) : abandonedShare - abandonedLater,
    },
  };
}

/** mass(a; z) M(z) from its positive terms. */
function lateAbandons(a: number, z: number, mass: number): number {
  let weight = mass;
  let moment = 0;
  for (let j = 1; ; j++) {
    weight *= z / (a + j);
    moment += j * weight;
    if (weight * j <= negligible * moment && a + j > z) return moment;
  }
}

/** u - 1 + e^-u for u >= 0. */
function expExcess(u: number): number {
  if (u > 0.5) return u + Math.expm1(-u);
  let term = (u * u) / 2;
  let sum = term;
  for (let k = 3; Math.abs(term) > 1e-17 * sum; k++) {
    term *= -u / k;
    sum += term;
  }
  return sum;
}

/** Derivative of log Gamma for x > 0. */
function digamma(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 12; y++) shift -= 1 / y;
  const r = 1 / (y * y);
  return shift + Math.log(y) - 0.5 / y - r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r / 132))));
}
