import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DayRange } from '../../day-range.ts';
import { formatNumber } from '../../format.ts';
import { usePalette } from '../../palette.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { Coverage } from '../staffing/coverage.ts';
import { boardGeometry } from './board-geometry.ts';
import type { Board } from './board-layout.ts';

interface CoverageStripProps {
  board: Board;
  clock: SiteClock;
  shown: DayRange;
  coverages: Coverage[];
  /** A moment, in milliseconds since the epoch, was clicked, or chosen with the keys, to ask about it. */
  onMoment: (instant: number) => void;
}

const height = 36;
const axis = height / 2;

/** Over the board's columns: agents over what is required (upward) and missing (downward), all queues together. */
export function CoverageStrip({ board, clock, shown, coverages, onMoment }: CoverageStripProps) {
  const palette = usePalette();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const geometry = useMemo(() => boardGeometry(board, width, shown), [board, width, shown]);
  const { missing, over, largest } = useMemo(() => differences(coverages), [coverages]);
  const bars = useMemo(
    () =>
      geometry.days.flatMap((shownDay) => {
        const midnight = clock.starts[clock.dayEdges[shownDay]!]!;
        const minutes = clock.intervalMilliseconds / 60_000;
        return clock.starts.slice(clock.dayEdges[shownDay], clock.dayEdges[shownDay + 1]).flatMap((start, offset) => {
          const from = (start - midnight) / 60_000;
          if (from < geometry.from || from + minutes > geometry.to) return [];
          const left = geometry.x(shownDay, from);
          return [{ interval: clock.dayEdges[shownDay]! + offset, left, right: geometry.x(shownDay, from + minutes) }];
        });
      }),
    [geometry, clock],
  );

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
    observer.observe(canvas.current!.parentElement!);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = canvas.current!;
    const ratio = window.devicePixelRatio;
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    const context = element.getContext('2d')!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const scale = (axis - 2) / largest;
    for (const { interval, left, right } of bars) {
      const above = over[interval]! * scale;
      const below = missing[interval]! * scale;
      context.fillStyle = palette.over;
      context.fillRect(left, axis - above, right - left, above);
      context.fillStyle = palette.under;
      if (below > 0) context.fillRect(left, axis, right - left, Math.max(1.5, below));
    }
    context.fillStyle = palette.line;
    context.fillRect(0, axis, width, 1);
    const chosen = bars.find(({ interval }) => interval === pointed);
    if (!chosen) return;
    context.strokeStyle = palette.accent;
    context.strokeRect(chosen.left + 0.5, 0.5, Math.max(2, chosen.right - chosen.left - 1), height - 1);
  }, [bars, missing, over, largest, width, palette, pointed]);

  const intervalUnder = ({ nativeEvent: { offsetX } }: MouseEvent): number | null =>
    bars.find(({ left, right }) => offsetX >= left && offsetX < right)?.interval ?? null;
  const ask = (interval: number | null) => {
    if (interval !== null) onMoment(clock.starts[interval]!);
  };
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -4, PageDown: 4 }[event.key];
    if (!step && event.key !== 'Enter') return;
    event.preventDefault();
    if (!step) return ask(pointed);
    const at = bars.findIndex(({ interval }) => interval === pointed);
    const next = at < 0 ? 0 : Math.min(bars.length - 1, Math.max(0, at + step));
    setPointed(bars[next]?.interval ?? null);
  };
  const keyboard = {
    role: 'application',
    tabIndex: 0,
    'aria-label': 'Agents over and missing through the shown days. Arrow keys choose a moment, Enter asks about it.',
    onKeyDown: walk,
    onBlur: () => setPointed(null),
  };
  return (
    <div className="board-strip">
      <div className="board-corner" role="status">
        {pointed === null ? (
          <span>Over and missing agents</span>
        ) : (
          <span>
            {clock.dateAndTime(clock.starts[pointed]!)}: {formatNumber(missing[pointed]!, 1)} missing,{' '}
            {formatNumber(over[pointed]!, 1)} over
          </span>
        )}
      </div>
      <div className="board-strip-drawing" {...keyboard}>
        <canvas
          ref={canvas}
          style={{ width, height }}
          onClick={(event) => ask(intervalUnder(event))}
          onMouseMove={(event) => setPointed(intervalUnder(event))}
          onMouseLeave={() => setPointed(null)}
        />
      </div>
    </div>
  );
}

/** Per interval, summed over queues: what one queue has too many does not make up for what another misses. */
function differences(coverages: Coverage[]): { missing: number[]; over: number[]; largest: number } {
  const sum = (part: (difference: number) => number) =>
    (coverages[0]?.required ?? []).map((_, interval) =>
      coverages.reduce((total, { required, rostered }) => total + part(rostered[interval]! - required[interval]!), 0),
    );
  const missing = sum((difference) => Math.max(0, -difference));
  const over = sum((difference) => Math.max(0, difference));
  return { missing, over, largest: Math.max(1, ...missing, ...over) };
}
