import { type DayRange, daysOf } from '../../day-range.ts';
import type { Board, BoardRow, BoardShift } from './board-layout.ts';

export const rowHeight = 24;
const columnGap = 6;

/** Where days and minutes lie on the board. */
export interface BoardGeometry {
  width: number;
  days: number[];
  columnWidth: number;
  /** Shown part of every day, minutes from midnight. */
  from: number;
  to: number;
  x: (day: number, minute: number) => number;
}

const dayMinutes = 24 * 60;

/**
 * A column for every shown day. Where shifts run past midnight several days join without a gap, so that a night reaches
 * into the next column.
 */
export function boardGeometry(board: Board, width: number, shown: DayRange): BoardGeometry {
  const days = daysOf(shown);
  const joined = days.length > 1 && board.to > dayMinutes;
  const [from, to] = joined ? [0, dayMinutes] : [board.from, board.to];
  const gap = joined ? 0 : columnGap;
  const columnWidth = width / days.length;
  const scale = (columnWidth - gap) / Math.max(60, to - from);
  return {
    width,
    days,
    columnWidth,
    from,
    to,
    x: (shownDay, minute) => days.indexOf(shownDay) * columnWidth + gap / 2 + (minute - from) * scale,
  };
}

/** The shift of a row under a horizontal position. */
export const shiftAt = (row: BoardRow, geometry: BoardGeometry, x: number): BoardShift | null =>
  row.shifts.find(
    ({ day, from, to }) => geometry.days.includes(day) && x >= geometry.x(day, from) && x <= geometry.x(day, to),
  ) ?? null;
