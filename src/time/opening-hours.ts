import type { OpeningHours } from '../domain/centre.ts';
import type { IntervalHistory } from '../domain/history.ts';
import { isoWeekdayOf, minutesPerDay } from './calendar-day.ts';
import { wallSlots } from './grid.ts';

/** A slot is open when contacts come on this share of the working days ... */
const recurringShare = 0.1;
/** ... and are more than a trickle beside the core of the day, */
const trickleShare = 0.02;
/** or when they reach this share of the core, however seldom they come. */
const substantialShare = 0.1;
/** Fewer contacts than this expected: that none came says nothing. */
const tellingContacts = 5;
/** ... and a weekday with this share of the contacts its pattern makes expected agrees with the pattern. */
const tellingShare = 0.25;
/** A day below this share of the usual volume of its weekday is a holiday, an outage or a stray contact, not a working day. */
const workingDayShare = 0.1;
/** A weekday worked this much less often than the most regular one is closed. */
const openWeekdayShare = 0.2;
const longestFilledHoleMinutes = 120;
/** A first or last slot below this share of its neighbour holds early or overflowing contacts of a shorter opening. */
const overflowShare = 0.35;
const quarterHour = 15;

/**
 * Opening hours per weekday as the history shows them: ascending spans in minutes, several on a weekday that closes in
 * between, none on a closed one. A queue open past midnight has a span to 1440 and one from 0 on the next weekday.
 *
 * Days that fall far below the usual volume of their weekday (holidays, outages, stray contacts) have no say; slots with a
 * few stray contacts stay closed. Where contacts are too few to tell weekdays apart, all weekdays together decide. Hours
 * start and end on quarter hours: one shorter interval beyond is overflow.
 */
export function learnOpeningHours(history: IntervalHistory): OpeningHours {
  const { intervalMinutes } = history;
  const slotsPerDay = minutesPerDay / intervalMinutes;
  const evidence = collectEvidence(history, slotsPerDay);
  const all = pool(evidence, slotsPerDay);
  const allOpen = openByItself(all, intervalMinutes);
  return evidence.flatMap((weekday, index) => {
    if (weekday.days === 0) return [];
    const own = coreOf(weekday) < tellingContacts ? allOpen.slice() : openByItself(weekday, intervalMinutes);
    adoptWhereUntold(own, weekday, all, allOpen);
    trimOverflow(own, weekday);
    return spansOf(own).map(([from, to]) => ({ weekday: index + 1, ...roundedSpan(from, to, intervalMinutes) }));
  });
}

/** Which slots of a week are open: 7 rows, Monday first, one byte per slot. Spans past 1440 reach into the next weekday. */
export function openSlotsOfWeek(hours: OpeningHours, intervalMinutes: number): Uint8Array[] {
  const slotsPerDay = minutesPerDay / intervalMinutes;
  const week = Array.from({ length: 7 }, () => new Uint8Array(slotsPerDay));
  for (const { weekday, from, to } of hours) {
    for (let slot = Math.floor(from / intervalMinutes); slot * intervalMinutes < to; slot++) {
      week[(weekday - 1 + Math.floor(slot / slotsPerDay)) % 7]![slot % slotsPerDay] = 1;
    }
  }
  return week;
}

interface Evidence {
  /** Working days seen. */
  days: number;
  /** Contacts per slot, summed over the working days. */
  volume: Float64Array;
  /** Working days with at least one contact, per slot. */
  daysWithContacts: Float64Array;
}

function collectEvidence(history: IntervalHistory, slotsPerDay: number): Evidence[] {
  const { day, slot } = wallSlots(history.start, history.timeZone, history.intervalMinutes);
  const totals = new Map<number, number>();
  for (let i = 0; i < day.length; i++) totals.set(day[i]!, (totals.get(day[i]!) ?? 0) + history.offered[i]!);
  const calendarDays = [0, 0, 0, 0, 0, 0, 0];
  for (let d = day[0] ?? 0; d <= (day[day.length - 1] ?? -1); d++) calendarDays[isoWeekdayOf(d) - 1]!++;

  const positiveTotals: number[][] = calendarDays.map(() => []);
  for (const [d, total] of totals) if (total > 0) positiveTotals[isoWeekdayOf(d) - 1]!.push(total);
  const mostRegular = Math.max(...positiveTotals.map(({ length }, weekday) => length / (calendarDays[weekday] || 1)));

  const leastTotal = calendarDays.map((weeks, weekday) => {
    const sorted = positiveTotals[weekday]!.toSorted((a, b) => a - b);
    if (sorted.length === 0 || sorted.length / weeks < openWeekdayShare * mostRegular) return Number.POSITIVE_INFINITY;
    return workingDayShare * sorted[Math.floor(sorted.length / 2)]!;
  });
  const isWorking = (d: number): boolean => (totals.get(d) ?? 0) >= leastTotal[isoWeekdayOf(d) - 1]!;

  const evidence: Evidence[] = calendarDays.map(() => ({
    days: 0,
    volume: new Float64Array(slotsPerDay),
    daysWithContacts: new Float64Array(slotsPerDay),
  }));
  for (const d of totals.keys()) if (isWorking(d)) evidence[isoWeekdayOf(d) - 1]!.days++;
  for (let i = 0; i < day.length; i++) {
    if (history.offered[i] === 0 || !isWorking(day[i]!)) continue;
    const weekday = evidence[isoWeekdayOf(day[i]!) - 1]!;
    weekday.volume[slot[i]!]! += history.offered[i]!;
    weekday.daysWithContacts[slot[i]!]! += 1;
  }
  return evidence;
}

