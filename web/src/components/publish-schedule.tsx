import { useState } from 'react';
import { usePublish } from '../api/jobs.ts';
import type { ScheduleItem } from '../api/types.ts';
import { formatHours, formatPeriod } from '../format.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ProblemNote } from './problem-note.tsx';

/** Publishes a draft after one question. */
export function PublishSchedule({ schedule }: { schedule: ScheduleItem }) {
  const [asking, setAsking] = useState(false);
  const publish = usePublish();
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          publish.reset();
          setAsking(true);
        }}
      >
        Publish
      </button>
      {asking && (
        <ConfirmDialog
          title="Publish this roster?"
          confirm="Publish"
          busy={publish.isPending}
          onConfirm={() => publish.mutate(schedule.id, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>
            {formatPeriod(schedule.startDate, schedule.days)}, {formatHours(schedule.quality.paidHours)} paid. Agents
            will see it in their calendars and HR systems can read it. A roster published before for the same days is
            superseded.
          </p>
          {publish.isError && <ProblemNote error={publish.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
