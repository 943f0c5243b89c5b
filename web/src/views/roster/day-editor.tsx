import { useState } from 'react';
import { draftOf, type EditOrder, useLockDays, useTakers, useUnlockDay } from '../../api/roster-edits.ts';
import type { Centre, RosterPin, Shift } from '../../api/types.ts';
import { Loaded } from '../../components/loaded.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { formatDate, formatNumber } from '../../format.ts';
import { instantAt, type SiteClock } from '../../site-clock.ts';

interface DayEditorProps {
  centre: Centre;
  scheduleId: string;
  agentId: string;
  clock: SiteClock;
  /** Index of the day in the schedule. */
  day: number;
  shift: Shift | null;
  pin: RosterPin | null;
  isBusy: boolean;
  onEdit: (order: EditOrder) => void;
}

/** One day of an agent changed by hand: another start or template, no shift, another agent, or locked as it is. */
export function DayEditor({ centre, scheduleId, agentId, clock, day, shift, pin, isBusy, onEdit }: DayEditorProps) {
  const templates = templatesOf(centre, agentId);
  const [templateId, setTemplateId] = useState(shift?.shiftTemplateId ?? templates[0]?.id ?? '');
  const template = templates.find(({ id }) => id === templateId);
  const [time, setTime] = useState(
    shift ? clock.time(Date.parse(shift.start)) : timeOf(template?.earliestStart ?? 9 * 60),
  );
  const [asksTakers, setAsksTakers] = useState(false);
  const lock = useLockDays(scheduleId, agentId);
  const unlock = useUnlockDay(agentId);
  const date = clock.dates[day]!;
  const start = instantAt(clock, day, time);

  function save(): void {
    if (start === null) return;
    const begins = new Date(start).toISOString();
    const drawn = { agentId, shiftTemplateId: templateId, start: begins };
    const note = `${shift ? 'change' : 'add'} ${formatDate(date)}`;
    if (!shift) onEdit({ edits: [{ op: 'add', shift: drawn }], note });
    else if (templateId === shift.shiftTemplateId)
      onEdit({ edits: [{ op: 'move', shiftId: shift.id, start: begins }], note });
    else onEdit({ edits: [{ op: 'replace', shiftId: shift.id, shift: drawn }], note });
  }

  return (
    <form
      className="stack small"
      aria-label={`Change ${formatDate(date)}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="bar nowrap">
        <label className="field">
          <span className="caption">Shift</span>
          <select value={templateId} onChange={(event) => setTemplateId(event.target.value)}>
            {templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="caption">Start</span>
          <input type="time" step={900} required value={time} onChange={(event) => setTime(event.target.value)} />
        </label>
      </div>
      {start === null && <p>The clock does not show this time on that day. Use a quarter hour that it shows.</p>}
      <div className="bar">
        <button type="submit" className="button" disabled={isBusy || start === null || !template}>
          {shift ? 'Change shift' : 'Add shift'}
        </button>
        {shift && (
          <>
            <button
              type="button"
              className="button"
              disabled={isBusy}
              onClick={() =>
                onEdit({ edits: [{ op: 'remove', shiftId: shift.id }], note: `remove ${formatDate(date)}` })
              }
            >
              Remove shift
            </button>
            <button type="button" className="button" onClick={() => setAsksTakers(true)}>
              Who else could?
            </button>
          </>
        )}
        {pin ? (
          <button type="button" className="button" disabled={unlock.isPending} onClick={() => unlock.mutate(pin.id)}>
            Unlock day
          </button>
        ) : (
          <button type="button" className="button" disabled={lock.isPending} onClick={() => lock.mutate([date])}>
            Lock day
          </button>
        )}
      </div>
      {lock.isError && <ProblemNote error={lock.error} />}
      {unlock.isError && <ProblemNote error={unlock.error} />}
      {asksTakers && shift && (
        <Takers centre={centre} scheduleId={scheduleId} shift={shift} isBusy={isBusy} onEdit={onEdit} />
      )}
    </form>
  );
}

const mostTakers = 5;

/** The agents who suit a shift best, each with what it would cost to give it to them. */
function Takers({
  centre,
  scheduleId,
  shift,
  isBusy,
  onEdit,
}: Pick<DayEditorProps, 'centre' | 'scheduleId' | 'isBusy' | 'onEdit'> & { shift: Shift }) {
  const takers = useTakers(scheduleId, shift);
  const nameOf = (id: string) => centre.agents.find((agent) => agent.id === id)?.name ?? id;
  return (
    <Loaded query={takers} what="who could">
      {({ shift: answer }) => {
        const others = answer?.takers.filter(({ agentId }) => agentId !== shift.agentId).slice(0, mostTakers) ?? [];
        if (others.length === 0) return <p className="muted">Nobody else could take it by the rules.</p>;
        return (
          <ul aria-label="Who else could">
            {others.map((taker) => (
              <li key={taker.agentId}>
                {nameOf(taker.agentId)}: {formatNumber(Math.abs(taker.costs))} points{' '}
                {taker.costs < 0 ? 'better' : 'worse'}, {formatNumber(taker.paidHours, 1)} h paid then{' '}
                <button
                  type="button"
                  className="button quiet"
                  disabled={isBusy}
                  onClick={() =>
                    onEdit({
                      edits: [
                        { op: 'remove', shiftId: shift.id },
                        { op: 'add', shift: draftOf(taker.shift) },
                      ],
                      note: `give ${formatDate(shift.date)} to ${nameOf(taker.agentId)}`,
                    })
                  }
                >
                  Give
                </button>
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

function templatesOf(centre: Centre, agentId: string): Centre['shiftTemplates'] {
  const agent = centre.agents.find(({ id }) => id === agentId);
  const allowed = centre.contracts.find(({ id }) => id === agent?.contractId)?.shiftTemplateIds ?? [];
  return centre.shiftTemplates.filter(({ id }) => allowed.includes(id));
}

const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
