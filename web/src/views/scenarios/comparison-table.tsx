import type { ReactNode } from 'react';
import type { PlanSummary } from '../../api/types.ts';
import { IntervalBar } from '../../components/interval-bar.tsx';
import { formatNumber } from '../../format.ts';
import { differenceOf, type Measure, measures } from './measures.ts';

interface ComparisonTableProps {
  leftHeading: ReactNode;
  rightHeading: ReactNode;
  left: PlanSummary | null;
  right: PlanSummary | null;
  currency: string;
}

const error95 = ({ serviceLevelStandardError }: PlanSummary): number => 1.96 * serviceLevelStandardError;

/** The range of eight of ten weeks; of the mean's 95 % error in plans of earlier versions. */
const usualWeeks = (summary: PlanSummary): { low: number; high: number } => ({
  low: summary.serviceLevelP10 ?? summary.serviceLevel - error95(summary),
  high: summary.serviceLevelP90 ?? Math.min(1, summary.serviceLevel + error95(summary)),
});

/** One line per measure; the last column says how the right plan differs and whether that is good. */
export function ComparisonTable({ leftHeading, rightHeading, left, right, currency }: ComparisonTableProps) {
  const shown = [left, right].filter((summary) => summary !== null);
  const lowest = Math.min(1, ...shown.map((summary) => usualWeeks(summary).low));
  const from = Math.max(0, Math.floor(lowest * 10 - 0.5) / 10);
  const cell = (summary: PlanSummary | null, measure: Measure) => {
    if (!summary) return '…';
    const text = measure.write(measure.read(summary), currency);
    if (measure.name !== 'Service level, live queues') return text;
    return (
      <div className="with-bar">
        <IntervalBar from={from} to={1} {...usualWeeks(summary)} value={summary.serviceLevel} goal={null} verdict="" />
        <span>
          {text} ± {formatNumber(error95(summary) * 100, 1)}
        </span>
      </div>
    );
  };
  return (
    <div className="table-scroll">
      <table className="comparison">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className="number">
              {leftHeading}
            </th>
            <th scope="col" className="number">
              {rightHeading}
            </th>
            <th scope="col" className="number">
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => {
            const difference = left && right ? differenceOf(measure, left, right, currency) : { text: '', verdict: '' };
            return (
              <tr key={measure.name}>
                <th scope="row">{measure.name}</th>
                <td className="number">{cell(left, measure)}</td>
                <td className="number">{cell(right, measure)}</td>
                <td className={`number ${difference.verdict}`}>
                  {difference.text}
                  {difference.verdict && <span className="visually-hidden"> ({difference.verdict})</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="muted small">
        Bar: 8 of 10 simulated runs. ± is the 95 % error of the simulation. A difference of service levels within their
        error is not shown as one.
      </p>
    </div>
  );
}
