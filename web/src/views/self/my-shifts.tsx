import { useMyShifts, useMySwaps, useOfferShift, useSwapDeed } from '../../api/self.ts';
import type { ScheduledShift, ShiftSwap } from '../../api/types.ts';
import { Loaded } from '../../components/loaded.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { formatDate, formatMinutes, inWords } from '../../format.ts';
import { shiftWords, spanWords } from './shift-words.ts';

interface MyShiftsProps {
  agentId: string;
  timeZone: string;
}

/** The agent's published shifts, each of which can be offered to colleagues and taken back. */
export function MyShifts({ agentId, timeZone }: MyShiftsProps) {
  const shifts = useMyShifts();
  const swaps = useMySwaps();
  const given = swaps.data?.items.filter((swap) => swap.agentId === agentId) ?? [];
  return (
    <Loaded query={shifts} what="the shifts">
      {({ items }) =>
        items.length === 0 ? (
          <p className="muted">No shifts are published for the next four weeks.</p>
        ) : (
          <ShiftTable shifts={items} given={given} timeZone={timeZone} />
        )
      }
    </Loaded>
  );
}

interface ShiftTableProps {
  shifts: ScheduledShift[];
  given: ShiftSwap[];
  timeZone: string;
}

function ShiftTable({ shifts, given, timeZone }: ShiftTableProps) {
  const offer = useOfferShift();
  const withdraw = useSwapDeed();
  const span = spanWords(timeZone);
  const failed = offer.error ?? withdraw.error;
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Shift</th>
            <th scope="col">Off the queue</th>
            <th scope="col" className="number">
              Paid
            </th>
            <th scope="col">Give away</th>
          </tr>
        </thead>
        <tbody>
          {shifts.map((shift) => {
            const swap = given.find(({ shift: { id }, state }) => id === shift.id && state === 'offered');
            const taken = given.some(({ shift: { id }, state }) => id === shift.id && state === 'taken');
            const title = shiftWords(timeZone)(shift);
            return (
              <tr key={shift.id}>
                <th scope="row">{formatDate(shift.date)}</th>
                <td>{span(shift)}</td>
                <td>
                  {shift.activities
                    .filter(({ activity }) => activity !== 'onQueue')
                    .map((part) => `${inWords(part.activity)} ${span(part)}`)
                    .join(', ')}
                </td>
                <td className="number">{formatMinutes(shift.paidMinutes)}</td>
                <td>
                  {taken ? (
                    <span className="muted">taken, waits for approval</span>
                  ) : swap ? (
                    <button
                      type="button"
                      className="button"
                      aria-label={`Take offer back: ${title}`}
                      disabled={withdraw.isPending}
                      onClick={() => withdraw.mutate({ id: swap.id, deed: 'withdraw' })}
                    >
                      Take offer back
                    </button>
                  ) : (
                    <button
                      type="button"
                      className="button"
                      aria-label={`Offer: ${title}`}
                      disabled={offer.isPending}
                      onClick={() => offer.mutate(shift.id)}
                    >
                      Offer
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {failed && <ProblemNote error={failed} />}
    </>
  );
}