function pool(evidence: Evidence[], slotsPerDay: number): Evidence {
  const sum = (column: 'volume' | 'daysWithContacts'): Float64Array =>
    Float64Array.from({ length: slotsPerDay }, (_, s) => evidence.reduce((total, e) => total + e[column][s]!, 0));
  return {
    days: evidence.reduce((total, e) => total + e.days, 0),
    volume: sum('volume'),
    daysWithContacts: sum('daysWithContacts'),
  };
}

/** Volume of a slot in the core of the day: upper quartile over the slots with contacts. */
function coreOf({ volume }: Evidence): number {
  const positive = volume.filter((v) => v > 0).sort();
  return positive[Math.floor(0.75 * positive.length)] ?? 0;
}

function openByItself(evidence: Evidence, intervalMinutes: number): Uint8Array {
  const { days, volume, daysWithContacts } = evidence;
  const core = coreOf(evidence);
  const leastDays = core < tellingContacts ? 1 : Math.min(2, days);
  const open = Uint8Array.from(volume, (v, s) => {
    if (daysWithContacts[s]! < leastDays) return 0;
    const isRecurring = daysWithContacts[s]! >= recurringShare * days && v >= trickleShare * core;
    return isRecurring || v >= substantialShare * core ? 1 : 0;
  });
  if (core > 0) fillHoles(open, Math.max(longestFilledHoleMinutes / intervalMinutes, tellingContacts / core));
  return open;
}

/** Follows the common pattern in runs of slots where this weekday's silence, or its few contacts, are no evidence. */
function adoptWhereUntold(own: Uint8Array, weekday: Evidence, all: Evidence, allOpen: Uint8Array): void {
  const total = (volume: Float64Array): number => volume.reduce((sum, v) => sum + v, 0);
  const scale = total(weekday.volume) / total(all.volume);
  const isSparse = coreOf(weekday) < tellingContacts;
  const isSilent = (s: number): boolean => allOpen[s] === 1 && (isSparse ? weekday.volume[s] === 0 : own[s] === 0);
  for (let s = 0; s < own.length; s++) {
    if (!isSilent(s)) continue;
    const from = s;
    let expected = 0;
    let seen = 0;
    for (; s < own.length && isSilent(s); s++) {
      expected += scale * all.volume[s]!;
      seen += weekday.volume[s]!;
    }
    own.fill(expected < tellingContacts || seen >= tellingShare * expected ? 1 : 0, from, s);
  }
}

function trimOverflow(open: Uint8Array, { volume }: Evidence): void {
  for (const [from, to] of spansOf(open)) {
    const isOverflow = (slot: number, neighbour: number): boolean =>
      to - from > 2 && volume[neighbour]! >= 4 * tellingContacts && volume[slot]! < overflowShare * volume[neighbour]!;
    if (from > 0 && isOverflow(from, from + 1)) open[from] = 0;
    if (to < open.length && isOverflow(to - 1, to - 2)) open[to - 1] = 0;
  }
}

function roundedSpan(from: number, to: number, intervalMinutes: number): { from: number; to: number } {
  const start = from * intervalMinutes;
  const end = to * intervalMinutes;
  if (intervalMinutes >= quarterHour) return { from: start, to: end };
  const beyond = end % quarterHour;
  const opening = start - (start % quarterHour);
  const closing = beyond > intervalMinutes ? end - beyond + quarterHour : end - beyond;
  return { from: opening, to: Math.max(closing, opening + quarterHour) };
}

/** Opens closed runs of at most `longest` slots that lie between open ones. */
function fillHoles(open: Uint8Array, longest: number): void {
  let lastOpen = -1;
  for (let s = 0; s < open.length; s++) {
    if (!open[s]) continue;
    if (lastOpen >= 0 && s - lastOpen - 1 <= longest) open.fill(1, lastOpen + 1, s);
    lastOpen = s;
  }
}

function spansOf(open: Uint8Array): [from: number, to: number][] {
  const spans: [number, number][] = [];
  for (let s = 0; s < open.length; s++) {
    if (!open[s]) continue;
    const from = s;
    while (s < open.length && open[s]) s++;
    spans.push([from, s]);
  }
  return spans;
}
