import { useState } from 'react';
import { useAgentReasons } from '../../api/queries.ts';
import { draftOf, type EditOrder } from '../../api/roster-edits.ts';
import type { AgentExplanation, Shift } from '../../api/types.ts';
import { Loaded } from '../../components/loaded.tsx';
import { formatDate, formatHours, formatNumber } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { BoardRow } from './board-layout.ts';

interface AgentReasonsProps {
  scheduleId: string;
  row: BoardRow;
  clock: SiteClock;
  /** Null where nothing may be changed. */
  onEdit: ((order: EditOrder) => void) | null;
}

/** On request: what the agent's shifts are worth, which rules bind them, and the best other weeks. */
export function AgentReasons(props: AgentReasonsProps) {
  const [isAsked, setIsAsked] = useState(false);
  if (isAsked) return <Reasons {...props} />;
  return (
    <button type="button" className="button" onClick={() => setIsAsked(true)}>
      Why these shifts?
    </button>
  );
}

function Reasons({ scheduleId, row, clock, onEdit }: AgentReasonsProps) {
  const reasons = useAgentReasons(scheduleId, row.agent.id);
  const instead = (shifts: Shift[]): EditOrder => ({
    edits: [
      ...row.shifts.map(({ shift }) => ({ op: 'remove' as const, shiftId: shift.id })),
      ...shifts.map((shift) => ({ op: 'add' as const, shift: draftOf(shift) })),
    ],
    note: `another week for ${row.agent.name}`,
  });
  return (
    <Loaded query={reasons} what="the reasons">
      {({ agent }) =>
        agent && (
          <ReasonsInWords
            agent={agent}
            clock={clock}
            isOld={reasons.isFetching}
            onTake={onEdit && ((shifts) => onEdit(instead(shifts)))}
          />
        )
      }
    </Loaded>
  );
}

interface ReasonsInWordsProps {
  agent: AgentExplanation;
  clock: SiteClock;
  onTake: ((shifts: Shift[]) => void) | null;
  /** The roster has changed since, and the answer to come may be another. */
  isOld: boolean;
}

function ReasonsInWords({ agent, clock, onTake, isOld }: ReasonsInWordsProps) {
  const period = ({ start, end }: Shift) => `${clock.time(Date.parse(start))}–${clock.time(Date.parse(end))}`;
  const timesOf = (shifts: Shift[]) => new Map(shifts.map((shift) => [shift.date, period(shift)]));
  const present = timesOf(agent.shifts.map(({ shift }) => shift));
  const changes = (shifts: Shift[]): string => {
    const other = timesOf(shifts);
    return clock.dates
      .filter((date) => present.get(date) !== other.get(date))
      .map((date) => `${formatDate(date)} ${other.get(date) ?? 'off'}`)
      .join(', ');
  };
  return (
    <section className="stack small" aria-label="Why these shifts">
      <p>Without this agent the roster would be {formatNumber(agent.value)} points worse.</p>
      <ul>
        {agent.shifts.map(({ shift, neededHours, surplusHours }) => (
          <li key={shift.start}>
            {formatDate(shift.date)} {period(shift)}: {formatHours(neededHours, 1)} needed,{' '}
            {formatHours(surplusHours, 1)} over
          </li>
        ))}
      </ul>
      <h4>Rules in the way of better shifts</h4>
      {agent.binding.length === 0 && <p className="muted">None.</p>}
      <ul>
        {agent.binding.map(({ rule, words, saves }) => (
          <li key={`${rule} ${words}`}>
            {words}: {formatNumber(saves)} points
          </li>
        ))}
      </ul>
      <h4>Other weeks</h4>
      {agent.alternatives.length === 0 && <p className="muted">There is no other legal week.</p>}
      <ol>
        {agent.alternatives.map(({ shifts, costs, breaks }) => {
          return (
            <li
              key={shifts.map(({ start, end, activities }) => `${start} ${end} ${JSON.stringify(activities)}`).join()}
            >
              {changes(shifts) || 'Other activities'}: {formatNumber(Math.abs(costs))} points{' '}
              {costs < 0 ? 'better' : 'worse'}
              {breaks.map((words) => (
                <div key={words}>Breaks: {words}</div>
              ))}
              {onTake && (
                <div>
                  <button type="button" className="button quiet" disabled={isOld} onClick={() => onTake(shifts)}>
                    Take this week
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
