import type { QueueForecast } from '../../api/types.ts';
import { formatShare, inWords } from '../../format.ts';

const signed = (share: number): string => `${share > 0 ? '+' : ''}${formatShare(share)}`;

/** Every method that was tried, best first, and by how much the others lost. */
export function AccuracyTable({ forecast }: { forecast: QueueForecast }) {
  if (forecast.accuracy.length === 0) {
    return <p className="muted">The history is too short to try methods on past weeks.</p>;
  }
  const ranked = [...forecast.accuracy].sort(
    (a, b) => a.weightedAbsolutePercentageError - b.weightedAbsolutePercentageError,
  );
  const chosen = ranked.find((entry) => entry.method === forecast.method) ?? ranked[0]!;
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col" className="number">
              Error (WAPE)
            </th>
            <th scope="col" className="number">
              Against chosen
            </th>
            <th scope="col" className="number">
              Bias
            </th>
            <th scope="col" className="number">
              In 80 % range
            </th>
          </tr>
        </thead>
        <tbody>
          {ranked.map((entry) => {
            const difference = entry.weightedAbsolutePercentageError - chosen.weightedAbsolutePercentageError;
            const isChosen = entry === chosen;
            return (
              <tr key={entry.method} className={isChosen ? 'chosen' : undefined}>
                <th scope="row">
                  {inWords(entry.method)}
                  {isChosen && <span className="badge">chosen</span>}
                </th>
                <td className="number">{formatShare(entry.weightedAbsolutePercentageError)}</td>
                <td className={`number ${isChosen ? '' : difference > 0 ? 'bad' : 'good'}`}>
                  {isChosen ? '' : `${signed(difference).replace(' %', '')} points`}
                </td>
                <td className="number">{signed(entry.bias)}</td>
                <td className="number">{formatShare(entry.coverage80, 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="muted small">
        WAPE: sum of absolute errors over the sum of contacts. Bias: forecast above (+) or below (−) what came. Of what
        came, 80 % should lie in the 80 % range.
      </p>
    </div>
  );
}
