import { useState } from 'react';
import { isActive, useJobs, usePlanWeek } from '../api/jobs.ts';
import type { PlannedWeek } from '../api/plans.ts';
import { addDays, formatPeriod } from '../format.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ProblemNote } from './problem-note.tsx';

/** The Monday after the last planned week, or after today. */
function nextWeekStart(weeks: PlannedWeek[], timeZone: string): string {
  const latest = weeks[0];
  if (latest) return addDays(latest.startDate, latest.days);
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, 7 - weekday);
}

/** Asks for the first day of a week and starts planning it. */
export function PlanWeek({ weeks, timeZone }: { weeks: PlannedWeek[]; timeZone: string }) {
  const [startDate, setStartDate] = useState<string | null>(null);
  const planWeek = usePlanWeek();
  const jobs = useJobs();
  const busy = jobs.data?.items.some((job) => job.kind === 'plan' && isActive(job)) ?? false;
  const known = weeks.some((week) => week.startDate === startDate);
  return (
    <>
      <button
        type="button"
        className="button primary"
        disabled={busy}
        title={busy ? 'A week is being planned' : undefined}
        onClick={() => {
          planWeek.reset();
          setStartDate(nextWeekStart(weeks, timeZone));
        }}
      >
        Plan week
      </button>
      {startDate !== null && (
        <ConfirmDialog
          title="Plan a week"
          confirm="Plan week"
          busy={planWeek.isPending || startDate === ''}
          onConfirm={() => planWeek.mutate(startDate, { onSuccess: () => setStartDate(null) })}
          onClose={() => setStartDate(null)}
        >
          <label className="field">
            <span className="caption">First day</span>
            <input type="date" required value={startDate} onChange={(event) => setStartDate(event.target.value)} />
            <span className="hint">
              {startDate && formatPeriod(startDate, 7)}
              {known && ' · planned before: this makes another draft'}
            </span>
          </label>
          <p className="muted">
            Forecasts the contacts, staffs every interval, builds a roster and simulates it. The result is a draft;
            nothing is published.
          </p>
          {planWeek.isError && <ProblemNote error={planWeek.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
