import { useState } from 'react';
import { isActive, useJobs, usePlanWeek } from '../api/jobs.ts';
import type { PlannedWeek } from '../api/plans.ts';
import { addDays, formatPeriod } from '../format.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ProblemNote } from './problem-note.tsx';

const weekCounts = [1, 2, 3, 4, 5, 6, 7, 8];

/** The day after the last planned one, or the Monday after today. */
function nextWeekStart(planned: PlannedWeek[], timeZone: string): string {
  const [latest] = planned
    .map(({ startDate, days }) => addDays(startDate, days))
    .sort()
    .reverse();
  if (latest) return latest;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, 7 - weekday);
}

/** Asks for the first day and the number of weeks, and starts planning them. */
export function PlanWeek({ weeks, timeZone }: { weeks: PlannedWeek[]; timeZone: string }) {
  const [startDate, setStartDate] = useState<string | null>(null);
  const [weekCount, setWeekCount] = useState(1);
  const planWeek = usePlanWeek();
  const jobs = useJobs();
  const busy = jobs.data?.items.some((job) => job.kind === 'plan' && isActive(job)) ?? false;
  const days = 7 * weekCount;
  const known = weeks.some((week) => week.startDate === startDate && week.days === days);
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
          setWeekCount(1);
        }}
      >
        Plan week
      </button>
      {startDate !== null && (
        <ConfirmDialog
          title={weekCount === 1 ? 'Plan a week' : `Plan ${weekCount} weeks`}
          confirm={weekCount === 1 ? 'Plan week' : `Plan ${weekCount} weeks`}
          busy={planWeek.isPending || startDate === ''}
          onConfirm={() => planWeek.mutate({ startDate, days }, { onSuccess: () => setStartDate(null) })}
          onClose={() => setStartDate(null)}
        >
          <label className="field">
            <span className="caption">First day</span>
            <input type="date" required value={startDate} onChange={(event) => setStartDate(event.target.value)} />
          </label>
          <label className="field">
            <span className="caption">Weeks</span>
            <select value={weekCount} onChange={(event) => setWeekCount(Number(event.target.value))}>
              {weekCounts.map((count) => (
                <option key={count}>{count}</option>
              ))}
            </select>
            <span className="hint">
              {startDate && formatPeriod(startDate, days)}
              {known && ' · planned before: this makes another draft'}
              {weekCount > 1 && ' · rostered together, so that rules and fairness hold across weeks'}
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
