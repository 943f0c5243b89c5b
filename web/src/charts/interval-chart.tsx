import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import uPlot from 'uplot';
import type { DayRange } from '../day-range.ts';
import { usePalette } from '../palette.ts';
import type { SiteClock } from '../site-clock.ts';
import { intervalAxes } from './interval-axes.ts';
import type { ShownIntervals } from './shown-intervals.ts';

export interface IntervalChartProps {
  /** What the chart shows, for those who cannot see it. */
  label: string;
  clock: SiteClock;
  shown: ShownIntervals;
  /** One array per series, one value per interval of the grid; null where there is none. */
  values: (number | null)[][];
  /** How each series is drawn. This, `shown` and `bands` must keep their identity between renders. */
  series: uPlot.Series[];
  bands?: uPlot.Band[];
  unit: string;
  height: number;
  /** Upper end of the scale; what the values ask for when left out. */
  top?: number;
  days: DayRange;
  /** Draws behind the series; x is counted in positions of `shown`. */
  paint?: (chart: uPlot) => void;
  onPoint: (interval: number | null) => void;
  selected?: number | null;
  onSelect?: (interval: number) => void;
}

const clickPixels = 4;

/**
 * Values per interval in the site's zone. Drag to zoom, double-click to zoom out; arrow keys move the selected interval
 * where selecting is possible.
 */
export function IntervalChart(props: IntervalChartProps) {
  const {
    label,
    clock,
    shown,
    values,
    series,
    bands,
    unit,
    height,
    top,
    days,
    paint,
    selected = null,
    onSelect,
  } = props;
  const palette = usePalette();
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<uPlot | null>(null);
  const from = shown.dayEdges[days.from]!;
  const to = shown.dayEdges[days.to]!;
  const data = useMemo(
    (): uPlot.AlignedData => [
      shown.intervals.map((_, position) => position),
      ...values.map((line) => shown.intervals.map((interval) => line[interval] ?? null)),
    ],
    [shown, values],
  );
  const latest = useRef({ ...props, data, from, to });
  latest.current = { ...props, data, from, to };

  useEffect(() => {
    const element = frame.current!;
    const drawn = new uPlot(
      {
        width: element.clientWidth,
        height,
        padding: [10, 8, 0, 0],
        legend: { show: false },
        cursor: { y: false, points: { size: 6 }, drag: { x: true, y: false, dist: clickPixels } },
        scales: { x: { time: false }, y: { range: (_, __, max) => [0, top ?? Math.max(1, max * 1.06)] } },
        axes: intervalAxes(clock, shown, palette, unit),
        series: [{}, ...series],
        bands: bands ?? [],
        hooks: {
          drawClear: [(self) => latest.current.paint?.(self)],
          draw: [(self) => drawSelection(self, shown.intervals.indexOf(latest.current.selected ?? -1), palette.accent)],
          setCursor: [(self) => latest.current.onPoint(shown.intervals[positionUnderCursor(self)] ?? null)],
        },
      },
      latest.current.data,
      element,
    );
    chart.current = drawn;
    const showAll = () => drawn.setScale('x', { min: latest.current.from, max: latest.current.to });
    showAll();
    let pressedAt = 0;
    drawn.over.addEventListener('mousedown', (event) => {
      pressedAt = event.clientX;
    });
    drawn.over.addEventListener('mouseup', (event) => {
      const interval = shown.intervals[positionUnderCursor(drawn)];
      if (Math.abs(event.clientX - pressedAt) < clickPixels && interval !== undefined)
        latest.current.onSelect?.(interval);
    });
    drawn.over.addEventListener('dblclick', showAll);
    const resizing = new ResizeObserver(() => drawn.setSize({ width: element.clientWidth, height }));
    resizing.observe(element);
    return () => {
      resizing.disconnect();
      drawn.destroy();
      chart.current = null;
    };
  }, [clock, shown, palette, series, bands, unit, height, top]);

  useEffect(() => {
    chart.current?.setData(data, false);
    chart.current?.setScale('x', { min: from, max: to });
  }, [data, from, to]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is painted or selected asks for a new drawing
  useEffect(() => chart.current?.redraw(false), [selected, paint]);

  const moveSelection = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -4, PageDown: 4 }[event.key];
    if (!step || !onSelect) return;
    event.preventDefault();
    const position = selected === null ? from : shown.intervals.indexOf(selected) + step;
    onSelect(shown.intervals[Math.min(to - 1, Math.max(from, position))]!);
  };
  const interaction = onSelect
    ? {
        role: 'application',
        tabIndex: 0,
        'aria-label': `${label}. Arrow keys choose an interval.`,
        onKeyDown: moveSelection,
      }
    : { role: 'img', 'aria-label': label };
  return <div className="chart" ref={frame} {...interaction} />;
}

/** An interval reaches from its start to the next one, so the pointer's place is rounded down; -1 outside. */
function positionUnderCursor(chart: uPlot): number {
  const { left } = chart.cursor;
  return left === undefined || left < 0 ? -1 : Math.floor(chart.posToVal(left, 'x'));
}

function drawSelection(chart: uPlot, position: number, colour: string): void {
  const { ctx, bbox } = chart;
  const left = chart.valToPos(position, 'x', true);
  const right = chart.valToPos(position + 1, 'x', true);
  if (position < 0 || right < bbox.left || left > bbox.left + bbox.width) return;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = window.devicePixelRatio * 1.5;
  ctx.strokeRect(left, bbox.top, right - left, bbox.height);
  ctx.restore();
}
