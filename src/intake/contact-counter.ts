import { BadCell, type NumberReader, readHandleTime, readSeconds } from './cells.ts';
import type { Columns } from './columns.ts';
import type { RawColumns } from './raw-columns.ts';

interface Tally {
  wall: number;
  offset: number;
  line: number;
  offered: number;
  answered: number;
  timed: number;
  handleSeconds: number;
  queueSeconds: number;
}

/** Counts contacts, one row each, into intervals. */
export interface ContactCounter {
  add(target: RawColumns, cells: string[], wall: number, offset: number, line: number): void;
  /** Writes the counted intervals to their targets. */
  finish(): void;
}

/**
 * A contact counts as answered when its column says 1, or without such a column when it has a handle time; the rest were
 * abandoned. The interval's handle time is the mean over its answered contacts.
 */
export function createContactCounter(columns: Columns, number: NumberReader, intervalMinutes: number): ContactCounter {
  const tallies = new Map<RawColumns, Map<number, Tally>>();
  const step = intervalMinutes * 60;

  const tallyOf = (target: RawColumns, start: number, offset: number, line: number): Tally => {
    let intervals = tallies.get(target);
    if (!intervals) {
      intervals = new Map();
      tallies.set(target, intervals);
    }
    const key = Number.isNaN(offset) ? start : start - offset;
    let tally = intervals.get(key);
    if (!tally) {
      tally = { wall: start, offset, line, offered: 0, answered: 0, timed: 0, handleSeconds: 0, queueSeconds: 0 };
      intervals.set(key, tally);
    }
    return tally;
  };

  return {
    add(target, cells, wall, offset, line) {
      const answered = number(cells, columns.answered);
      if (answered !== 0 && answered !== 1 && !Number.isNaN(answered)) {
        throw new BadCell(
          columns.answered!,
          `"${answered}" is neither 0 nor 1, as it must be where a row is one contact`,
        );
      }
      const handleSeconds = readHandleTime(cells, columns.contactHandleTime, number);
      const isTimed = !Number.isNaN(handleSeconds);
      const tally = tallyOf(target, Math.floor(wall / step) * step, offset, line);
      tally.offered++;
      tally.queueSeconds += readSeconds(cells, columns.contactWait, number);
      if (!(Number.isNaN(answered) ? isTimed : answered === 1)) return;
      tally.answered++;
      if (!isTimed) return;
      tally.timed++;
      tally.handleSeconds += handleSeconds;
    },
    finish() {
      for (const [target, intervals] of tallies) {
        for (const tally of intervals.values()) {
          target.wall.push(tally.wall);
          target.offset.push(tally.offset);
          target.offered.push(tally.offered);
          target.answered.push(tally.answered);
          target.abandoned.push(tally.offered - tally.answered);
          target.averageHandleTimeSeconds.push(tally.timed > 0 ? tally.handleSeconds / tally.timed : Number.NaN);
          target.queueSeconds.push(tally.queueSeconds);
          target.line.push(tally.line);
        }
      }
    },
  };
}
