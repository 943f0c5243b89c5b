import { formatMinutes, inWords } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { BoardRow, BoardShift } from './board-layout.ts';

interface ShiftTipProps {
  row: BoardRow;
  shift: BoardShift;
  x: number;
  y: number;
  clock: SiteClock;
}

const tipWidth = 230;

/** The shift under the pointer. */
export function ShiftTip({ row, shift: { shift }, x, y, clock }: ShiftTipProps) {
  const left = Math.min(x + 14, window.innerWidth - tipWidth - 8);
  const above = y > window.innerHeight * 0.7;
  const place = above ? { left, bottom: window.innerHeight - y + 12 } : { left, top: y + 16 };
  return (
    <div className="tip" style={{ ...place, width: tipWidth }} aria-hidden="true">
      <b>{row.agent.name}</b>
      <div>
        {clock.dateAndTime(Date.parse(shift.start))} to {clock.time(Date.parse(shift.end))}
      </div>
      {shift.activities
        .filter(({ activity }) => activity !== 'onQueue')
        .map(({ activity, start, end, paid }) => (
          <div key={start} className="muted">
            {clock.time(Date.parse(start))} to {clock.time(Date.parse(end))} {inWords(activity)}
            {paid ? '' : ', unpaid'}
          </div>
        ))}
      <div>{formatMinutes(shift.paidMinutes)} paid</div>
    </div>
  );
}
