import type { Goal } from '../models/queueing/load.ts';
import { requirementSearch } from '../models/queueing/requirement-series.ts';
import { effectiveArrivals, type LoadMethod, loadMethods } from '../models/queueing/time-varying-load.ts';
import { type CentreModel, queueModel } from '../models/simulation/centre.ts';
import { column, type Records, simulateReplications } from '../models/simulation/records.ts';
import { benchTable } from './report.ts';

const days = 200;
const stepSeconds = 300;
const stepsPerInterval = 6;
const intervals = 24;
const steps = intervals * stepsPerInterval;
const goal: Goal = { serviceLevel: { share: 0.8, thresholdSeconds: 20 } };

const cases: [
  name: string,
  averageHandleTimeSeconds: number,
  peakErlangs: number,
  meanPatienceSeconds: number | null,
][] = [
  ['AHT 300 s, peak 19 erl', 300, 19, null],
  ['AHT 300 s, peak 150 erl', 300, 150, null],
  ['AHT 900 s, peak 40 erl', 900, 40, null],
  ['AHT 1200 s, peak 150 erl', 1200, 150, null],
  ['AHT 300 s, peak 150 erl, patience 150 s', 300, 150, 150],
  ['AHT 1200 s, peak 150 erl, patience 150 s', 1200, 150, 150],
];

/**
 * What customers live through when a day is staffed by each way of choosing the load of an interval: twelve hours with
 * two peaks, rates that change every five minutes, staff that changes every half hour, 80 % in 20 s asked of each.
 */
export async function benchStaffingStrategies(): Promise<void> {
  const rows = cases.flatMap(([name, handleTime, peak, patience]) =>
    loadMethods.map((method) => [name, method, ...score(handleTime, peak, patience, method)]),
  );
  benchTable(
    `Ways to staff a changing load: ${days} simulated days each, 24 half hours`,
    ['case', 'method', 'staffed hours', 'day SL %', 'worst half hour %', 'half hours below 75 %'],
    rows,
  );
}

function score(handleTime: number, peak: number, patience: number | null, method: LoadMethod): string[] {
  const contacts = contactsPerStep(handleTime, peak);
  const rates = Array.from({ length: intervals }, (_, i) => {
    const own = contacts.slice(i * stepsPerInterval, (i + 1) * stepsPerInterval);
    return sum(own) / (stepsPerInterval * stepSeconds);
  });
  const search = requirementSearch(patience, goal);
  const staff = effectiveArrivals(rates, stepsPerInterval * stepSeconds, handleTime, method).map(
    (rate) => search(rate, handleTime).agents,
  );
  const model = dayModel(contacts, staff, handleTime, patience);
  const records = simulateReplications({ model, seed: 1, first: 0, count: days, detail: 'intervals' }, () => {});
  const levels = staff.map((_, i) => serviceLevel(records, i * stepsPerInterval, (i + 1) * stepsPerInterval));
  return [
    (sum(staff) * (stepsPerInterval * stepSeconds)) / 3600,
    100 * serviceLevel(records, 0, steps),
    100 * Math.min(...levels),
    levels.filter((level) => level < 0.75).length,
  ].map((value, i) => value.toFixed(i === 3 ? 0 : 1));
}

/** Two swells, late in the morning and in the afternoon, over a quiet base. */
function contactsPerStep(handleTime: number, peak: number): number[] {
  const shape = Array.from({ length: steps }, (_, step) => {
    const hour = ((step + 0.5) * stepSeconds) / 3600;
    return 0.15 + 0.85 * Math.exp(-(((hour - 2.75) / 1.25) ** 2)) + 0.7 * Math.exp(-(((hour - 7.5) / 1.75) ** 2));
  });
  const highest = Math.max(...shape);
  return shape.map((height) => (peak * height * stepSeconds) / (highest * handleTime));
}

function dayModel(contacts: number[], staff: number[], handleTime: number, patience: number | null): CentreModel {
  const agents = Array.from({ length: Math.max(...staff) }, (_, agent) => ({
    group: 0,
    absenceProbability: 0,
    shifts: [spansWhere(staff, (needed) => needed > agent)],
  }));
  return {
    intervalSeconds: stepSeconds,
    intervals: steps,
    dayStarts: [0],
    queues: [
      queueModel({
        expectedArrivals: contacts,
        meanHandleTimeSeconds: contacts.map(() => handleTime),
        meanPatienceSeconds: patience,
        routing: [0],
      }),
    ],
    groups: 1,
    agents,
  };
}

function spansWhere(staff: number[], isOn: (needed: number) => boolean): [number, number][] {
  const length = stepsPerInterval * stepSeconds;
  const spans: [number, number][] = [];
  staff.forEach((needed, i) => {
    if (!isOn(needed)) return;
    const last = spans.at(-1);
    if (last?.[1] === i * length) last[1] += length;
    else spans.push([i * length, (i + 1) * length]);
  });
  return spans;
}

/** Over all days; period 0 is the horizon and period 1 the day, then come the steps. */
function serviceLevel(records: Records, from: number, to: number): number {
  let inTime = 0;
  let offered = 0;
  for (let step = from; step < to; step++) {
    inTime += sum(column(records, 0, 2 + step, 'inTime'));
    offered += sum(column(records, 0, 2 + step, 'offered'));
  }
  return inTime / offered;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
