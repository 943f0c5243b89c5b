import { useState } from 'react';
import { useRunScenario } from '../../api/jobs.ts';
import type { Plan } from '../../api/plans.ts';
import { useScenarioList, useSchedule } from '../../api/queries.ts';
import type { Centre, ScenarioItem } from '../../api/types.ts';
import { EmptyState, HowToPlan } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Comparison } from './comparison.tsx';
import { ScenarioForm } from './scenario-form.tsx';
import { ScenarioList } from './scenario-list.tsx';

/** What if: named changes to this roster's world, run through the whole chain and set side by side. */
export function ScenariosView({ centre, plan }: { centre: Centre; plan: Plan }) {
  const scenarios = useScenarioList();
  if (plan.schedule === null) {
    return (
      <EmptyState title="Scenarios need a roster to start from">
        <HowToPlan />
      </EmptyState>
    );
  }
  const scheduleId = plan.schedule.id;
  return (
    <Loaded query={scenarios} what="the scenarios">
      {({ items }) => (
        <LoadedScenarios
          key={scheduleId}
          centre={centre}
          scheduleId={scheduleId}
          scenarios={items.filter((scenario) => scenario.scheduleId === scheduleId)}
        />
      )}
    </Loaded>
  );
}

interface LoadedScenariosProps {
  centre: Centre;
  scheduleId: string;
  scenarios: ScenarioItem[];
}

function LoadedScenarios({ centre, scheduleId, scenarios }: LoadedScenariosProps) {
  const schedule = useSchedule(scheduleId);
  const run = useRunScenario();
  const [left, setLeft] = useState('baseline');
  const [right, setRight] = useState<string | null>(null);
  const newest = scenarios[0];
  return (
    <div className="scenario-columns">
      <section className="panel">
        <header>
          <h2>New scenario</h2>
        </header>
        <ScenarioForm
          centre={centre}
          busy={run.isPending}
          error={run.error}
          onRun={(scenario, onStarted) =>
            run.mutate(
              { ...scenario, scheduleId },
              {
                onSuccess: () => {
                  setRight(null);
                  onStarted();
                },
              },
            )
          }
        />
      </section>
      <div className="stack">
        {newest ? (
          <>
            <Loaded query={schedule} what="the baseline">
              {(loaded) => (
                <Comparison
                  centre={centre}
                  baseline={loaded}
                  scenarios={scenarios}
                  left={left}
                  right={right ?? newest.id}
                  onLeft={setLeft}
                  onRight={setRight}
                />
              )}
            </Loaded>
            <section className="panel">
              <header>
                <h2>Scenarios of this roster</h2>
              </header>
              <ScenarioList centre={centre} scenarios={scenarios} shown={right ?? newest.id} onShow={setRight} />
            </section>
          </>
        ) : (
          <EmptyState title="No scenario yet">
            <p>
              Say what would be different, such as 10 % more contacts or five more agents. The week is forecast,
              staffed, rostered and simulated again, and shown beside this roster.
            </p>
          </EmptyState>
        )}
      </div>
    </div>
  );
}
