import type { IntervalHistory } from '../domain/history.ts';
import type { QualityExample, QualityFinding } from '../domain/quality-report.ts';
import { secondsPerDay } from '../time/calendar-day.ts';
import { formatLocal } from '../time/grid.ts';
import type { UsualVolume } from './usual-volume.ts';

/** One occurrence of something odd: a run of slots from `from` to `to` (exclusive), counted from the first day's midnight. */
interface Run {
  from: number;
  to: number;
  intervals: number;
  observed: number | null;
  expected: number | null;
}

/** That many contacts expected and none seen is no chance: its probability is exp(-12). */
const neverByChance = 12;
const outlierSpreads = 7;
const outlierDaySpreads = 5;
const leastDayDeviation = 0.25;
/** A flat line is reported when fewer than this many such runs were to be expected in the whole history. */
const flatLineExpectation = 1e-3;
const mostExamples = 20;

const left = 'left absent, not read as zero; not used when fitting';
const downWeighted = 'kept; down-weighted when fitting';

/** Everything odd that the volumes of one queue show, given what is usual there. `absentIsZero`: the file leaves zeros out. */
export function findOddVolumes(history: IntervalHistory, usual: UsualVolume, absentIsZero: boolean): QualityFinding[] {
  const finding = findingsOf(history, usual);
  const absent = absentRuns(usual);
  const gaps = absentIsZero ? absent.filter((run) => run.expected! >= neverByChance) : absent;
  const quiet = absent.filter((run) => !gaps.includes(run));
  const zeros = zeroRuns(usual);
  const oddDays = outlierDays(usual, gaps);
  const oddDayStarts = new Set(oddDays.map(({ from }) => from));
  const outside = outsideRuns(usual);
  const sum = (runs: Run[]): number => runs.reduce((total, { intervals }) => total + intervals, 0);
  return [
    finding('gap', gaps, `no rows for ${sum(gaps)} intervals inside opening hours`, left),
    finding(
      'omittedZeros',
      quiet,
      `${sum(quiet)} intervals inside opening hours are absent where few contacts are usual; the file seems to leave zeros out`,
      'left absent; read as no contacts when fitting',
    ),
    finding(
      'zeroRun',
      zeros.filter((run) => run.expected! >= neverByChance),
      `${sum(zeros)} intervals inside opening hours have no contacts; those listed are too many in a row to be chance`,
      downWeighted,
    ),
    finding('outlierDay', oddDays, 'days far from what their weekday and season make usual', downWeighted),
    finding(
      'outlierInterval',
      outlierIntervals(usual, oddDayStarts),
      'intervals far from what is usual at that time on such a day',
      downWeighted,
    ),
    finding(
      'flatLine',
      flatLines(usual),
      'the same number many times in a row, as a frozen counter writes',
      downWeighted,
    ),
    finding(
      'outsideOpeningHours',
      outside,
      `${Math.round(outside.reduce((total, { observed }) => total + observed!, 0))} contacts outside the learned opening hours`,
      'kept; no staff is planned for those times',
    ),
  ].filter(({ occurrences }) => occurrences > 0);
}

function findingsOf(history: IntervalHistory, { firstDay, slotsPerDay }: UsualVolume) {
  const at = (index: number): string =>
    formatLocal(firstDay * secondsPerDay + index * (secondsPerDay / slotsPerDay), null);
  const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);
  return (kind: QualityFinding['kind'], runs: Run[], seen: string, treatment: string): QualityFinding => ({
    kind,
    seen,
    treatment,
    occurrences: runs.length,
    intervals: runs.reduce((total, { intervals }) => total + intervals, 0),
    examples: runs
      .toSorted((a, b) => severity(b) - severity(a) || a.from - b.from)
      .slice(0, mostExamples)
      .map((run): QualityExample => {
        const observed = round(run.observed);
        const expected = round(run.expected);
        const length = formatLength(run.intervals * history.intervalMinutes);
        const volume = observed === null ? 'no rows' : `${observed} contacts`;
        const usually = expected === null ? '' : `, usual ${expected}`;
        const text = `${at(run.from).replace('T', ' ')}, ${length}${expected === null ? '' : ' of opening hours'}: ${volume}${usually}`;
        return { from: at(run.from), to: at(run.to), observed, expected, text };
      }),
  });
}

const severity = (run: Run): number => Math.abs((run.observed ?? 0) - (run.expected ?? 0));

function formatLength(minutes: number): string {
  if (minutes < 120) return `${minutes} min`;
  return `${Math.round(minutes / 6) / 10} h`;
}

/**
 * Runs of open slots for which `belongs` holds, from the first interval reported to the last; closed slots in between do
 * not end a run unless `withinDay`.
 */
function runsWhere(usual: UsualVolume, withinDay: boolean, belongs: (index: number) => boolean): Run[] {
  const first = usual.reported.findIndex((value) => !Number.isNaN(value));
  const last = usual.reported.findLastIndex((value) => !Number.isNaN(value));
  const runs: Run[] = [];
  let run: Run | null = null;
  for (let d = 0; d < usual.days; d++) {
    if (withinDay) run = null;
    for (let s = 0; s < usual.slotsPerDay; s++) {
      if (!usual.isOpen(d, s)) continue;
      const index = d * usual.slotsPerDay + s;
      if (index < first || index > last || !belongs(index)) {
        run = null;
        continue;
      }
      if (!run) {
        run = { from: index, to: index, intervals: 0, observed: null, expected: 0 };
        runs.push(run);
      }
      run.to = index + 1;
      run.intervals++;
      run.expected! += usual.usual[index]!;
      const reported = usual.reported[index]!;
      if (!Number.isNaN(reported)) run.observed = (run.observed ?? 0) + reported;
    }
  }
  return runs;
}

