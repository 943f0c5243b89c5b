import type { ReactNode } from 'react';
import {
  useDecideSwap,
  useDecideTimeOff,
  useOpenSwaps,
  useOpenTimeOffRequests,
  type Verdict,
} from '../../api/requests.ts';
import type { Centre, Shift } from '../../api/types.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { formatDate, formatDays, inWords } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';

interface RequestsPanelProps {
  centre: Centre;
  clock: SiteClock;
}

/** Requests of agents that wait for a decision, whatever week they are about; nothing where none does. */
export function RequestsPanel({ centre, clock }: RequestsPanelProps) {
  const timeOff = useOpenTimeOffRequests();
  const swaps = useOpenSwaps();
  const decideTimeOff = useDecideTimeOff();
  const decideSwap = useDecideSwap();
  const nameOf = (id: string | null) => centre.agents.find((agent) => agent.id === id)?.name ?? id;
  const period = ({ date, start, end }: Shift) =>
    `${formatDate(date)} ${clock.time(Date.parse(start))}–${clock.time(Date.parse(end))}`;
  const [requests, exchanges] = [timeOff.data?.items ?? [], swaps.data?.items ?? []];
  const failed = decideTimeOff.error ?? decideSwap.error;
  if (requests.length + exchanges.length === 0 && !failed) return null;
  return (
    <section className="panel stack" aria-labelledby="open-requests">
      <h2 id="open-requests">Waiting for a decision</h2>
      <ul className="notes">
        {requests.map(({ id, agentId, from, to, reason, note, findings }) => (
          <OpenRequest
            key={id}
            title={`${nameOf(agentId)}: time off (${inWords(reason)}), ${formatDays(from, to)}`}
            note={note}
            findings={findings}
            isBusy={decideTimeOff.isPending}
            onDecide={(verdict) => decideTimeOff.mutate({ id, verdict })}
          />
        ))}
        {exchanges.map(({ id, agentId, takerId, shift, returnShift, note, findings }) => (
          <OpenRequest
            key={id}
            title={`${nameOf(takerId)} takes ${period(shift)} from ${nameOf(agentId)}${returnShift ? ` for ${period(returnShift)}` : ''}`}
            note={note}
            findings={findings}
            isBusy={decideSwap.isPending}
            onDecide={(verdict) => decideSwap.mutate({ id, verdict })}
          />
        ))}
      </ul>
      {failed && <ProblemNote error={failed} />}
    </section>
  );
}

interface OpenRequestProps {
  title: string;
  note: string | null;
  findings: { rule: string; detail: string }[];
  isBusy: boolean;
  onDecide: (verdict: Verdict) => void;
}

function OpenRequest({ title, note, findings, isBusy, onDecide }: OpenRequestProps) {
  const button = (verdict: Verdict, words: string): ReactNode => (
    <button
      type="button"
      className="button"
      aria-label={`${words}: ${title}`}
      disabled={isBusy}
      onClick={() => onDecide(verdict)}
    >
      {words}
    </button>
  );
  return (
    <li>
      {title} {button('approve', 'Approve')} {button('reject', 'Reject')}
      {note && <div className="muted small">“{note}”</div>}
      {findings.map(({ detail }) => (
        <div className="muted small" key={detail}>
          {detail}
        </div>
      ))}
    </li>
  );
}
