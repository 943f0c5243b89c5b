import { useSyncExternalStore } from 'react';
import { type DayRange, daysOf, isWithin, weeksOf } from '../../day-range.ts';
import { formatDate, formatMinutes } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { BoardRow } from './board-layout.ts';

const printing = window.matchMedia('print');
const subscribe = (listener: () => void): (() => void) => {
  printing.addEventListener('change', listener);
  return () => printing.removeEventListener('change', listener);
};

export const useIsPrinting = (): boolean => useSyncExternalStore(subscribe, () => printing.matches);

/** Everybody's shifts of the shown days as times, week by week, for paper: the board itself shows the rows in view only. */
export function PrintedRoster({ clock, rows, shown }: { clock: SiteClock; rows: BoardRow[]; shown: DayRange }) {
  return weeksOf(shown).map((week) => <PrintedWeek key={week.from} clock={clock} rows={rows} week={week} />);
}

function PrintedWeek({ clock, rows, week }: { clock: SiteClock; rows: BoardRow[]; week: DayRange }) {
  const time = (instant: string) => clock.time(Date.parse(instant));
  const days = daysOf(week);
  return (
    <table className="print-only">
      <thead>
        <tr>
          <th scope="col">Agent</th>
          {days.map((day) => (
            <th key={day} scope="col">
              {formatDate(clock.dates[day]!)}
            </th>
          ))}
          <th scope="col" className="number">
            Paid
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ agent, shifts, timeOff }) => {
          const ofWeek = shifts.filter(({ day }) => isWithin(day, week));
          return (
            <tr key={agent.id}>
              <th scope="row">{agent.name}</th>
              {days.map((day) => {
                const ofDay = ofWeek.filter((placed) => placed.day === day);
                return (
                  <td key={day}>
                    {ofDay.length > 0
                      ? ofDay.map(({ shift }) => `${time(shift.start)}–${time(shift.end)}`).join(', ')
                      : (timeOff[day] ?? '')}
                  </td>
                );
              })}
              <td className="number">
                {formatMinutes(ofWeek.reduce((total, { shift }) => total + shift.paidMinutes, 0))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
