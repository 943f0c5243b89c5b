import type uPlot from 'uplot';
import type { Palette } from '../palette.ts';
import type { SiteClock } from '../site-clock.ts';
import type { ShownIntervals } from './shown-intervals.ts';

const font = '12px system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif';
const hourSteps = [1, 2, 3, 4, 6];
const pixelsPerHourLabel = 52;
const daysLabelledByHour = 2.5;
const pixelsPerDate = 62;

/** Axes over positions of shown intervals: days where many are shown, hours of the site's clock where few are. */
export function intervalAxes(clock: SiteClock, shown: ShownIntervals, palette: Palette, unit: string): uPlot.Axis[] {
  const perHour = 3_600_000 / clock.intervalMilliseconds;
  const perDay = shown.dayEdges[1] ?? shown.intervals.length;
  const startOf = (position: number): number | undefined => clock.starts[shown.intervals[position] ?? -1];
  const day = (milliseconds: number): string => clock.dateAndTime(milliseconds).split(',')[0]!;
  const showsDays = (min: number, max: number): boolean => max - min > daysLabelledByHour * perDay;

  function hourSplits(chart: uPlot, min: number, max: number): number[] {
    const room = Math.max(1, chart.bbox.width / window.devicePixelRatio / pixelsPerHourLabel);
    const step = (hourSteps.find((hours) => (max - min) / perHour / hours <= room) ?? 12) * perHour;
    return shown.dayEdges.slice(0, -1).flatMap((edge, index) => {
      const splits: number[] = [];
      for (let at = edge; at < shown.dayEdges[index + 1]!; at += step) if (at >= min && at < max) splits.push(at);
      return splits;
    });
  }

  function label(position: number, daysOnly: boolean): string {
    const start = startOf(position);
    if (start === undefined) return '';
    if (daysOnly) return day(start);
    return shown.dayEdges.includes(position) ? `${clock.time(start)}\n${day(start)}` : clock.time(start);
  }

  const common = { stroke: palette.muted, font, ticks: { show: false } };
  return [
    {
      ...common,
      grid: { stroke: palette.line, width: 1 },
      size: 36,
      gap: 3,
      align: 1,
      splits: (chart, _axis, min, max) => (showsDays(min, max) ? shown.dayEdges : hourSplits(chart, min, max)),
      values: (chart, splits) => {
        const { min = 0, max = 0 } = chart.scales.x ?? {};
        const daysOnly = showsDays(min, max);
        const pixelsPerDay = (chart.bbox.width / window.devicePixelRatio / Math.max(1, max - min)) * perDay;
        const labels = splits.map((position) => label(position, daysOnly));
        return daysOnly && pixelsPerDay < pixelsPerDate ? labels.map((text) => text.slice(0, 3)) : labels;
      },
    },
    {
      ...common,
      grid: { stroke: palette.grid, width: 1 },
      size: 44,
      label: unit,
      labelSize: 18,
      labelFont: font,
      labelGap: 0,
    },
  ];
}
