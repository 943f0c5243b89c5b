import type { Centre } from '../../api/types.ts';
import { formatDate, formatMinutes, inWords } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';
import { AgentReasons } from './agent-reasons.tsx';
import type { BoardRow } from './board-layout.ts';
import { CalendarLink } from './calendar-link.tsx';

interface AgentPanelProps {
  centre: Centre;
  scheduleId: string;
  row: BoardRow;
  clock: SiteClock;
  onClose: () => void;
}

/** One agent's week as text, and the calendar feed. */
export function AgentPanel({ centre, scheduleId, row, clock, onClose }: AgentPanelProps) {
  const { agent } = row;
  const contract = centre.contracts.find(({ id }) => id === agent.contractId);
  const queues = agent.queueIds.map((id) => centre.queues.find((queue) => queue.id === id)?.name ?? id);
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
            const shift = row.shifts.find((placed) => placed.day === day)?.shift;
            return (
              <tr key={date}>
                <th scope="row">{formatDate(date)}</th>
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
              </tr>
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
      <AgentReasons key={`${scheduleId} ${agent.id}`} scheduleId={scheduleId} agentId={agent.id} clock={clock} />
      <CalendarLink key={agent.id} agentId={agent.id} />
    </section>
  );
}
