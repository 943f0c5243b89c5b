import { useMemo } from 'react';
import type { Plan } from '../../api/plans.ts';
import { useSchedule, useStaffing } from '../../api/queries.ts';
import type { Centre, Schedule } from '../../api/types.ts';
import { EmptyState, HowToPlan } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useMayDecide, useMayPlan } from '../../session.ts';
import { siteClock } from '../../site-clock.ts';
import { coverageOf } from '../staffing/coverage.ts';
import { layOutBoard } from './board-layout.ts';
import { BoardPanel } from './board-panel.tsx';
import { EditHistory } from './edit-history.tsx';
import { ExpectedService } from './expected-service.tsx';
import { FairnessPanel } from './fairness-panel.tsx';
import { RequestsPanel } from './requests-panel.tsx';
import { RosterSummary } from './roster-summary.tsx';
import { ServicePanel } from './service-panel.tsx';

/** Who works when, how good the roster is, and what customers will live through. */
export function RosterView({ centre, plan }: { centre: Centre; plan: Plan }) {
  const schedule = useSchedule(plan.schedule?.id ?? null);
  if (plan.schedule === null) {
    return (
      <EmptyState title="This week has no roster yet">
        <HowToPlan />
      </EmptyState>
    );
  }
  return (
    <Loaded query={schedule} what="the roster">
      {(loaded) => <LoadedRoster key={loaded.id} centre={centre} schedule={loaded} />}
    </Loaded>
  );
}

function LoadedRoster({ centre, schedule }: { centre: Centre; schedule: Schedule }) {
  const clock = useMemo(() => siteClock(schedule.grid), [schedule]);
  const mayPlan = useMayPlan();
  const mayDecide = useMayDecide();
  const staffing = useStaffing(schedule.staffingRequirementId);
  const coverages = useMemo(
    () => (staffing.data ? coverageOf(staffing.data, schedule.onQueue) : null),
    [staffing.data, schedule],
  );
  const board = useMemo(() => layOutBoard(centre, schedule, clock), [centre, schedule, clock]);
  return (
    <div className="stack">
      <RosterSummary centre={centre} schedule={schedule} />
      {mayPlan && <EditHistory centre={centre} schedule={schedule} clock={clock} />}
      <BoardPanel
        centre={centre}
        scheduleId={schedule.id}
        mayChange={mayPlan && schedule.state === 'draft'}
        board={board}
        clock={clock}
        coverages={coverages}
      />
      {mayDecide && <RequestsPanel centre={centre} clock={clock} />}
      <ExpectedService centre={centre} simulation={schedule.simulation} />
      <ServicePanel centre={centre} schedule={schedule} clock={clock} />
      <FairnessPanel startDate={schedule.grid.startDate} days={schedule.grid.days} />
    </div>
  );
}
