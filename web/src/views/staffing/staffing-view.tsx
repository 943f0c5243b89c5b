import { useMemo, useState } from 'react';
import type { Plan } from '../../api/plans.ts';
import { useSchedule, useStaffing } from '../../api/queries.ts';
import type { Centre, Schedule, StaffingRequirement } from '../../api/types.ts';
import { EmptyState, HowToPlan } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { QueueSelect } from '../../components/queue-select.tsx';
import { lengthInWords } from '../../day-range.ts';
import { useParameter } from '../../route.ts';
import { siteClock } from '../../site-clock.ts';
import { CautionPanel } from './caution-panel.tsx';
import { coverageOf, totalCoverage } from './coverage.ts';
import { CoverageChart } from './coverage-chart.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { IntervalDetails } from './interval-details.tsx';

/** How many people each interval needs, why, and how many the roster brings. */
export function StaffingView({ centre, plan }: { centre: Centre; plan: Plan }) {
  const staffing = useStaffing(plan.staffingRequirementId);
  const schedule = useSchedule(plan.schedule?.id ?? null);
  if (plan.staffingRequirementId === null) {
    return (
      <EmptyState title="This week is forecast but not staffed">
        <HowToPlan />
      </EmptyState>
    );
  }
  return (
    <Loaded query={staffing} what="the staffing requirement">
      {(requirement) =>
        plan.schedule === null ? (
          <LoadedStaffing centre={centre} requirement={requirement} schedule={null} />
        ) : (
          <Loaded query={schedule} what="the roster">
            {(roster) => <LoadedStaffing centre={centre} requirement={requirement} schedule={roster} />}
          </Loaded>
        )
      }
    </Loaded>
  );
}

interface LoadedStaffingProps {
  centre: Centre;
  requirement: StaffingRequirement;
  schedule: Schedule | null;
}

const allQueues = 'All queues';

function LoadedStaffing({ centre, requirement, schedule }: LoadedStaffingProps) {
  const [queueChoice, chooseQueue] = useParameter('queue');
  const [selected, setSelected] = useState<number | null>(null);
  const clock = useMemo(() => siteClock(requirement.grid), [requirement]);
  const coverages = useMemo(() => coverageOf(requirement, schedule?.onQueue ?? []), [requirement, schedule]);
  const total = useMemo(() => totalCoverage(coverages), [coverages]);
  const shown = coverages.find(({ queueId }) => queueId === queueChoice) ?? total;
  const nameOf = (queueId: string) =>
    centre.queues.find((queue) => queue.id === queueId)?.name ?? (queueId || allQueues);
  const choose = (queueId: string) => chooseQueue(queueId === '' ? null : queueId);
  return (
    <div className="stack">
      <section className="panel">
        <header>
          <h2>
            {schedule ? 'Required and rostered agents' : 'Required agents'}: {nameOf(shown.queueId)}
          </h2>
          <QueueSelect
            queues={centre.queues.filter((queue) => coverages.some(({ queueId }) => queueId === queue.id))}
            value={shown.queueId}
            onChange={choose}
            all={allQueues}
          />
        </header>
        <CoverageChart
          clock={clock}
          timeZone={requirement.grid.timeZone}
          coverage={shown}
          hasRoster={schedule !== null}
          name={nameOf(shown.queueId)}
          selected={selected}
          onSelect={setSelected}
        />
      </section>
      <div className="columns">
        <section className="panel">
          <header>
            <h2>The {lengthInWords(clock.dates.length)} per queue</h2>
          </header>
          <CoverageTable
            coverages={coverages}
            total={total}
            intervalHours={requirement.grid.intervalMinutes / 60}
            chosen={shown.queueId}
            nameOf={nameOf}
            onChoose={choose}
          />
        </section>
        <IntervalDetails
          requirement={requirement}
          coverages={coverages}
          simulation={schedule?.simulation ?? null}
          clock={clock}
          interval={selected}
          queueId={shown.queueId}
          nameOf={nameOf}
          onChoose={choose}
        />
      </div>
      <CautionPanel requirement={requirement} nameOf={nameOf} />
    </div>
  );
}
