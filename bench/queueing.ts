import { erlangA } from '../models/queueing/erlang-a.ts';
import { smallestAgentsErlangC } from '../models/queueing/erlang-c-search.ts';
import type { Goal } from '../models/queueing/load.ts';
import { requiredAgents } from '../models/queueing/requirement.ts';
import { requirementSearch } from '../models/queueing/requirement-series.ts';

const handleTime = 180;
const loads = [10, 100, 1000, 10_000];

/** Speed of the staffing formulas, with the way they are usually programmed beside them in the same run. */
export async function benchQueueing(): Promise<void> {
  heading('Erlang C: smallest n for 80 % in 20 s, handle time 180 s, searches per second');
  line(['load', 'ours', 'recursion from 0 at each n', 'ratio']);
  for (const load of loads) line(comparison(load, searchErlangC, searchErlangCFromScratch));
  heading('Erlang A: all measures at load 0.98 n, handle time 300 s, patience 150 s, evaluations per second');
  line(['agents', 'ours', 'all states, wait law per state', 'ratio']);
  for (const agents of loads) line(comparison(agents, evaluateErlangA, evaluateErlangAStateByState));
  heading('Full requirement (80/20 and occupancy 0.85; per target, whole and fractional), per second');
  line(['load', 'Erlang C', 'Erlang A']);
  for (const load of loads) {
    line([load, perSecond((i) => fullRequirement(load, i, null)), perSecond((i) => fullRequirement(load, i, 150))]);
  }
  heading('A year of quarter hours for 50 queues (1,752,000 requirements, loads 5-200, no load twice), seconds');
  line(['goal', 'Erlang C', 'Erlang A']);
  for (const [name, goal] of Object.entries(yearGoals)) {
    line([name, ...[null, 150].map((patience) => `${yearOfRequirements(goal, patience).toFixed(1)} s`)]);
  }
}

const yearGoals: Record<string, Goal> = {
  '80/20': { serviceLevel: { share: 0.8, thresholdSeconds: 20 } },
  '80/20, occ.': { serviceLevel: { share: 0.8, thresholdSeconds: 20 }, maxOccupancy: 0.85 },
};

/** Seconds of processor time for whole agents, fractional agents, binding target and expected service of every interval. */
function yearOfRequirements(goal: Goal, meanPatienceSeconds: number | null): number {
  const start = process.cpuUsage();
  let agents = 0;
  for (let queue = 0; queue < 50; queue++) {
    const search = requirementSearch(meanPatienceSeconds, goal);
    const peak = 10 * 20 ** (queue / 49);
    for (let interval = 0; interval < 35_040; interval++) {
      const erlangs = peak * (0.75 - 0.25 * Math.cos((2 * Math.PI * interval) / 96) + 1e-7 * interval);
      agents += search(erlangs / handleTime, handleTime).agents;
    }
  }
  if (!(agents > 0)) throw new Error('a year of work needs somebody');
  return process.cpuUsage(start).user / 1e6;
}

type Measured = (size: number, i: number) => number;

function comparison(size: number, ours: Measured, usual: Measured): (string | number)[] {
  const fast = perSecond((i) => ours(size, i));
  const slow = perSecond((i) => usual(size, i));
  return [size, fast, slow, `${(fast / slow).toFixed(1)}x`];
}

function heading(text: string): void {
  process.stdout.write(`\n${text}\n`);
}

function line(cells: (string | number)[]): void {
  const text = cells.map((cell) => (typeof cell === 'number' ? Math.round(cell).toLocaleString('en-US') : cell));
  process.stdout.write(`| ${text.map((cell) => cell.padStart(12)).join(' | ')} |\n`);
}

/** Loads spread over a few per cent, so that no two neighbouring searches are equal. */
const spread = (size: number, i: number): number => size * (0.95 + 0.1 * ((i * 0.618034) % 1));

function searchErlangC(load: number, i: number): number {
  return smallestAgentsErlangC(spread(load, i) / handleTime, handleTime, {
    serviceLevelShare: 0.8,
    thresholdSeconds: 20,
  });
}

function searchErlangCFromScratch(load: number, i: number): number {
  const erlangs = spread(load, i);
  for (let agents = Math.floor(erlangs) + 1; ; agents++) {
    let inverseBlocking = 1;
    for (let k = 1; k <= agents; k++) inverseBlocking = 1 + (inverseBlocking * k) / erlangs;
    const blocking = 1 / inverseBlocking;
    const waiting = (agents * blocking) / (agents - erlangs * (1 - blocking));
    if (1 - waiting * Math.exp((-(agents - erlangs) * 20) / handleTime) >= 0.8) return agents;
  }
}

function evaluateErlangA(agents: number, i: number): number {
  const load = {
    arrivalsPerSecond: (0.98 * agents * (1 + 1e-6 * (i % 97))) / 300,
    averageHandleTimeSeconds: 300,
    meanPatienceSeconds: 150,
  };
  return erlangA(agents, load, 20).answeredWithinThresholdShare;
}

function evaluateErlangAStateByState(agents: number, i: number): number {
  const arrivals = (0.98 * agents * (1 + 1e-6 * (i % 97))) / 300;
  const probabilities: number[] = [1];
  let sum = 1;
  for (let n = 1; n <= agents || probabilities[n - 1] > 1e-17 * sum; n++) {
    const departures = Math.min(n, agents) / 300 + Math.max(0, n - agents) / 150;
    probabilities.push((probabilities[n - 1] * arrivals) / departures);
    sum += probabilities[n];
    if (sum > 1e250) {
      for (let k = 0; k <= n; k++) probabilities[k] /= sum;
      sum = 1;
    }
  }
  let inTime = 0;
  for (let n = 0; n < probabilities.length; n++) {
    inTime += n < agents ? probabilities[n] : probabilities[n] * answeredInTime(agents, n - agents);
  }
  return inTime / sum;
}

/** P(answered within 20 s | j waiting), each j by its own sum. */
function answeredInTime(agents: number, j: number): number {
  const a = (agents * 150) / 300;
  const x = Math.exp(-20 / 150);
  let term = x ** (a + 1);
  let late = term;
  for (let i = 1; i <= j; i++) {
    term *= ((1 - x) * (a + i)) / i;
    late += term;
  }
  return (a / (a + j + 1)) * (1 - late);
}

function fullRequirement(load: number, i: number, meanPatienceSeconds: number | null): number {
  return requiredAgents(
    { arrivalsPerSecond: spread(load, i) / handleTime, averageHandleTimeSeconds: handleTime, meanPatienceSeconds },
    { serviceLevel: { share: 0.8, thresholdSeconds: 20 }, maxOccupancy: 0.85 },
  ).fractionalAgents;
}

/** Calls per second of processor time (so that a busy machine does not blur the ratio), after a warm-up. */
function perSecond(run: (i: number) => number): number {
  let i = 0;
  let checksum = 0;
  const until = (microseconds: number): number => {
    const first = i;
    const start = process.cpuUsage();
    let elapsed = 0;
    for (let batch = 1; elapsed < microseconds; batch = Math.min(256, batch * 2)) {
      for (let k = 0; k < batch; k++) checksum += run(i++);
      elapsed = process.cpuUsage(start).user;
    }
    return ((i - first) / elapsed) * 1e6;
  };
  until(100_000);
  const rate = until(400_000);
  if (Number.isNaN(checksum)) throw new Error('a benchmark produced no number');
  return rate;
}
