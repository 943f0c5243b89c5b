import { useSyncExternalStore } from 'react';
import { formatDate, formatMinutes } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { BoardRow } from './board-layout.ts';

const printing = window.matchMedia('print');
const subscribe = (listener: () => void): (() => void) => {
  printing.addEventListener('change', listener);
  return () => printing.removeEventListener('change', listener);
};

export const useIsPrinting = (): boolean => useSyncExternalStore(subscribe, () => printing.matches);

/** Everybody's shifts as times, for paper: the board itself shows the rows in view only. */
export function PrintedRoster({ clock, rows }: { clock: SiteClock; rows: BoardRow[] }) {
  const time = (instant: string) => clock.time(Date.parse(instant));
  return (
    <table className="print-only">
      <thead>
        <tr>
          <th scope="col">Agent</th>
          {clock.dates.map((date) => (
            <th key={date} scope="col">
              {formatDate(date)}
            </th>
          ))}
          <th scope="col" className="number">
            Paid
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ agent, shifts, timeOff, paidMinutes }) => (
          <tr key={agent.id}>
            <th scope="row">{agent.name}</th>
            {clock.dates.map((date, day) => {
              const ofDay = shifts.filter((placed) => placed.day === day);
              return (
                <td key={date}>
                  {ofDay.length > 0
                    ? ofDay.map(({ shift }) => `${time(shift.start)}–${time(shift.end)}`).join(', ')
                    : (timeOff[day] ?? '')}
                </td>
              );
            })}
            <td className="number">{formatMinutes(paidMinutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