/** Runs of nothing reported. */
function absentRuns(usual: UsualVolume): Run[] {
  return runsWhere(usual, false, (index) => Number.isNaN(usual.reported[index]!));
}

function zeroRuns(usual: UsualVolume): Run[] {
  return runsWhere(usual, false, (index) => usual.reported[index] === 0);
}

/** Days whose total deviates from the usual by far more than days do; absent stretches count on neither side. */
function outlierDays(usual: UsualVolume, gaps: Run[]): Run[] {
  const inGap = new Uint8Array(usual.reported.length);
  for (const { from, to } of gaps) inGap.fill(1, from, to);
  const days = runsWhere(usual, true, (index) => inGap[index] === 0);
  const whole = mergeByDay(days, usual.slotsPerDay).filter(
    ({ observed, expected }) => observed! > 0 && expected! >= 20,
  );
  const deviation = ({ observed, expected }: Run): number => Math.log(observed! / expected!);
  const sizes = whole.map((day) => Math.abs(deviation(day))).sort((a, b) => a - b);
  const spread = 1.4826 * (sizes[Math.floor(sizes.length / 2)] ?? 0);
  return whole.filter((day) => {
    const chance = Math.max(spread, Math.sqrt(1 / day.expected!));
    return Math.abs(deviation(day)) > Math.max(outlierDaySpreads * chance, Math.log(1 + leastDayDeviation));
  });
}

function mergeByDay(runs: Run[], slotsPerDay: number): Run[] {
  const days = new Map<number, Run>();
  for (const run of runs) {
    const day = Math.floor(run.from / slotsPerDay);
    const whole = days.get(day);
    if (!whole) {
      days.set(day, { ...run, observed: run.observed ?? 0 });
      continue;
    }
    whole.to = run.to;
    whole.intervals += run.intervals;
    whole.observed! += run.observed ?? 0;
    whole.expected! += run.expected!;
  }
  return [...days.values()].map((day) => ({ ...day, from: Math.floor(day.from / slotsPerDay) * slotsPerDay }));
}

/** Intervals far from the usual after allowing for the day's own level; whole odd days are reported as days instead. */
function outlierIntervals(usual: UsualVolume, oddDayStarts: Set<number>): Run[] {
  const side = new Int8Array(usual.reported.length);
  for (let d = 0; d < usual.days; d++) {
    const start = d * usual.slotsPerDay;
    if (oddDayStarts.has(start)) continue;
    const level = dayLevel(usual, start);
    for (let i = start; i < start + usual.slotsPerDay; i++) {
      const expected = level * usual.usual[i]!;
      const reported = usual.reported[i]!;
      if (usual.usual[i] === 0 || Number.isNaN(reported)) continue;
      const spread = Math.sqrt(Math.max(1, expected) + (usual.excessSpread * expected) ** 2);
      if (reported > 0 && Math.abs(reported - expected) > outlierSpreads * spread)
        side[i] = Math.sign(reported - expected);
    }
  }
  return [1, -1]
    .flatMap((sign) => runsWhere(usual, true, (index) => side[index] === sign))
    .sort((a, b) => a.from - b.from);
}

/** Level of a day against the usual, from the middle of its slots so that a spike does not raise it; within a half and double. */
function dayLevel(usual: UsualVolume, start: number): number {
  const ratios: number[] = [];
  for (let i = start; i < start + usual.slotsPerDay; i++) {
    if (usual.usual[i]! >= 1 && !Number.isNaN(usual.reported[i]!)) ratios.push(usual.reported[i]! / usual.usual[i]!);
  }
  ratios.sort((a, b) => a - b);
  const middle = ratios.slice(Math.floor(ratios.length / 4), Math.ceil((3 * ratios.length) / 4));
  if (middle.length === 0) return 1;
  return Math.min(2, Math.max(0.5, middle.reduce((total, ratio) => total + ratio, 0) / middle.length));
}

/** Equal positive numbers in a row. Two draws of mean m and standard deviation s agree with probability 1 / (2 s sqrt(pi)). */
function flatLines(usual: UsualVolume): Run[] {
  const isRepeat = (i: number): boolean =>
    i % usual.slotsPerDay > 0 && usual.reported[i]! > 0 && usual.reported[i] === usual.reported[i - 1];
  const repeats = runsWhere(usual, true, isRepeat);
  return repeats
    .filter(({ intervals, expected }) => {
      const mean = Math.max(0.5, expected! / intervals);
      const deviation = Math.sqrt(mean + (usual.excessSpread * mean) ** 2);
      const agree = Math.min(0.9, 1 / (2 * deviation * Math.sqrt(Math.PI)));
      return intervals >= 3 && usual.reported.length * agree ** intervals < flatLineExpectation;
    })
    .map((run) => ({
      ...run,
      from: run.from - 1,
      intervals: run.intervals + 1,
      observed: run.observed! + usual.reported[run.from - 1]!,
      expected: run.expected! + usual.usual[run.from - 1]!,
    }));
}

function outsideRuns(usual: UsualVolume): Run[] {
  const runs: Run[] = [];
  for (let d = 0; d < usual.days; d++) {
    for (let s = 0; s < usual.slotsPerDay; s++) {
      const index = d * usual.slotsPerDay + s;
      const observed = usual.reported[index]!;
      if (usual.isOpen(d, s) || !(observed > 0)) continue;
      const last = runs.at(-1);
      if (last?.to === index) {
        last.to++;
        last.intervals++;
        last.observed! += observed;
      } else {
        runs.push({ from: index, to: index + 1, intervals: 1, observed, expected: null });
      }
    }
  }
  return runs;
}
