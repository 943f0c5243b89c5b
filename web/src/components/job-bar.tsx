import { useRef, useState } from 'react';
import { ProblemError } from '../api/client.ts';
import { isActive, useCancelJob, useJobs } from '../api/jobs.ts';
import type { PlannedWeek } from '../api/plans.ts';
import type { Job } from '../api/types.ts';
import { formatNumber } from '../format.ts';
import { hrefOf } from '../route.ts';

const names: Record<Job['kind'], string> = {
  forecast: 'Forecast',
  staffing: 'Staffing',
  schedule: 'Roster',
  scenario: 'Scenario',
  plan: 'Week plan',
  rosterPart: 'Part of a roster',
  repair: 'Repair',
  anomalies: 'Look for anomalies',
};
const endings = { complete: 'done', failed: 'failed', cancelled: 'cancelled' };
const rostering: ReadonlySet<Job['kind']> = new Set(['plan', 'schedule', 'repair']);
const tones = { complete: 'good', failed: 'bad', cancelled: '' };

/** Work in progress with a way to stop it, and how the last work seen here ended, until dismissed. */
export function JobBar({ weeks }: { weeks: PlannedWeek[] }) {
  const jobs = useJobs();
  const seenActive = useRef(new Set<string>());
  const [dismissed, setDismissed] = useState<string | null>(null);
  const latest = jobs.data?.items ?? [];
  for (const job of latest) if (isActive(job)) seenActive.current.add(job.id);
  const ended = latest
    .filter((job) => !isActive(job) && seenActive.current.has(job.id))
    .sort((a, b) => (b.finishedAt ?? '').localeCompare(a.finishedAt ?? ''))[0];
  return (
    <div>
      {latest.filter(isActive).map((job) => (
        <ActiveJob key={job.id} job={job} />
      ))}
      <div aria-live="polite">
        {jobs.error instanceof ProblemError && jobs.error.problem.status === 0 && (
          <div className="job bad">
            <b>{jobs.error.problem.title}</b>
            <span className="message">{jobs.error.problem.detail}</span>
          </div>
        )}
        {ended && ended.id !== dismissed && (
          <EndedJob job={ended} weeks={weeks} onDismiss={() => setDismissed(ended.id)} />
        )}
      </div>
    </div>
  );
}

function ActiveJob({ job }: { job: Job }) {
  const cancel = useCancelJob();
  return (
    <div className="job">
      <b>{names[job.kind]}</b>
      <progress max={100} value={job.percentComplete} aria-label={`${names[job.kind]} progress`} />
      <span className="number" aria-hidden="true">
        {formatNumber(job.percentComplete)} %
      </span>
      <span className="message muted">
        {cancel.error?.message ?? (job.state === 'queued' ? 'waiting for its turn' : job.message)}
      </span>
      <button
        type="button"
        className="button"
        disabled={cancel.isPending || cancel.isSuccess}
        onClick={() => cancel.mutate(job.id)}
      >
        Cancel
      </button>
    </div>
  );
}

function EndedJob({ job, weeks, onDismiss }: { job: Job; weeks: PlannedWeek[]; onDismiss: () => void }) {
  const state = job.state as keyof typeof endings;
  const scheduleId = rostering.has(job.kind) ? job.result?.scheduleId : undefined;
  const week = weeks.find(({ plans }) => plans.some((plan) => scheduleId && plan.schedule?.id === scheduleId));
  return (
    <div className={`job ${tones[state]}`}>
      <b>
        {names[job.kind]} {endings[state]}
      </b>
      <span className="message">{job.problem?.detail ?? ''}</span>
      {week && scheduleId && (
        <a href={hrefOf('roster', new URLSearchParams({ week: week.id, schedule: scheduleId }))}>Show the roster</a>
      )}
      <button type="button" className="button" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}
