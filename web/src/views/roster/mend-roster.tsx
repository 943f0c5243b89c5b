import { useState } from 'react';
import { useRepair } from '../../api/jobs.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { formatDate } from '../../format.ts';
import { instantAt, type SiteClock } from '../../site-clock.ts';

const usualChanges = 10;

/** Asks from when on, and with how many changes at most, a roster is mended; the result is a draft. */
export function MendRoster({ scheduleId, clock }: { scheduleId: string; clock: SiteClock }) {
  const repair = useRepair(scheduleId);
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState(0);
  const [time, setTime] = useState('00:00');
  const [maxChanges, setMaxChanges] = useState(usualChanges);
  const from = instantAt(clock, day, time);
  const isWhole = Number.isInteger(maxChanges) && maxChanges >= 0;
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          repair.reset();
          setAsking(true);
        }}
      >
        Mend …
      </button>
      {asking && (
        <ConfirmDialog
          title="Mend this roster"
          confirm="Mend"
          busy={repair.isPending || from === null || !isWhole}
          onConfirm={() =>
            repair.mutate({ from: new Date(from!).toISOString(), maxChanges }, { onSuccess: () => setAsking(false) })
          }
          onClose={() => setAsking(false)}
        >
          <p className="muted">
            After absences, other settings or changes by hand. Shifts that start before stay as they are, and breaks of
            the others may move; the result is a draft that tells its differences.
          </p>
          <div className="bar">
            <label className="field">
              <span className="caption">From</span>
              <select value={day} onChange={(event) => setDay(Number(event.target.value))}>
                {clock.dates.map((date, index) => (
                  <option key={date} value={index}>
                    {formatDate(date)}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span className="caption">Time</span>
              <input type="time" step={900} required value={time} onChange={(event) => setTime(event.target.value)} />
            </label>
            <label className="field">
              <span className="caption">Most shifts to change</span>
              <input
                type="number"
                min={0}
                step={1}
                required
                value={Number.isNaN(maxChanges) ? '' : maxChanges}
                onChange={(event) => setMaxChanges(event.target.valueAsNumber)}
              />
            </label>
          </div>
          {repair.isError && <ProblemNote error={repair.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
