import { useDifferences, useScheduleList } from '../../api/queries.ts';
import type { Centre, Schedule, Shift } from '../../api/types.ts';
import { formatDate } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';

interface DifferencesProps {
  centre: Centre;
  schedule: Schedule;
  clock: SiteClock;
}

/** Which shifts of a draft are not those of the published roster of the same days. */
export function Differences({ centre, schedule, clock }: DifferencesProps) {
  const schedules = useScheduleList();
  const { startDate, days } = schedule.grid;
  const published = schedules.data?.items.find(
    (item) => item.state === 'published' && item.startDate === startDate && item.days === days,
  );
  const differences = useDifferences(schedule.id, published?.id ?? null);
  if (!published || !differences.data) return null;
  const { items } = differences.data;
  if (items.length === 0) return <p className="muted">All shifts are those of the published roster.</p>;
  const nameOf = (id: string) => centre.agents.find((agent) => agent.id === id)?.name ?? id;
  const words = (shift: Shift | null) =>
    shift ? `${clock.time(Date.parse(shift.start))}–${clock.time(Date.parse(shift.end))}` : 'off';
  const isSameTime = ({ before, after }: (typeof items)[number]) => words(before) === words(after);
  const moved = items.filter((item) => !isSameTime(item)).length;
  const otherBreaks = items.length - moved;
  const found = [
    moved > 0 && `${moved} ${moved === 1 ? 'shift differs' : 'shifts differ'}`,
    otherBreaks > 0 && `${otherBreaks} ${otherBreaks === 1 ? 'has other breaks' : 'have other breaks'}`,
  ].filter(Boolean);
  return (
    <details>
      <summary>Beside the published roster: {found.join(', ')}.</summary>
      <ul className="notes">
        {items.map((item) => (
          <li key={`${item.agentId} ${item.date}`}>
            {formatDate(item.date)}, {nameOf(item.agentId)}:{' '}
            {isSameTime(item)
              ? `${words(item.after)} with other breaks`
              : `${words(item.before)} → ${words(item.after)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
