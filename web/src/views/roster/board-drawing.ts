import type { Palette } from '../../palette.ts';
import { type BoardGeometry, rowHeight } from './board-geometry.ts';
import type { BoardRow, BoardShift } from './board-layout.ts';

const barInset = 3;
const font = '11px system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif';

/** Starts of shifts, by the hour, and the colour each has on the board. */
export const startBands = [
  { before: 8 * 60, name: 'before 8:00', colour: 'shift-1' },
  { before: 10 * 60, name: '8:00 to 10:00', colour: 'shift-2' },
  { before: 12 * 60, name: '10:00 to 12:00', colour: 'shift-3' },
  { before: 15 * 60, name: '12:00 to 15:00', colour: 'shift-4' },
  { before: Number.POSITIVE_INFINITY, name: '15:00 or later', colour: 'shift-5' },
] as const;

interface Drawing {
  context: CanvasRenderingContext2D;
  rows: BoardRow[];
  geometry: BoardGeometry;
  palette: Palette;
  /** Pixels the rows are scrolled by, and pixels shown. */
  scrollTop: number;
  height: number;
  activeRow: number | null;
  timeLabel: (milliseconds: number) => string;
}

/** Draws the visible rows only: the cost does not grow with the number of agents. */
export function drawBoard(drawing: Drawing): void {
  const { context, rows, geometry, palette, scrollTop, height, activeRow } = drawing;
  context.clearRect(0, 0, geometry.width, height);
  context.font = font;
  context.textBaseline = 'middle';
  const first = Math.max(0, Math.floor(scrollTop / rowHeight));
  const last = Math.min(rows.length, Math.ceil((scrollTop + height) / rowHeight));
  if (activeRow !== null) {
    context.fillStyle = palette['accent-soft'];
    context.fillRect(0, activeRow * rowHeight - scrollTop, geometry.width, rowHeight);
  }
  drawGrid(drawing, Math.min(height, rows.length * rowHeight - scrollTop));
  for (let index = first; index < last; index++) {
    const top = index * rowHeight - scrollTop;
    const row = rows[index]!;
    for (const day of geometry.days) {
      const reason = row.timeOff[day];
      if (!reason) continue;
      const left = geometry.x(day, geometry.from);
      const width = geometry.x(day, geometry.to) - left;
      context.fillStyle = palette['time-off'];
      roundedBar(context, left, top + barInset + 4, width, rowHeight - 2 * barInset - 8);
      context.fillStyle = palette.ink;
      context.fillText(reason, left + 6, top + rowHeight / 2 + 0.5, width - 8);
    }
    for (const shift of row.shifts) if (geometry.days.includes(shift.day)) drawShift(drawing, shift, top);
  }
}

function drawGrid({ context, geometry, palette }: Drawing, height: number): void {
  const hourStep = geometry.days.length > 1 ? 6 * 60 : 60;
  context.fillStyle = palette.grid;
  for (const day of geometry.days) {
    for (let minute = Math.ceil(geometry.from / hourStep) * hourStep; minute < geometry.to; minute += hourStep) {
      context.fillRect(Math.round(geometry.x(day, minute)), 0, 1, height);
    }
  }
  context.fillStyle = palette.line;
  for (let column = 1; column < geometry.days.length; column++) {
    context.fillRect(Math.round(column * geometry.columnWidth), 0, 1, height);
  }
}

function drawShift({ context, geometry, palette, timeLabel }: Drawing, placed: BoardShift, top: number): void {
  const { shift, day, from, to, pauses } = placed;
  const left = geometry.x(day, from);
  const width = geometry.x(day, to) - left;
  const y = top + barInset;
  const barHeight = rowHeight - 2 * barInset;
  context.fillStyle = palette[startBands.find(({ before }) => from < before)!.colour];
  roundedBar(context, left, y, width, barHeight);
  context.fillStyle = palette.rest;
  for (const pause of pauses) {
    const start = geometry.x(day, pause.from);
    const inset = pause.paid ? barHeight * 0.28 : 1.5;
    context.fillRect(start, y + inset, Math.max(1, geometry.x(day, pause.to) - start), barHeight - 2 * inset);
  }
  const beforePause = pauses[0] ? geometry.x(day, Math.min(...pauses.map((pause) => pause.from))) - left : width;
  const label = timeLabel(Date.parse(shift.start));
  if (context.measureText(label).width + 8 > beforePause) return;
  context.fillStyle = palette['shift-ink'];
  context.fillText(label, left + 4, top + rowHeight / 2 + 0.5);
}

function roundedBar(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  context.beginPath();
  context.roundRect(x, y, Math.max(1, width), height, 3);
  context.fill();
}
