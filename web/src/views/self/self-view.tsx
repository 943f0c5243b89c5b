import { useEffect } from 'react';
import { useMyShifts, useMyTimeOffRequests } from '../../api/queries.ts';
import type { ScheduledShift } from '../../api/types.ts';
import { AccountMenu } from '../../components/account-menu.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { formatDate, formatDays, formatMinutes, inWords } from '../../format.ts';
import { useAccount } from '../../session.ts';
import { CalendarLink } from '../roster/calendar-link.tsx';

/** What an agent sees: the own shifts of the next four weeks, the requests for time off and the calendar's address. */
export function SelfView() {
  const { caller, site } = useAccount();
  const shifts = useMyShifts();
  const requests = useMyTimeOffRequests();
  useEffect(() => {
    document.title = `${site.name} · Crewcast`;
  }, [site.name]);
  return (
    <div className="shell">
      <header className="masthead">
        <div className="site">
          <span className="brand">Crewcast</span>
          <h1>{site.name}</h1>
        </div>
        <div className="actions">
          <AccountMenu />
        </div>
      </header>
      <main className="stack">
        <section className="panel stack" aria-labelledby="my-shifts">
          <h2 id="my-shifts">My shifts</h2>
          <Loaded query={shifts} what="the shifts">
            {({ items }) => <ShiftTable shifts={items} timeZone={site.timeZone} />}
          </Loaded>
          <CalendarLink agentId={caller.agentId!} />
        </section>
        <section className="panel stack" aria-labelledby="my-time-off">
          <h2 id="my-time-off">My requests for time off</h2>
          <Loaded query={requests} what="the requests">
            {({ items }) =>
              items.length === 0 ? (
                <p className="muted">None yet.</p>
              ) : (
                <ul>
                  {items.map(({ id, from, to, reason, state }) => (
                    <li key={id}>
                      {formatDays(from, to)}: {inWords(reason)}, {state}
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        </section>
      </main>
    </div>
  );
}

function ShiftTable({ shifts, timeZone }: { shifts: ScheduledShift[]; timeZone: string }) {
  if (shifts.length === 0) return <p className="muted">No shifts are published for the next four weeks.</p>;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  const span = ({ start, end }: { start: string; end: string }) =>
    `${format.format(Date.parse(start))}–${format.format(Date.parse(end))}`;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Shift</th>
          <th scope="col">Off the queue</th>
          <th scope="col" className="number">
            Paid
          </th>
        </tr>
      </thead>
      <tbody>
        {shifts.map((shift) => (
          <tr key={shift.id}>
            <th scope="row">{formatDate(shift.date)}</th>
            <td>{span(shift)}</td>
            <td>
              {shift.activities
                .filter(({ activity }) => activity !== 'onQueue')
                .map((part) => `${inWords(part.activity)} ${span(part)}`)
                .join(', ')}
            </td>
            <td className="number">{formatMinutes(shift.paidMinutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
