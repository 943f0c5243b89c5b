import { usePlans } from '../api/plans.ts';
import type { Centre } from '../api/types.ts';
import { useRoute, type View } from '../route.ts';
import { ForecastView } from '../views/forecast/forecast-view.tsx';
import { RosterView } from '../views/roster/roster-view.tsx';
import { ScenariosView } from '../views/scenarios/scenarios-view.tsx';
import { StaffingView } from '../views/staffing/staffing-view.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { JobBar } from './job-bar.tsx';
import { Masthead } from './masthead.tsx';
import { ProblemNote } from './problem-note.tsx';

const shownViews = { forecast: ForecastView, staffing: StaffingView, roster: RosterView, scenarios: ScenariosView };

/** Header, running work and the chosen view of the chosen week. */
export function Workspace({ centre }: { centre: Centre }) {
  const plans = usePlans();
  const { view } = useRoute();
  return (
    <div className="shell">
      <Masthead centre={centre} plans={plans} />
      <JobBar weeks={plans.weeks} />
      <main>
        <ErrorBoundary key={view}>
          <ChosenView centre={centre} plans={plans} view={view} />
        </ErrorBoundary>
      </main>
    </div>
  );
}

interface ChosenViewProps {
  centre: Centre;
  plans: ReturnType<typeof usePlans>;
  view: View;
}

function ChosenView({ centre, plans, view }: ChosenViewProps) {
  const Shown = shownViews[view];
  if (plans.error) return <ProblemNote error={plans.error} onRetry={plans.retry} />;
  if (plans.isPending) {
    return (
      <p className="muted" role="status">
        Loading the plans …
      </p>
    );
  }
  if (!plans.plan || !plans.week) {
    return (
      <EmptyState title="No week is planned yet">
        <p>
          Import contact history (<code>crewcast import history --file contacts.csv</code>), then choose “Plan week”
          above: Crewcast forecasts, staffs, rosters and simulates the week.
        </p>
      </EmptyState>
    );
  }
  return <Shown key={`${plans.week.startDate} ${plans.plan.createdAt}`} centre={centre} plan={plans.plan} />;
}
