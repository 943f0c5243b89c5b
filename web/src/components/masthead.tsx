import type { usePlans } from '../api/plans.ts';
import type { Centre } from '../api/types.ts';
import { formatPeriod, isoWeek } from '../format.ts';
import { hrefOf, useRoute, views } from '../route.ts';
import { useMayPlan } from '../session.ts';
import { AccountMenu } from './account-menu.tsx';
import { PlanWeek } from './plan-week.tsx';
import { PublishSchedule } from './publish-schedule.tsx';
import { SiteSwitch } from './site-switch.tsx';

const names = { forecast: 'Forecast', staffing: 'Staffing', roster: 'Roster', scenarios: 'Scenarios' };

interface MastheadProps {
  centre: Centre;
  plans: ReturnType<typeof usePlans>;
}

/** Site, views, the week and its plan, and what can be done with it. */
export function Masthead({ centre, plans }: MastheadProps) {
  const { view, parameters } = useRoute();
  const mayPlan = useMayPlan();
  const { weeks, week, plan } = plans;
  const schedule = plan?.schedule ?? null;
  const versions = week?.plans.filter((candidate) => candidate.schedule !== null) ?? [];
  return (
    <header className="masthead">
      <div className="site">
        <span className="brand">Crewcast</span>
        <h1>{centre.site.name}</h1>
      </div>
      <nav className="tabs" aria-label="Views">
        {views.map((name) => (
          <a key={name} href={hrefOf(name, parameters)} aria-current={name === view ? 'page' : undefined}>
            {names[name]}
          </a>
        ))}
      </nav>
      <div className="actions">
        <SiteSwitch />
        {week && (
          <label className="field inline">
            <span className="visually-hidden">Week</span>
            <select value={week.id} onChange={(event) => plans.chooseWeek(event.target.value)}>
              {weeks.map(({ id, startDate, days }) => (
                <option key={id} value={id}>
                  {`W${isoWeek(startDate)} · ${formatPeriod(startDate, days)}`}
                </option>
              ))}
            </select>
          </label>
        )}
        {versions.length > 1 && (
          <label className="field inline">
            <span className="visually-hidden">Roster</span>
            <select value={schedule?.id ?? ''} onChange={(event) => plans.choosePlan(event.target.value)}>
              {versions.map(({ schedule: version }) => (
                <option key={version!.id} value={version!.id}>
                  {`Roster ${version!.version} · ${version!.state}`}
                </option>
              ))}
            </select>
          </label>
        )}
        {schedule && versions.length === 1 && <span className={`badge ${schedule.state}`}>{schedule.state}</span>}
        {mayPlan && schedule?.state === 'draft' && <PublishSchedule schedule={schedule} />}
        {mayPlan && <PlanWeek weeks={weeks} timeZone={centre.site.timeZone} />}
        <AccountMenu />
      </div>
    </header>
  );
}
