import { useState } from 'react';
import { useFairness } from '../../api/queries.ts';
import type { FairnessRow } from '../../api/types.ts';
import { Loaded } from '../../components/loaded.tsx';
import { addDays, formatNumber, formatPeriod, formatShare } from '../../format.ts';

const weeks = 8;
const columns = {
  agentName: 'Agent',
  paidHours: 'Paid h',
  weekends: 'Weekends',
  nights: 'Nights',
  lates: 'Lates',
  holidays: 'Holidays',
  undesiredDays: 'Undesired days',
  preferenceHitRate: 'Wishes met',
} as const;
type Column = keyof typeof columns;
const most = 100;

/** On request: who carried what in the published rosters of the eight weeks up to the end of this one. */
export function FairnessPanel({ startDate, days }: { startDate: string; days: number }) {
  const [isAsked, setIsAsked] = useState(false);
  const last = addDays(startDate, days - 1);
  const from = addDays(last, 1 - 7 * weeks);
  return (
    <section className="panel stack" aria-labelledby="fairness">
      <h2 id="fairness">Who carried what</h2>
      {isAsked ? (
        <Ledger from={from} to={last} />
      ) : (
        <div className="bar">
          <button type="button" className="button" onClick={() => setIsAsked(true)}>
            Show {formatPeriod(from, 7 * weeks)}
          </button>
          <span className="muted">Weekends, nights, lates, holidays and wishes by the published rosters</span>
        </div>
      )}
    </section>
  );
}

function Ledger({ from, to }: { from: string; to: string }) {
  const fairness = useFairness(from, to);
  const [order, setOrder] = useState<{ by: Column; isDescending: boolean }>({ by: 'weekends', isDescending: true });
  const [showsAll, setShowsAll] = useState(false);
  return (
    <Loaded query={fairness} what="who carried what">
      {(rows) => {
        if (rows.every(({ shifts }) => shifts === 0)) {
          return <p className="empty">No roster of these weeks was published. Publish one to see who carried what.</p>;
        }
        const sorted = [...rows].sort(byColumn(order.by, order.isDescending));
        const shown = showsAll ? sorted : sorted.slice(0, most);
        return (
          <div className="table-scroll">
            <table>
              <thead>
                <tr>
                  {(Object.keys(columns) as Column[]).map((by) => (
                    <th
                      key={by}
                      scope="col"
                      className={by === 'agentName' ? undefined : 'number'}
                      aria-sort={order.by !== by ? undefined : order.isDescending ? 'descending' : 'ascending'}
                    >
                      <button
                        type="button"
                        className="button quiet"
                        onClick={() =>
                          setOrder({ by, isDescending: order.by === by ? !order.isDescending : by !== 'agentName' })
                        }
                      >
                        {columns[by]}
                        {order.by === by ? (order.isDescending ? ' ↓' : ' ↑') : ''}
                      </button>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <tr key={row.agentId}>
                    <th scope="row">{row.agentName}</th>
                    <td className="number">{formatNumber(row.paidHours)}</td>
                    {(['weekends', 'nights', 'lates', 'holidays', 'undesiredDays'] as const).map((burden) => (
                      <td className="number" key={burden} title={fairShareWords(row.aboveFairShare[burden])}>
                        {formatNumber(row[burden])}
                      </td>
                    ))}
                    <td className="number">
                      {row.preferenceHitRate === null ? '–' : formatShare(row.preferenceHitRate, 0)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {shown.length < sorted.length && (
              <button type="button" className="button" onClick={() => setShowsAll(true)}>
                Show all {formatNumber(sorted.length)} agents
              </button>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

const fairShareWords = (above: number | null): string =>
  above === null
    ? 'Could carry none'
    : `${formatNumber(Math.abs(above), 1)} ${above < 0 ? 'below' : 'above'} the fair share`;

const byColumn =
  (by: Column, isDescending: boolean) =>
  (a: FairnessRow, b: FairnessRow): number => {
    const [first, second] = isDescending ? [b, a] : [a, b];
    if (by === 'agentName') return first.agentName.localeCompare(second.agentName);
    return (first[by] ?? -1) - (second[by] ?? -1) || a.agentName.localeCompare(b.agentName);
  };
