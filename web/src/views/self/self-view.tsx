import { useEffect } from 'react';
import { AccountMenu } from '../../components/account-menu.tsx';
import { useAccount } from '../../session.ts';
import { CalendarLink } from '../roster/calendar-link.tsx';
import { MyShifts } from './my-shifts.tsx';
import { MyTimeOff } from './my-time-off.tsx';
import { OfferedShifts } from './offered-shifts.tsx';

/** What an agent sees: the own shifts of the next four weeks, shifts of colleagues on offer, and time off. */
export function SelfView() {
  const { caller, site } = useAccount();
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
          <MyShifts agentId={caller.agentId!} timeZone={site.timeZone} />
          <CalendarLink agentId={caller.agentId!} />
        </section>
        <OfferedShifts agentId={caller.agentId!} timeZone={site.timeZone} />
        <section className="panel stack" aria-labelledby="my-time-off">
          <h2 id="my-time-off">My time off</h2>
          <MyTimeOff />
        </section>
      </main>
    </div>
  );
}
