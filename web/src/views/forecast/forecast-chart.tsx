import { useMemo, useState } from 'react';
import uPlot from 'uplot';
import type { PlanningGrid, QueueForecast } from '../../api/types.ts';
import { IntervalChart } from '../../charts/interval-chart.tsx';
import { Legend } from '../../charts/legend.tsx';
import { busyHours } from '../../charts/shown-intervals.ts';
import { DaySegments } from '../../components/day-segments.tsx';
import { wholePeriod } from '../../day-range.ts';
import { formatDuration, formatNumber } from '../../format.ts';
import { usePalette } from '../../palette.ts';
import { siteClock } from '../../site-clock.ts';
import { useLastWeek } from './last-week.ts';

const limits = [0.025, 0.1, 0.9, 0.975] as const;

/** The stored quantile nearest to a level; a missing one is read from its neighbours' nearest. */
function quantileOf(forecast: QueueForecast, level: number): number[] {
  const distances = forecast.quantileLevels.map((stored) => Math.abs(stored - level));
  return forecast.quantiles[distances.indexOf(Math.min(...distances))] ?? forecast.mean;
}

/** Mean with its 80 % and 95 % ranges over the week or a day. */
export function ForecastChart({ grid, forecast, name }: { grid: PlanningGrid; forecast: QueueForecast; name: string }) {
  const palette = usePalette();
  const [pointed, setPointed] = useState<number | null>(null);
  const clock = useMemo(() => siteClock(grid), [grid]);
  const [days, setDays] = useState(() => wholePeriod(clock.dates));
  const lastWeek = useLastWeek(forecast.queueId, clock);
  const shown = useMemo(() => busyHours(clock, (interval) => forecast.open[interval]!), [clock, forecast]);
  const values = useMemo(() => {
    const whereOpen = (line: number[]) => line.map((value, interval) => (forecast.open[interval] ? value : null));
    const lines = [...limits.map((level) => quantileOf(forecast, level)), forecast.mean].map(whereOpen);
    return [...lines, lastWeek ?? []];
  }, [forecast, lastWeek]);
  const series = useMemo((): uPlot.Series[] => {
    const edge: uPlot.Series = { stroke: 'transparent', width: 0, points: { show: false } };
    const paths = uPlot.paths.stepped!({ align: 1 });
    return [
      ...limits.map(() => ({ ...edge, paths })),
      { stroke: palette.accent, width: 1.6, points: { show: false }, paths },
      { stroke: palette.muted, width: 1, dash: [3, 3], points: { show: false }, paths },
    ];
  }, [palette]);
  const bands = useMemo(
    (): uPlot.Band[] => [
      { series: [4, 1], fill: palette['band-95'] },
      { series: [3, 2], fill: palette['band-80'] },
    ],
    [palette],
  );
  const at = (line: number, interval: number) => formatNumber(values[line]?.[interval] ?? 0);
  return (
    <div className="stack">
      <div className="bar">
        <DaySegments dates={clock.dates} value={days} onChange={setDays} />
        <Legend
          entries={[
            { name: 'Mean', colour: palette.accent, shape: 'line' },
            ...(lastWeek
              ? [{ name: 'The week before, as it came', colour: palette.muted, shape: 'dashes' } as const]
              : []),
            { name: '80 % range', colour: palette['band-80'], shape: 'area' },
            { name: '95 % range', colour: palette['band-95'], shape: 'area' },
          ]}
        />
      </div>
      <IntervalChart
        label={`Expected contacts of ${name} per ${grid.intervalMinutes} minutes, with 80 % and 95 % ranges`}
        clock={clock}
        shown={shown}
        values={values}
        series={series}
        bands={bands}
        unit={`contacts per ${grid.intervalMinutes} min`}
        height={300}
        days={days}
        onPoint={setPointed}
      />
      <p className="readout muted">
        {pointed === null ? (
          `Times in ${grid.timeZone}. Point at the chart for figures, drag to zoom, double-click to zoom out.`
        ) : forecast.open[pointed] ? (
          <>
            {clock.dateAndTime(clock.starts[pointed]!)} · mean <b>{formatNumber(forecast.mean[pointed]!, 1)}</b>{' '}
            contacts · 80 % range {at(1, pointed)} to {at(2, pointed)} · 95 % range {at(0, pointed)} to {at(3, pointed)}{' '}
            {lastWeek?.[pointed] != null && `· the week before ${formatNumber(lastWeek[pointed])} `}· handle time{' '}
            {formatDuration(forecast.averageHandleTimeSeconds[pointed] ?? 0)}
          </>
        ) : (
          `${clock.dateAndTime(clock.starts[pointed]!)} · closed`
        )}
      </p>
    </div>
  );
}
