import { useState } from 'react';
import { useCopySchedule, useDiscardSchedule, useRestoreSchedule, useScheduleEdits } from '../../api/roster-edits.ts';
import type { Centre, Schedule } from '../../api/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useParameter } from '../../route.ts';
import type { SiteClock } from '../../site-clock.ts';
import { Differences } from './differences.tsx';
import { MendRoster } from './mend-roster.tsx';

/** For planners: what was changed by hand in a draft and a way back; a copy to change where it is published. */
export function EditHistory({ centre, schedule, clock }: { centre: Centre; schedule: Schedule; clock: SiteClock }) {
  if (schedule.state !== 'draft') {
    return (
      <div className="bar">
        <CopyToChange scheduleId={schedule.id} />
        <MendRoster scheduleId={schedule.id} clock={clock} />
      </div>
    );
  }
  return (
    <section className="stack" aria-label="Changes by hand">
      <DraftHistory scheduleId={schedule.id} clock={clock} />
      <Differences centre={centre} schedule={schedule} clock={clock} />
    </section>
  );
}

function DraftHistory({ scheduleId, clock }: { scheduleId: string; clock: SiteClock }) {
  const edits = useScheduleEdits(scheduleId);
  const restore = useRestoreSchedule(scheduleId);
  return (
    <Loaded query={edits} what="the changes by hand">
      {({ items }) => (
        <>
          <div className="bar">
            {items[0] ? (
              <button
                type="button"
                className="button"
                disabled={restore.isPending}
                onClick={() => restore.mutate(items[0]!.revision - 1)}
              >
                Undo: {items[0].note}
              </button>
            ) : (
              <span className="muted">A draft: choose an agent to change its shifts by hand.</span>
            )}
            <MendRoster scheduleId={scheduleId} clock={clock} />
            <DiscardDraft scheduleId={scheduleId} />
          </div>
          {restore.isError && <ProblemNote error={restore.error} />}
          {items.length > 1 && (
            <details>
              <summary>Earlier changes</summary>
              <ul className="notes">
                {items.map(({ revision, at, actor, note }) => (
                  <li key={revision}>
                    {clock.dateAndTime(Date.parse(at))}, {actor}: {note}{' '}
                    <button
                      type="button"
                      className="button quiet"
                      disabled={restore.isPending}
                      onClick={() => restore.mutate(revision - 1)}
                    >
                      Back to before
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Loaded>
  );
}

function DiscardDraft({ scheduleId }: { scheduleId: string }) {
  const discard = useDiscardSchedule(scheduleId);
  const [, chooseSchedule] = useParameter('schedule');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        Discard draft
      </button>
      {asking && (
        <ConfirmDialog
          title="Discard this draft?"
          confirm="Discard"
          busy={discard.isPending}
          onConfirm={() => discard.mutate(undefined, { onSuccess: () => chooseSchedule(null) })}
          onClose={() => setAsking(false)}
        >
          <p>Its shifts and changes are gone then. Forecast, staffing and other rosters stay.</p>
          {discard.isError && <ProblemNote error={discard.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}

function CopyToChange({ scheduleId }: { scheduleId: string }) {
  const copy = useCopySchedule(scheduleId);
  const [, chooseSchedule] = useParameter('schedule');
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={copy.isPending}
        onClick={() => copy.mutate(undefined, { onSuccess: ({ id }) => chooseSchedule(id) })}
      >
        Change a copy
      </button>
      {copy.isError && <ProblemNote error={copy.error} />}
    </>
  );
}
