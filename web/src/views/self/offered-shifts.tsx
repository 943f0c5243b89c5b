import { useMySwaps, useSwapDeed } from '../../api/self.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { shiftWords } from './shift-words.ts';

interface OfferedShiftsProps {
  agentId: string;
  timeZone: string;
}

/** Shifts of colleagues that the agent may take, or has taken and waits for; nothing where there is none. */
export function OfferedShifts({ agentId, timeZone }: OfferedShiftsProps) {
  const swaps = useMySwaps();
  const deed = useSwapDeed();
  const words = shiftWords(timeZone);
  const open = (swaps.data?.items ?? []).filter(
    ({ agentId: giver, takerId, state, shift }) =>
      giver !== agentId &&
      (state === 'offered' || (state === 'taken' && takerId === agentId)) &&
      Date.parse(shift.start) > Date.now(),
  );
  if (open.length === 0 && !deed.isError) return null;
  return (
    <section className="panel stack" aria-labelledby="offered-shifts">
      <h2 id="offered-shifts">Shifts of colleagues</h2>
      <ul className="notes">
        {open.map(({ id, state, shift, returnShift, note }) => {
          const title = words(shift) + (returnShift ? ` for yours of ${words(returnShift)}` : '');
          const [name, order] =
            state === 'offered' ? (['Take', 'take'] as const) : (['Give back', 'withdraw'] as const);
          return (
            <li key={id}>
              {title}
              {state === 'taken' && <span className="muted">, waits for approval</span>}{' '}
              <button
                type="button"
                className="button"
                aria-label={`${name}: ${title}`}
                disabled={deed.isPending}
                onClick={() => deed.mutate({ id, deed: order })}
              >
                {name}
              </button>
              {note && <div className="muted small">“{note}”</div>}
            </li>
          );
        })}
      </ul>
      {deed.isError && <ProblemNote error={deed.error} />}
    </section>
  );
}
