import { useCallback, useMemo, useState } from 'react';
import uPlot from 'uplot';
import { IntervalChart } from '../../charts/interval-chart.tsx';
import { Legend } from '../../charts/legend.tsx';
import { busyHours, type ShownIntervals } from '../../charts/shown-intervals.ts';
import { DaySegments } from '../../components/day-segments.tsx';
import { wholePeriod } from '../../day-range.ts';
import { formatNumber } from '../../format.ts';
import { usePalette } from '../../palette.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { Coverage } from './coverage.ts';

interface CoverageChartProps {
  clock: SiteClock;
  timeZone: string;
  coverage: Coverage;
  hasRoster: boolean;
  name: string;
  selected: number | null;
  onSelect: (interval: number) => void;
}

/** Required against rostered agents as steps, with what is missing and what is over shaded between them. */
export function CoverageChart(props: CoverageChartProps) {
  const { clock, timeZone, coverage, hasRoster, name, selected, onSelect } = props;
  const palette = usePalette();
  const [days, setDays] = useState(() => wholePeriod(clock.dates));
  const [pointed, setPointed] = useState<number | null>(null);
  const shown = useMemo(
    () => busyHours(clock, (interval) => coverage.required[interval]! + coverage.rostered[interval]! > 0),
    [clock, coverage],
  );
  const values = useMemo(
    () => (hasRoster ? [coverage.rostered, coverage.required] : [coverage.required]),
    [coverage, hasRoster],
  );
  const series = useMemo((): uPlot.Series[] => {
    const step = { points: { show: false }, paths: uPlot.paths.stepped!({ align: 1 }) };
    const required = { ...step, stroke: palette.ink, width: 1.4 };
    return hasRoster ? [{ ...step, stroke: palette.accent, width: 1.4 }, required] : [required];
  }, [palette, hasRoster]);
  const paint = useCallback(
    (chart: uPlot) => hasRoster && paintDifference(chart, shown, coverage, palette.under, palette.over),
    [shown, coverage, hasRoster, palette],
  );
  const told = pointed ?? selected;
  return (
    <div className="stack">
      <div className="bar">
        <DaySegments dates={clock.dates} value={days} onChange={setDays} />
        <Legend
          entries={[
            { name: 'Required, with shrinkage', colour: palette.ink, shape: 'line' },
            ...(hasRoster
              ? ([
                  { name: 'Rostered', colour: palette.accent, shape: 'line' },
                  { name: 'Missing', colour: palette.under, shape: 'area' },
                  { name: 'Over', colour: palette.over, shape: 'area' },
                ] as const)
              : []),
          ]}
        />
      </div>
      <IntervalChart
        label={`Agents required and rostered for ${name}`}
        clock={clock}
        shown={shown}
        values={values}
        series={series}
        unit="agents"
        height={300}
        days={days}
        paint={paint}
        onPoint={setPointed}
        selected={selected}
        onSelect={onSelect}
      />
      <p className="readout muted">
        {told === null ? (
          `Times in ${timeZone}. Choose an interval (click, or arrow keys) to see how its number came about; drag to zoom.`
        ) : (
          <>
            {clock.dateAndTime(clock.starts[told]!)} · required <b>{formatNumber(coverage.required[told]!)}</b> agents
            {hasRoster && (
              <>
                {' '}
                · rostered <b>{formatNumber(coverage.rostered[told]!, 1)}</b> ·{' '}
                <Difference agents={coverage.rostered[told]! - coverage.required[told]!} />
              </>
            )}
          </>
        )}
      </p>
    </div>
  );
}

function Difference({ agents }: { agents: number }) {
  if (Math.abs(agents) < 0.05) return <span className="good">exactly covered</span>;
  if (agents < 0) return <b className="bad">{formatNumber(-agents, 1)} missing</b>;
  return <span>{formatNumber(agents, 1)} over</span>;
}

function paintDifference(
  chart: uPlot,
  { intervals }: ShownIntervals,
  { required, rostered }: Coverage,
  under: string,
  over: string,
): void {
  const { ctx, bbox } = chart;
  const from = Math.max(0, Math.floor(chart.scales.x!.min ?? 0));
  const to = Math.min(intervals.length, Math.ceil(chart.scales.x!.max ?? 0));
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  for (let position = from; position < to; position++) {
    const need = required[intervals[position]!]!;
    const present = rostered[intervals[position]!]!;
    if (present === need) continue;
    const left = chart.valToPos(position, 'x', true);
    const right = chart.valToPos(position + 1, 'x', true);
    const top = chart.valToPos(Math.max(need, present), 'y', true);
    const bottom = chart.valToPos(Math.min(need, present), 'y', true);
    ctx.fillStyle = present < need ? under : over;
    ctx.fillRect(left, top, right - left, bottom - top);
  }
  ctx.restore();
}
