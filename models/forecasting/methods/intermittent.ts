/**
 * Quiet queues: a handful of contacts a day, most slots empty. Logs of such totals mislead, so the rate itself is tracked:
 * an exponentially weighted mean of contacts per open day, corrected for the weekday, spread by a profile of all contacts
 * together. The half-life is the one under which each next day's count was likeliest; counts are negative binomial
 * (a gamma-Poisson filter in the manner of Harvey & Fernandes 1989).
 */
import { type ForecastMethod, type MatrixForecast, sum, type Training, weekdayOf } from '../history/day-matrix.ts';

const HALF_LIFE_WEEKS = [2, 4, 8, 16, 52];
const PROFILE_HALF_LIFE_DAYS = 364;
/** Contacts at which a weekday's own share, or its own profile, counts half. */
const SHRINKAGE_CONTACTS = 30;
/** Contacts spread evenly over the open slots before anything was seen. */
const FLAT_CONTACTS = 2;
const LEARNING_DAYS = 14;

export const intermittentDemand: ForecastMethod = {
  name: 'gamma-Poisson rate',
  forecast(training: Training, days: number): MatrixForecast {
    const { history, opening } = training;
    const firstDay = history.firstDay + history.days.length;
    const weekday = weekdayFactors(training);
    const { rate, relativeVariance } = trackRate(training, weekday);
    const profiles = slotProfiles(training);
    const mean = Array.from({ length: days }, (_, k) => {
      const w = weekdayOf(firstDay + k);
      return opening[w] && profiles[w].map((share) => share * rate * weekday[w]);
    });
    return { firstDay, mean, relativeVariance: mean.map((day) => day?.map(() => relativeVariance) ?? null) };
  },
};

/** Contacts of a weekday relative to those of a mean open day, shrunk to 1. */
function weekdayFactors({ history, opening }: Training): Float64Array {
  const contacts = new Float64Array(7);
  const days = new Float64Array(7);
  eachOpenDay({ history, opening }, (day, row) => {
    const age = 0.5 ** ((history.days.length - 1 - row) / PROFILE_HALF_LIFE_DAYS);
    contacts[weekdayOf(history.firstDay + row)] += age * sum(day);
    days[weekdayOf(history.firstDay + row)] += age;
  });
  const overall = sum(contacts) / Math.max(sum(days), 1e-9);
  return contacts.map((own, w) =>
    overall > 0 ? (own + SHRINKAGE_CONTACTS) / (days[w] * overall + SHRINKAGE_CONTACTS) : 1,
  );
}

function trackRate(training: Training, weekday: Float64Array): { rate: number; relativeVariance: number } {
  const candidates = HALF_LIFE_WEEKS.map((weeks) => {
    const decay = 0.5 ** (1 / (7 * weeks));
    let contacts = 0;
    let exposure = 0;
    let logLikelihood = 0;
    let excess = 0;
    let squares = 0;
    let seen = 0;
    training.history.days.forEach((day, row) => {
      contacts *= decay;
      exposure *= decay;
      const w = weekdayOf(training.history.firstDay + row);
      if (!day || !training.opening[w]) return;
      const count = sum(day);
      const mean = ((contacts + 0.5) / (exposure + 1)) * weekday[w];
      if (seen++ >= LEARNING_DAYS) {
        logLikelihood += count * Math.log(mean) - mean;
        excess += (count - mean) ** 2 - mean;
        squares += mean * mean;
      }
      contacts += count;
      exposure += weekday[w];
    });
    const rate = exposure > 0 ? contacts / exposure : 0;
    return { rate, logLikelihood, relativeVariance: Math.min(4, Math.max(0.02, (excess + 0.2) / (squares + 1))) };
  });
  return candidates.reduce((best, next) => (next.logLikelihood > best.logLikelihood ? next : best));
}

/** Share per slot of each weekday: its own contacts, shrunk to those of all weekdays. */
function slotProfiles({ history, opening }: Training): Float64Array[] {
  const own = Array.from({ length: 7 }, () => new Float64Array(history.slots));
  const all = new Float64Array(history.slots);
  eachOpenDay({ history, opening }, (day, row) => {
    const age = 0.5 ** ((history.days.length - 1 - row) / PROFILE_HALF_LIFE_DAYS);
    const w = weekdayOf(history.firstDay + row);
    for (let s = 0; s < history.slots; s++) {
      own[w][s] += age * day[s];
      all[s] += age * day[s];
    }
  });
  return own.map((contacts, w) => {
    const open = opening[w];
    const openSlots = open ? sum(open) : 0;
    const pooled = all.map((value, s) => (open?.[s] ? value + FLAT_CONTACTS / openSlots : 0));
    const pooledTotal = sum(pooled);
    const mixed = contacts.map((value, s) =>
      open?.[s] ? value + (SHRINKAGE_CONTACTS * pooled[s]) / Math.max(pooledTotal, 1e-9) : 0,
    );
    const total = sum(mixed);
    return mixed.map((value) => (total > 0 ? value / total : 0));
  });
}

function eachOpenDay(
  { history, opening }: Pick<Training, 'history' | 'opening'>,
  visit: (day: Float64Array, row: number) => void,
): void {
  history.days.forEach((day, row) => {
    if (day && opening[weekdayOf(history.firstDay + row)]) visit(day, row);
  });
}
