import { type DayRange, lengthInWords, oneDay } from '../../day-range.ts';
import { formatDate, formatHours, formatNumber } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { BoardGeometry } from './board-geometry.ts';
import type { Board, BoardDay } from './board-layout.ts';

interface BoardHeaderProps {
  board: Board;
  clock: SiteClock;
  geometry: BoardGeometry;
  onShow: (shown: DayRange) => void;
}

const pixelsPerHourName = 36;

const pixelsPerDayTotal = 80;

const hourName = (minute: number): string => `${Math.floor(minute / 60) % 24}:00`;

/** Days with their totals, or the hours of the one day shown. */
export function BoardHeader({ board, clock, geometry, onShow }: BoardHeaderProps) {
  const [only] = geometry.days;
  const { from, to, width } = geometry;
  const step = width / ((to - from) / 60) < pixelsPerHourName ? 120 : 60;
  const hours = Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
  return (
    <div className="board-header">
      <div className="board-corner">
        <span>Agent</span>
        <span>{clock.dates.length > 7 ? `Paid, ${lengthInWords(clock.dates.length)}` : 'Paid'}</span>
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
          <DayColumn
            key={day}
            date={clock.dates[day]!}
            total={board.days[day]!}
            isNarrow={geometry.columnWidth < pixelsPerDayTotal}
            onShow={() => onShow(oneDay(day))}
          />
        ))
      )}
    </div>
  );
}

interface DayColumnProps {
  date: string;
  total: BoardDay;
  /** No room but for the weekday's letter and the day of the month. */
  isNarrow: boolean;
  onShow: () => void;
}

function DayColumn({ date, total: { agents, paidMinutes }, isNarrow, onShow }: DayColumnProps) {
  const day = formatDate(date);
  const total = `${formatNumber(agents)} ${agents === 1 ? 'agent' : 'agents'} · ${formatHours(paidMinutes / 60)}`;
  const [upper, lower] = isNarrow ? [day[0], Number(date.slice(-2))] : [day, total];
  return (
    <button
      type="button"
      className={isNarrow ? 'board-day narrow' : 'board-day'}
      onClick={onShow}
      title={`Show ${day}: ${total}`}
    >
      <b>{upper}</b>
      <span className="muted">{lower}</span>
    </button>
  );
}
