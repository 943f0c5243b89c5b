import { useMemo } from 'react';
import type { Centre, PlanningGrid, QueueExperience } from '../../api/types.ts';
import { IntervalBar } from '../../components/interval-bar.tsx';
import { QueueSelect } from '../../components/queue-select.tsx';
import { formatNumber, formatShare } from '../../format.ts';
import { useParameter } from '../../route.ts';
import { siteClock } from '../../site-clock.ts';
import { ServiceChart } from '../service/service-chart.tsx';
import { type QueueChange, serviceChanges } from './service-change.ts';
import { type Side, useSideIntervals } from './sides.ts';

interface ServiceComparisonProps {
  centre: Centre;
  grid: PlanningGrid;
  scheduleId: string;
  left: { name: string; choice: string; side: Side };
  right: { name: string; choice: string; side: Side };
}

/** What customers live through in both plans: per queue with the difference drawn, and one queue through the week. */
export function ServiceComparison({ centre, grid, scheduleId, left, right }: ServiceComparisonProps) {
  const [choice, choose] = useParameter('queue');
  const changes = serviceChanges(left.side, right.side);
  const shown = changes.find(({ queueId }) => queueId === choice) ?? changes[0];
  const clock = useMemo(() => siteClock(grid), [grid]);
  const leftIntervals = useSideIntervals(left.choice, scheduleId, shown?.queueId ?? '');
  const rightIntervals = useSideIntervals(right.choice, scheduleId, shown?.queueId ?? '');
  const plans = useMemo(
    () =>
      leftIntervals && rightIntervals
        ? [
            { name: left.name, intervals: leftIntervals },
            { name: right.name, intervals: rightIntervals },
          ]
        : null,
    [left.name, right.name, leftIntervals, rightIntervals],
  );
  if (!shown) return null;
  const queue = centre.queues.find(({ id }) => id === shown.queueId);
  return (
    <section className="panel stack" aria-label="Service of both plans">
      <header className="bar">
        <h2>What customers live through</h2>
        <QueueSelect
          queues={centre.queues.filter(({ id }) => changes.some(({ queueId }) => queueId === id))}
          value={shown.queueId}
          onChange={choose}
        />
      </header>
      <ChangeTable centre={centre} changes={changes} leftName={left.name} rightName={right.name} />
      {plans && (
        <ServiceChart
          clock={clock}
          queueName={queue?.name ?? shown.queueId}
          plans={plans}
          goal={queue?.serviceGoal.serviceLevel?.share ?? null}
        />
      )}
    </section>
  );
}

interface ChangeTableProps {
  centre: Centre;
  changes: QueueChange[];
  leftName: string;
  rightName: string;
}

function ChangeTable({ centre, changes, leftName, rightName }: ChangeTableProps) {
  const shown = changes.flatMap(({ left, right }) => [left, right]).filter((queue) => queue !== undefined);
  const from = Math.max(
    0,
    Math.floor((Math.min(...shown.map(({ serviceLevel }) => serviceLevel.p10)) - 0.02) * 20) / 20,
  );
  const widest = Math.max(
    0.01,
    ...changes.map(({ change }) => Math.max(Math.abs(change?.low ?? 0), Math.abs(change?.high ?? 0))),
  );
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Queue</th>
            <th scope="col">{leftName}</th>
            <th scope="col">{rightName}</th>
            <th scope="col">Change of the service level</th>
            <th scope="col" className="number">
              Goal met, weeks
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ queueId, left, right, change }) => (
            <tr key={queueId}>
              <th scope="row">{centre.queues.find(({ id }) => id === queueId)?.name ?? queueId}</th>
              <td>
                <ServiceLevel queue={left} from={from} />
              </td>
              <td>
                <ServiceLevel queue={right} from={from} />
              </td>
              <td>
                {change && (
                  <div className="drawn">
                    <IntervalBar
                      from={-widest}
                      to={widest}
                      low={change.low}
                      high={change.high}
                      value={change.mean}
                      goal={0}
                      verdict={change.verdict}
                    />
                    <span className={`number ${change.verdict}`}>
                      {points(change.mean)}{' '}
                      <span className="muted small">
                        ({points(change.low)} to {points(change.high)})
                      </span>
                    </span>
                  </div>
                )}
              </td>
              <td className="number">
                {chance(left)} → {chance(right)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted small">
        Service levels: dot the mean, bar 8 of 10 runs, from {formatShare(from, 0)} to 100 %. Changes in points with
        their 95 % range around the line of no change; both plans meet the same customers.
      </p>
    </div>
  );
}

function ServiceLevel({ queue, from }: { queue: QueueExperience | undefined; from: number }) {
  if (!queue) return <span className="muted">no contacts</span>;
  const { mean, p10, p90 } = queue.serviceLevel;
  return (
    <div className="drawn">
      <IntervalBar from={from} to={1} low={p10} high={p90} value={mean} goal={null} verdict="" />
      <span className="number">{formatShare(mean)}</span>
    </div>
  );
}

const points = (share: number): string => {
  const text = formatNumber(Math.abs(share) * 100, 1);
  return text === '0.0' ? text : `${share > 0 ? '+' : '−'}${text}`;
};

const chance = (queue: QueueExperience | undefined): string =>
  queue?.probabilityGoalMet == null ? '–' : formatShare(queue.probabilityGoalMet, 0);
