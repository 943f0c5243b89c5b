import { isActive, useJobs, useWatch } from '../../api/jobs.ts';
import { useAnomalies } from '../../api/queries.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { formatDate, formatNumber } from '../../format.ts';
import { useMayPlan } from '../../session.ts';

const mostRows = 12;

/** What of the last weeks lay outside its band, as last looked for. */
export function AnomaliesPanel({ nameOf }: { nameOf: (queueId: string) => string }) {
  const mayPlan = useMayPlan();
  const report = useAnomalies();
  const watch = useWatch();
  const jobs = useJobs();
  const isBusy =
    watch.isPending || (jobs.data?.items.some((job) => job.kind === 'anomalies' && isActive(job)) ?? false);
  const found = report.data?.anomalies.toReversed() ?? [];
  return (
    <section className="panel stack">
      <header>
        <h2>What came out of line</h2>
        {mayPlan && (
          <button type="button" className="button" disabled={isBusy} onClick={() => watch.mutate(undefined)}>
            {isBusy ? 'Looking …' : 'Look at the last two weeks'}
          </button>
        )}
      </header>
      {watch.isError && <ProblemNote error={watch.error} />}
      {report.isError && <ProblemNote error={report.error} onRetry={() => void report.refetch()} />}
      {report.data === null && <p className="muted">Nobody has looked yet.</p>}
      {report.data && found.length === 0 && (
        <p className="muted">Nothing lay outside its band since {formatDate(report.data.from)}.</p>
      )}
      {found.length > 0 && (
        <div className="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Queue</th>
                <th scope="col">What</th>
                <th scope="col" className="number">
                  Expected
                </th>
                <th scope="col" className="number">
                  Came
                </th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, mostRows).map(({ queueId, date, from, to, kind, words, expected, actual }) => (
                <tr key={`${queueId} ${date} ${from} ${kind}`}>
                  <th scope="row">
                    {formatDate(date)} {to === '24:00' && from === '00:00' ? '' : `${from}–${to}`}
                  </th>
                  <td>{nameOf(queueId)}</td>
                  <td>{words}</td>
                  <td className="number">{formatNumber(expected)}</td>
                  <td className="number">{formatNumber(actual)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {found.length > mostRows && <p className="muted small">And {found.length - mostRows} more before these.</p>}
        </div>
      )}
    </section>
  );
}
