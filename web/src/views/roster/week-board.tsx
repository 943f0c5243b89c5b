import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { DayRange } from '../../day-range.ts';
import { formatMinutes } from '../../format.ts';
import { usePalette } from '../../palette.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { Coverage } from '../staffing/coverage.ts';
import { drawBoard } from './board-drawing.ts';
import { boardGeometry, rowHeight, shiftAt } from './board-geometry.ts';
import { BoardHeader } from './board-header.tsx';
import type { Board, BoardRow, BoardShift } from './board-layout.ts';
import { CoverageStrip } from './coverage-strip.tsx';
import { ShiftTip } from './shift-tip.tsx';

interface WeekBoardProps {
  board: Board;
  rows: BoardRow[];
  clock: SiteClock;
  coverages: Coverage[] | null;
  shown: DayRange;
  agentId: string | null;
  onChoose: (agentId: string) => void;
  onShow: (shown: DayRange) => void;
  /** A moment, in milliseconds since the epoch, was clicked to ask about it. */
  onMoment: (instant: number) => void;
}

const spareRows = 4;

/** Agents down, days across. Names are a list to walk with the arrow keys; shifts are drawn on a canvas beside it. */
export function WeekBoard({
  board,
  rows,
  clock,
  coverages,
  shown,
  agentId,
  onChoose,
  onShow,
  onMoment,
}: WeekBoardProps) {
  const palette = usePalette();
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scrollTop, setScrollTop] = useState(0);
  const [tip, setTip] = useState<{ row: BoardRow; shift: BoardShift; x: number; y: number } | null>(null);
  const geometry = useMemo(() => boardGeometry(board, size.width, shown), [board, size.width, shown]);
  const activeRow = rows.findIndex((row) => row.agent.id === agentId);

  useEffect(() => {
    const observer = new ResizeObserver(() =>
      setSize({ width: canvas.current!.parentElement!.clientWidth, height: scroller.current!.clientHeight }),
    );
    observer.observe(scroller.current!);
    observer.observe(canvas.current!.parentElement!);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = canvas.current!;
    const ratio = window.devicePixelRatio;
    element.width = Math.round(size.width * ratio);
    element.height = Math.round(size.height * ratio);
  }, [size]);

  useLayoutEffect(() => {
    const context = canvas.current!.getContext('2d')!;
    context.setTransform(window.devicePixelRatio, 0, 0, window.devicePixelRatio, 0, 0);
    const { height } = size;
    const chosen = activeRow < 0 ? null : activeRow;
    drawBoard({ context, rows, geometry, palette, scrollTop, height, activeRow: chosen, timeLabel: clock.time });
  }, [rows, geometry, palette, scrollTop, size, activeRow, clock]);

  const showRow = (index: number) => {
    const element = scroller.current!;
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + rowHeight - element.clientHeight;
    }
  };
  const walk = (event: KeyboardEvent) => {
    const page = Math.floor(size.height / rowHeight) - 1;
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(rows.length - 1, Math.max(0, activeRow < 0 ? 0 : activeRow + step));
    onChoose(rows[next]!.agent.id);
    showRow(next);
  };
  const rowUnder = (event: MouseEvent): BoardRow | null =>
    rows[Math.floor((event.nativeEvent.offsetY + scrollTop) / rowHeight)] ?? null;
  const point = (event: MouseEvent) => {
    const row = rowUnder(event);
    const shift = row && shiftAt(row, geometry, event.nativeEvent.offsetX);
    setTip(row && shift ? { row, shift, x: event.clientX, y: event.clientY } : null);
  };

  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spareRows);
  const last = Math.min(rows.length, Math.ceil((scrollTop + size.height) / rowHeight) + spareRows);
  return (
    <div className="board">
      <BoardHeader board={board} clock={clock} geometry={geometry} onShow={onShow} />
      {coverages && (
        <CoverageStrip board={board} clock={clock} shown={shown} coverages={coverages} onMoment={onMoment} />
      )}
      <div className="board-scroll" ref={scroller} onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}>
        <div
          className="board-names"
          role="listbox"
          aria-label="Agents"
          tabIndex={0}
          aria-activedescendant={
            activeRow >= first && activeRow < last ? `agent-${rows[activeRow]!.agent.id}` : undefined
          }
          style={{ height: rows.length * rowHeight }}
          onKeyDown={walk}
        >
          {rows.slice(first, last).map((row, offset) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys and names its active option
            <div
              key={row.agent.id}
              id={`agent-${row.agent.id}`}
              role="option"
              tabIndex={-1}
              className="board-name"
              aria-selected={row.agent.id === agentId}
              aria-posinset={first + offset + 1}
              aria-setsize={rows.length}
              style={{ top: (first + offset) * rowHeight, height: rowHeight }}
              onClick={() => onChoose(row.agent.id)}
            >
              <span className="name">{row.agent.name}</span>
              <span className="number muted">{formatMinutes(row.paidMinutes)}</span>
            </div>
          ))}
        </div>
        <div className="board-drawing">
          <canvas
            ref={canvas}
            role="img"
            aria-label={`Shifts of ${rows.length} agents; choose an agent in the list to read them`}
            style={{ width: size.width, height: Math.min(size.height, rows.length * rowHeight) || size.height }}
            onMouseMove={point}
            onMouseLeave={() => setTip(null)}
            onClick={(event) => {
              const row = rowUnder(event);
              if (row) onChoose(row.agent.id);
            }}
          />
        </div>
      </div>
      {tip && <ShiftTip row={tip.row} shift={tip.shift} x={tip.x} y={tip.y} clock={clock} />}
    </div>
  );
}
