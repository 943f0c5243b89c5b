/**
 * Repairs for fitting only: what no centre would have seen is replaced by what its neighbours say, and every repair is
 * told. Slots that were not reported count as nothing arrived, unless so much was expected that silence is out of the
 * question; then the slot is a gap. Zeros in place of many expected contacts are an outage of the count; a whole day of
 * them is a closed day.
 */
import { type DayMatrix, type KnownDays, openingOf, sum } from './day-matrix.ts';
import { median } from './robust.ts';

export interface Finding {
  kind: 'gap' | 'outage' | 'spike' | 'closed day';
  /** Day number. */
  day: number;
  fromSlot: number;
  toSlot: number;
  /** Contacts reported there, and contacts used instead. */
  reported: number;
  used: number;
}

/** Contacts expected in a run of unreported slots from which on it is a gap rather than quiet. */
const GAP_CONTACTS = 15;
/** The same for slots reported as zero. */
const OUTAGE_CONTACTS = 60;
const NEIGHBOUR_WEEKS = 4;
const SPIKE_FACTOR = 4;
const SPIKE_DEVIATIONS = 12;
const SPIKE_MINUTES = 60;

/** `history` may hold NaN (not reported); the answer does not, and holds nothing outside opening hours. */
export function cleanHistory(
  history: DayMatrix,
  opening: (Uint8Array | null)[],
  known: KnownDays,
): { history: DayMatrix; findings: Finding[] } {
  const findings: Finding[] = [];
  const days = history.days.map((day, row) => {
    const number = history.firstDay + row;
    const open = openingOf({ opening, known }, number);
    if (!day || !open) return null;
    const expected = neighbourMedians(history, row, open);
    const isSpecial = known.holidays.has(number) || known.events.has(number) || known.openingOn?.has(number) === true;
    return repairDay(day, open, expected, isSpecial, number, findings);
  });
  return { history: { ...history, days }, findings };
}

/** Median of the same slot on the same weekday of the neighbouring weeks; NaN where none was reported. */
function neighbourMedians({ days, slots }: DayMatrix, row: number, open: Uint8Array): Float64Array {
  const neighbours: Float64Array[] = [];
  for (let week = 1; week <= NEIGHBOUR_WEEKS; week++) {
    for (const other of [row - 7 * week, row + 7 * week]) {
      const day = days[other];
      if (day) neighbours.push(day);
    }
  }
  return Float64Array.from({ length: slots }, (_, s) => (open[s] ? median(neighbours.map((day) => day[s])) : 0));
}

function repairDay(
  day: Float64Array,
  open: Uint8Array,
  expected: Float64Array,
  isSpecial: boolean,
  number: number,
  findings: Finding[],
): Float64Array | null {
  const repaired = day.map((value, s) => (open[s] && value > 0 ? value : 0));
  const total = sum(repaired);
  if (total === 0 && sum(expected.map((e) => e || 0)) > OUTAGE_CONTACTS) {
    findings.push({ kind: 'closed day', day: number, fromSlot: 0, toSlot: day.length, reported: 0, used: 0 });
    return null;
  }
  if (isSpecial || total === 0) return repaired;
  const suspects = [
    ...runs(day, (s) => open[s] === 1 && !(day[s] > 0)).map((run) => {
      const isGap = day.subarray(run.from, run.to).some(Number.isNaN);
      return { ...run, kind: isGap ? ('gap' as const) : ('outage' as const) };
    }),
    ...runs(
      day,
      (s) =>
        open[s] === 1 &&
        day[s] > SPIKE_FACTOR * expected[s] &&
        day[s] > expected[s] + SPIKE_DEVIATIONS * Math.sqrt(expected[s] + 1),
    )
      .filter(({ from, to }) => (to - from) * (1440 / day.length) <= SPIKE_MINUTES && day.length > 8)
      .map((run) => ({ ...run, kind: 'spike' as const })),
  ];
  const wrong = suspects.filter(({ kind, from, to }) => {
    const awaited = sum(expected.subarray(from, to));
    return kind === 'spike' || awaited > (kind === 'gap' ? GAP_CONTACTS : OUTAGE_CONTACTS);
  });
  if (wrong.length === 0) return repaired;

  const isWrong = (s: number): boolean => wrong.some(({ from, to }) => s >= from && s < to);
  let seen = 0;
  let awaited = 0;
  for (let s = 0; s < day.length; s++) {
    if (isWrong(s) || !open[s] || Number.isNaN(expected[s])) continue;
    seen += repaired[s];
    awaited += expected[s];
  }
  const factor = awaited > 0 ? seen / awaited : 1;
  for (const { kind, from, to } of wrong) {
    const reported = sum(repaired.subarray(from, to));
    for (let s = from; s < to; s++) repaired[s] = factor * (expected[s] || 0);
    findings.push({ kind, day: number, fromSlot: from, toSlot: to, reported, used: sum(repaired.subarray(from, to)) });
  }
  return repaired;
}

function runs(day: Float64Array, holds: (slot: number) => boolean): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let s = 0; s < day.length; s++) {
    if (!holds(s)) continue;
    let to = s;
    while (to < day.length && holds(to)) to++;
    found.push({ from: s, to });
    s = to;
  }
  return found;
}
