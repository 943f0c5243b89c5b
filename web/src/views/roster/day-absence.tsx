import { useState } from 'react';
import type { EditOrder } from '../../api/roster-edits.ts';
import { useAddTimeOff, useRemoveTimeOff } from '../../api/time-off.ts';
import type { Centre, TimeOff } from '../../api/types.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { formatDate, formatDays, inWords } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { BoardRow } from './board-layout.ts';

interface DayAbsenceProps {
  centre: Centre;
  row: BoardRow;
  clock: SiteClock;
  /** Index of the day in the schedule. */
  day: number;
  /** Null where the roster is published: time off takes shifts off it by itself. */
  onEdit: ((order: EditOrder) => void) | null;
}

/** Reports an agent absent from this day on, or takes the time off of this day back. */
export function DayAbsence({ centre, row, clock, day, onEdit }: DayAbsenceProps) {
  const date = clock.dates[day]!;
  const known = centre.timeOff.find(({ agentId, from, to }) => agentId === row.agent.id && from <= date && date <= to);
  return known ? <KnownAbsence absence={known} /> : <AbsenceReport row={row} clock={clock} day={day} onEdit={onEdit} />;
}

const reasons: TimeOff['reason'][] = ['sickness', 'vacation', 'training', 'other'];

function AbsenceReport({ row, clock, day, onEdit }: Omit<DayAbsenceProps, 'centre'>) {
  const [reason, setReason] = useState(reasons[0]!);
  const [lastDay, setLastDay] = useState(day);
  const report = useAddTimeOff();
  const [from, to] = [clock.dates[day]!, clock.dates[lastDay]!];

  function takeShiftsOff(): void {
    const missed = row.shifts.filter((placed) => placed.day >= day && placed.day <= lastDay);
    if (!onEdit || missed.length === 0) return;
    const edits = missed.map(({ shift }) => ({ op: 'remove' as const, shiftId: shift.id }));
    onEdit({ edits, note: `${inWords(reason)} from ${formatDate(from)}`, isKept: true });
  }

  return (
    <form
      className="stack small"
      aria-label={`Absent from ${formatDate(from)}`}
      onSubmit={(event) => {
        event.preventDefault();
        report.mutate({ agentId: row.agent.id, from, to, reason }, { onSuccess: takeShiftsOff });
      }}
    >
      <div className="bar">
        <label className="field">
          <span className="caption">Absent for</span>
          <select value={reason} onChange={(event) => setReason(event.target.value as TimeOff['reason'])}>
            {reasons.map((each) => (
              <option key={each} value={each}>
                {inWords(each)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="caption">Until</span>
          <select value={lastDay} onChange={(event) => setLastDay(Number(event.target.value))}>
            {clock.dates.slice(day).map((each, ahead) => (
              <option key={each} value={day + ahead}>
                {formatDate(each)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" disabled={report.isPending}>
          Report absence
        </button>
      </div>
      {report.isError && <ProblemNote error={report.error} />}
    </form>
  );
}

function KnownAbsence({ absence: { id, from, to, reason } }: { absence: TimeOff }) {
  const remove = useRemoveTimeOff();
  return (
    <div className="stack small">
      <p>
        Absent for {inWords(reason)}, {formatDays(from, to)}. <strong>Mend …</strong> finds who can stand in.
      </p>
      <div className="bar">
        <button type="button" className="button" disabled={remove.isPending} onClick={() => remove.mutate(id)}>
          Take absence back
        </button>
        <span className="muted">Shifts that made room do not come back by themselves.</span>
      </div>
      {remove.isError && <ProblemNote error={remove.error} />}
    </div>
  );
}
