import { Fragment, useState } from 'react';
import { type EditOrder, useEditSchedule, useRosterPins } from '../../api/roster-edits.ts';
import type { Centre } from '../../api/types.ts';
import { formatDate, formatMinutes, inWords } from '../../format.ts';
import { useMayPlan } from '../../session.ts';
import type { SiteClock } from '../../site-clock.ts';
import { AgentReasons } from './agent-reasons.tsx';
import type { BoardRow } from './board-layout.ts';
import { CalendarLink } from './calendar-link.tsx';
import { DayAbsence } from './day-absence.tsx';
import { DayEditor } from './day-editor.tsx';
import { EditOutcome } from './edit-outcome.tsx';

interface AgentPanelProps {
  centre: Centre;
  scheduleId: string;
  /** A draft, and a planner who looks at it. */
  mayChange: boolean;
  row: BoardRow;
  clock: SiteClock;
  onClose: () => void;
}

/** One agent's week as text, to be changed by hand where that is possible, its absences, reasons and calendar feed. */
export function AgentPanel({ centre, scheduleId, mayChange, row, clock, onClose }: AgentPanelProps) {
  const { agent } = row;
  const mayPlan = useMayPlan();
  const contract = centre.contracts.find(({ id }) => id === agent.contractId);
  const queues = agent.queueIds.map((id) => centre.queues.find((queue) => queue.id === id)?.name ?? id);
  const edit = useEditSchedule(scheduleId);
  const pins = useRosterPins(agent.id, clock.dates[0]!, clock.dates.at(-1)!);
  const [changedDay, setChangedDay] = useState<number | null>(null);
  const change = (order: EditOrder) => edit.mutate(order, { onSuccess: () => setChangedDay(null) });
  const time = (instant: string) => clock.time(Date.parse(instant));
  return (
    <section className="agent-panel" aria-label={`Week of ${agent.name}`}>
      <div className="bar">
        <h3>{agent.name}</h3>
        <button type="button" className="button quiet" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </div>
      <p className="muted">
        {queues.join(', ')}
        <br />
        {contract
          ? `${contract.name}: ${formatMinutes(contract.minWeeklyPaidMinutes)} to ${formatMinutes(contract.maxWeeklyPaidMinutes)} a week`
          : agent.contractId}
      </p>
      <table>
        <tbody>
          {clock.dates.map((date, day) => {
            const shift = row.shifts.find((placed) => placed.day === day)?.shift ?? null;
            const pin = pins.data?.items.find((one) => one.date === date) ?? null;
            return (
              <Fragment key={date}>
                <tr>
                  <th scope="row">
                    {formatDate(date)}
                    {pin && (
                      <div className="muted small" title="Every roster made from now on keeps this day">
                        locked
                      </div>
                    )}
                  </th>
                  <td>
                    {shift ? (
                      <>
                        {time(shift.start)}–{time(shift.end)}
                        {shift.activities
                          .filter(({ activity }) => activity !== 'onQueue')
                          .map(({ activity, start, end }) => (
                            <div className="muted small" key={start}>
                              {inWords(activity)} {time(start)}–{time(end)}
                            </div>
                          ))}
                      </>
                    ) : (
                      <span className="muted">{row.timeOff[day] ?? 'off'}</span>
                    )}
                  </td>
                  <td className="number">{shift ? formatMinutes(shift.paidMinutes) : ''}</td>
                  {mayPlan && (
                    <td className="change">
                      <button
                        type="button"
                        className="button quiet"
                        aria-expanded={changedDay === day}
                        aria-label={`Change ${formatDate(date)}`}
                        onClick={() => {
                          edit.reset();
                          setChangedDay(changedDay === day ? null : day);
                        }}
                      >
                        ✎
                      </button>
                    </td>
                  )}
                </tr>
                {mayPlan && changedDay === day && (
                  <tr>
                    <td colSpan={4}>
                      <div className="stack">
                        {mayChange && (
                          <DayEditor
                            key={`${shift?.start} ${shift?.shiftTemplateId}`}
                            centre={centre}
                            scheduleId={scheduleId}
                            agentId={agent.id}
                            clock={clock}
                            day={day}
                            shift={shift}
                            pin={pin}
                            isBusy={edit.isPending}
                            onEdit={change}
                          />
                        )}
                        <DayAbsence
                          centre={centre}
                          row={row}
                          clock={clock}
                          day={day}
                          onEdit={mayChange ? change : null}
                        />
                      </div>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Paid</th>
            <td />
            <td className="number">{formatMinutes(row.paidMinutes)}</td>
          </tr>
        </tfoot>
      </table>
      <EditOutcome edit={edit} onEdit={change} />
      <AgentReasons
        key={`${scheduleId} ${agent.id}`}
        scheduleId={scheduleId}
        row={row}
        clock={clock}
        onEdit={mayChange ? change : null}
      />
      <CalendarLink key={agent.id} agentId={agent.id} />
    </section>
  );
}
