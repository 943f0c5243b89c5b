import { formatHours, formatNumber } from '../../format.ts';
import type { Coverage } from './coverage.ts';

interface CoverageTableProps {
  coverages: Coverage[];
  total: Coverage;
  intervalHours: number;
  chosen: string;
  nameOf: (queueId: string) => string;
  onChoose: (queueId: string) => void;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Hours required, rostered, missing and over, per queue. */
export function CoverageTable({ coverages, total, intervalHours, chosen, nameOf, onChoose }: CoverageTableProps) {
  const missing = ({ required, rostered }: Coverage) =>
    sum(required.map((need, interval) => Math.max(0, need - rostered[interval]!))) * intervalHours;
  const over = ({ required, rostered }: Coverage) =>
    sum(required.map((need, interval) => Math.max(0, rostered[interval]! - need))) * intervalHours;
  const cells = (coverage: Coverage, missingHours: number, overHours: number) => (
    <>
      <td className="number">{formatNumber(Math.max(0, ...coverage.required))}</td>
      <td className="number">{formatHours(sum(coverage.required) * intervalHours)}</td>
      <td className="number">{formatHours(sum(coverage.rostered) * intervalHours)}</td>
      <td className={`number ${missingHours >= 0.05 ? 'bad' : ''}`}>{formatHours(missingHours, 1)}</td>
      <td className="number">{formatHours(overHours, 1)}</td>
    </>
  );
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Queue</th>
            <th scope="col" className="number">
              Peak agents
            </th>
            <th scope="col" className="number">
              Required
            </th>
            <th scope="col" className="number">
              Rostered
            </th>
            <th scope="col" className="number">
              Missing
            </th>
            <th scope="col" className="number">
              Over
            </th>
          </tr>
        </thead>
        <tbody>
          {coverages.map((coverage) => (
            <tr key={coverage.queueId} className={coverage.queueId === chosen ? 'chosen' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={coverage.queueId === chosen}
                  onClick={() => onChoose(coverage.queueId)}
                >
                  {nameOf(coverage.queueId)}
                </button>
              </th>
              {cells(coverage, missing(coverage), over(coverage))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <button type="button" className="link" aria-pressed={chosen === ''} onClick={() => onChoose('')}>
                All queues
              </button>
            </th>
            {cells(total, sum(coverages.map(missing)), sum(coverages.map(over)))}
          </tr>
        </tfoot>
      </table>
      <p className="muted small">
        Hours on the queue. Agents with several skills are counted where they are needed most.
      </p>
    </div>
  );
}
