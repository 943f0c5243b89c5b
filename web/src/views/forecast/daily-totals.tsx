import { useMemo } from 'react';
import type { Forecast } from '../../api/types.ts';
import { lengthInWords } from '../../day-range.ts';
import { formatDate, formatNumber, inTitle } from '../../format.ts';
import { dailyTotals, siteClock } from '../../site-clock.ts';

interface DailyTotalsProps {
  forecast: Forecast;
  nameOf: (queueId: string) => string;
  chosen: string;
  onChoose: (queueId: string) => void;
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Expected contacts of every queue on every day. */
export function DailyTotals({ forecast, nameOf, chosen, onChoose }: DailyTotalsProps) {
  const { dates, rows, columnTotals } = useMemo(() => {
    const clock = siteClock(forecast.grid);
    const rows = forecast.queues.map((queue) => ({ ...queue, totals: dailyTotals(clock, queue.mean) }));
    return {
      dates: clock.dates,
      rows,
      columnTotals: clock.dates.map((_, day) => sum(rows.map((row) => row.totals[day]!))),
    };
  }, [forecast]);
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Queue</th>
            {dates.map((date) => (
              <th scope="col" className="number" key={date}>
                {formatDate(date)}
              </th>
            ))}
            <th scope="col" className="number">
              {inTitle(lengthInWords(dates.length))}
            </th>
            <th scope="col" className="number">
              Handle time
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const contacts = sum(row.totals);
            const work = sum(row.mean.map((mean, interval) => mean * (row.averageHandleTimeSeconds[interval] ?? 0)));
            return (
              <tr key={row.queueId} className={row.queueId === chosen ? 'chosen' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-pressed={row.queueId === chosen}
                    onClick={() => onChoose(row.queueId)}
                  >
                    {nameOf(row.queueId)}
                  </button>
                </th>
                {row.totals.map((total, day) => (
                  <td className="number" key={dates[day]}>
                    {formatNumber(total)}
                  </td>
                ))}
                <td className="number">
                  <b>{formatNumber(contacts)}</b>
                </td>
                <td className="number">{contacts > 0 ? `${formatNumber(work / contacts)} s` : '–'}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All queues</th>
            {columnTotals.map((total, day) => (
              <td className="number" key={dates[day]}>
                {formatNumber(total)}
              </td>
            ))}
            <td className="number">{formatNumber(sum(columnTotals))}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
