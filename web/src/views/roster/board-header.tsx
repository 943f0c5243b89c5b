import { formatDate, formatHours, formatNumber } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { BoardGeometry } from './board-geometry.ts';
import type { Board } from './board-layout.ts';

interface BoardHeaderProps {
  board: Board;
  clock: SiteClock;
  geometry: BoardGeometry;
  onDay: (day: number) => void;
}

const pixelsPerHourName = 36;

const hourName = (minute: number): string => `${Math.floor(minute / 60) % 24}:00`;

/** Days with their totals, or the hours of the one day shown. */
export function BoardHeader({ board, clock, geometry, onDay }: BoardHeaderProps) {
  const [only] = geometry.days;
  const { from, to, width } = geometry;
  const step = width / ((to - from) / 60) < pixelsPerHourName ? 120 : 60;
  const hours = Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
  return (
    <div className="board-header">
      <div className="board-corner">
        <span>Agent</span>
        <span>Paid</span>
      </div>
      {geometry.days.length === 1 ? (
        <div className="board-hours">
          {hours.map((minute) => (
            <span key={minute} style={{ left: geometry.x(only!, minute) }}>
              {hourName(minute)}
            </span>
          ))}
        </div>
      ) : (
        geometry.days.map((day) => (
          <button key={day} type="button" className="board-day" onClick={() => onDay(day)} title="Show this day">
            <b>{formatDate(clock.dates[day]!)}</b>
            <span className="muted">
              {formatNumber(board.days[day]!.agents)} {board.days[day]!.agents === 1 ? 'agent' : 'agents'} ·{' '}
              {formatHours(board.days[day]!.paidMinutes / 60)}
            </span>
          </button>
        ))
      )}
    </div>
  );
}
