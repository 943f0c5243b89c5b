import { useState } from 'react';
import { today, useAskTimeOff, useMyBalances, useMyTimeOffRequests, useWithdrawTimeOff } from '../../api/self.ts';
import type { TimeOffRequest } from '../../api/types.ts';
import { Loaded } from '../../components/loaded.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { formatDays, formatNumber, inWords } from '../../format.ts';

/** What is left of the agent's entitlements, a form to ask for time off, and what became of earlier requests. */
export function MyTimeOff() {
  const requests = useMyTimeOffRequests();
  return (
    <>
      <Balances />
      <RequestForm />
      <Loaded query={requests} what="the requests">
        {({ items }) => <RequestList requests={items} />}
      </Loaded>
    </>
  );
}

function Balances() {
  const balances = useMyBalances().data?.items ?? [];
  if (balances.length === 0) return null;
  return (
    <p>
      {balances
        .map(({ reason, year, remainingDays, entitledMinutes, minutesPerDay }) => {
          const entitled = minutesPerDay > 0 ? ` of ${formatNumber(entitledMinutes / minutesPerDay, 1)}` : '';
          return `${inWords(reason)}: ${formatNumber(remainingDays, 1)}${entitled} days left in ${year}`;
        })
        .join('; ')}
    </p>
  );
}

const reasons: TimeOffRequest['reason'][] = ['vacation', 'training', 'other', 'sickness'];

function RequestForm() {
  const [reason, setReason] = useState(reasons[0]!);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const ask = useAskTimeOff();
  const last = to < from ? from : to;
  return (
    <form
      className="stack small"
      aria-label="Ask for time off"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate(
          { reason, from, to: last, note: note.trim() || null },
          {
            onSuccess: () => {
              setFrom('');
              setTo('');
              setNote('');
            },
          },
        );
      }}
    >
      <div className="bar">
        <label className="field">
          <span className="caption">Time off for</span>
          <select value={reason} onChange={(event) => setReason(event.target.value as TimeOffRequest['reason'])}>
            {reasons.map((each) => (
              <option key={each} value={each}>
                {inWords(each)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span className="caption">From</span>
          <input type="date" required min={today()} value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label className="field">
          <span className="caption">Last day</span>
          <input type="date" min={from} value={last} onChange={(event) => setTo(event.target.value)} />
        </label>
        <label className="field">
          <span className="caption">Note</span>
          <input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
        </label>
        <button type="submit" className="button" disabled={ask.isPending || from === ''}>
          Ask for time off
        </button>
      </div>
      {ask.isError && <ProblemNote error={ask.error} />}
      <p role="status" className="muted">
        {ask.data &&
          `Asked for ${formatDays(ask.data.from, ask.data.to)}: ${ask.data.state === 'approved' ? 'approved at once.' : 'waits for a decision.'}`}
      </p>
    </form>
  );
}

function RequestList({ requests }: { requests: TimeOffRequest[] }) {
  const withdraw = useWithdrawTimeOff();
  if (requests.length === 0) return <p className="muted">No requests yet.</p>;
  const canGo = ({ state, from }: TimeOffRequest): boolean =>
    state === 'requested' || (state === 'approved' && from > today());
  return (
    <>
      <ul className="notes">
        {requests.map((request) => {
          const title = `${formatDays(request.from, request.to)}: ${inWords(request.reason)}`;
          return (
            <li key={request.id}>
              {title}, {request.state}{' '}
              {canGo(request) && (
                <button
                  type="button"
                  className="button"
                  aria-label={`Withdraw: ${title}`}
                  disabled={withdraw.isPending}
                  onClick={() => withdraw.mutate(request.id)}
                >
                  Withdraw
                </button>
              )}
              {request.decisionNote && <div className="muted small">“{request.decisionNote}”</div>}
              {request.state === 'requested' &&
                request.findings.map(({ detail }) => (
                  <div className="muted small" key={detail}>
                    {detail}
                  </div>
                ))}
            </li>
          );
        })}
      </ul>
      {withdraw.isError && <ProblemNote error={withdraw.error} />}
    </>
  );
}
