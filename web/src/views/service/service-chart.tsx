import { useMemo, useState } from 'react';
import uPlot from 'uplot';
import type { IntervalExperience } from '../../api/types.ts';
import { IntervalChart } from '../../charts/interval-chart.tsx';
import { Legend, type LegendEntry } from '../../charts/legend.tsx';
import { busyHours } from '../../charts/shown-intervals.ts';
import { DaySegments } from '../../components/day-segments.tsx';
import { wholePeriod } from '../../day-range.ts';
import { usePalette } from '../../palette.ts';
import type { SiteClock } from '../../site-clock.ts';
import { type ServiceFigure, serviceFigures } from './service-figures.ts';

interface ServiceChartProps {
  clock: SiteClock;
  queueName: string;
  /** One plan, or two to compare; `plans` must keep its identity between renders. */
  plans: { name: string; intervals: IntervalExperience }[];
  /** Share to be answered in time, drawn into the service level. */
  goal: number | null;
}

const linesPerPlan = 3;

/** A simulated figure through the week: its mean, and the range of eight of ten simulated runs. */
export function ServiceChart({ clock, queueName, plans, goal }: ServiceChartProps) {
  const palette = usePalette();
  const [days, setDays] = useState(() => wholePeriod(clock.dates));
  const [pointed, setPointed] = useState<number | null>(null);
  const [figure, setFigure] = useState<ServiceFigure>(serviceFigures[0]!);
  const shown = useMemo(
    () => busyHours(clock, (interval) => plans.some(({ intervals }) => (intervals.offered.mean[interval] ?? 0) > 0)),
    [clock, plans],
  );
  const values = useMemo(() => {
    const scaled = (line: (number | null)[]) => line.map((value) => (value === null ? null : value * figure.scale));
    return plans.flatMap(({ intervals }) => {
      const { p10, p90, mean } = intervals[figure.key];
      return [p10, p90, mean].map(scaled);
    });
  }, [plans, figure]);
  const { series, bands, entries } = useMemo(() => {
    const paths = uPlot.paths.stepped!({ align: 1 });
    const edge: uPlot.Series = { stroke: 'transparent', width: 0, points: { show: false }, paths };
    const looks = [
      { line: palette.accent, area: palette['band-80'] },
      { line: palette.good, area: palette.over },
    ];
    const look = (plan: number) => looks[plan]!;
    const entryOf = (name: string, plan: number): LegendEntry[] => [
      { name: plans.length > 1 ? name : 'Mean', colour: look(plan).line, shape: 'line' },
      { name: '8 of 10 runs', colour: look(plan).area, shape: 'area' },
    ];
    return {
      series: plans.flatMap((_, plan): uPlot.Series[] => [
        edge,
        edge,
        { ...edge, stroke: look(plan).line, width: 1.6 },
      ]),
      bands: plans.map((_, plan): uPlot.Band => {
        const first = 1 + linesPerPlan * plan;
        return { series: [first + 1, first], fill: look(plan).area };
      }),
      entries: plans.flatMap(({ name }, plan) =>
        entryOf(name, plan).map((entry) => ({ ...entry, name: plan > 0 && entry.shape === 'area' ? '' : entry.name })),
      ),
    };
  }, [plans, palette]);
  const drawnGoal = figure.key === 'serviceLevel' ? goal : null;
  const paint = useMemo(() => {
    if (drawnGoal === null) return undefined;
    return (chart: uPlot) => drawLevel(chart, drawnGoal * figure.scale, palette.ink);
  }, [drawnGoal, figure, palette]);
  return (
    <div className="stack">
      <div className="bar">
        <DaySegments dates={clock.dates} value={days} onChange={setDays} />
        <label className="field inline">
          <span className="caption">Figure</span>
          <select
            value={figure.key}
            onChange={(event) => setFigure(serviceFigures.find(({ key }) => key === event.target.value)!)}
          >
            {serviceFigures.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Legend
          entries={[
            ...entries.filter(({ name }) => name !== ''),
            ...(drawnGoal === null ? [] : [{ name: 'Goal', colour: palette.ink, shape: 'dashes' } as const]),
          ]}
        />
      </div>
      <IntervalChart
        label={`${figure.name} of ${queueName} per interval: mean and the range of eight of ten simulated runs`}
        clock={clock}
        shown={shown}
        values={values}
        series={series}
        bands={bands}
        unit={figure.unit}
        height={240}
        top={figure.top}
        days={days}
        paint={paint}
        onPoint={setPointed}
      />
      <p className="readout muted">
        {pointed === null
          ? 'Point at the chart for figures, drag to zoom, double-click to zoom out.'
          : [
              clock.dateAndTime(clock.starts[pointed]!),
              ...plans.map((plan) => readout(plan, figure, pointed, plans.length > 1)),
            ].join(' · ')}
      </p>
    </div>
  );
}

function readout(
  { name, intervals }: ServiceChartProps['plans'][number],
  { key, write }: ServiceFigure,
  interval: number,
  isNamed: boolean,
): string {
  const { mean, standardError, p10, p50, p90 } = intervals[key];
  const at = (values: (number | null)[]): string => (values[interval] == null ? '–' : write(values[interval]));
  if (mean[interval] == null) return isNamed ? `${name}: no contacts` : 'no contacts';
  const error = write(1.96 * (standardError[interval] ?? 0));
  return `${isNamed ? `${name}: ` : ''}mean ${at(mean)} ± ${error}, 8 of 10 runs ${at(p10)} to ${at(p90)}, median ${at(p50)}`;
}

function drawLevel(chart: uPlot, level: number, colour: string): void {
  const { ctx, bbox } = chart;
  const y = chart.valToPos(level, 'y', true);
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.lineWidth = window.devicePixelRatio;
  ctx.setLineDash([4, 4]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.restore();
}
