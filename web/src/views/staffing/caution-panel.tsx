import { useBasisCosts } from '../../api/queries.ts';
import type { StaffingBasis, StaffingRequirement } from '../../api/types.ts';
import { Loaded } from '../../components/loaded.tsx';
import { formatHours, formatShare } from '../../format.ts';

interface CautionPanelProps {
  requirement: StaffingRequirement;
  nameOf: (queueId: string) => string;
}

/** What caution costs in hours, and what sharing agents between queues could save. */
export function CautionPanel({ requirement, nameOf }: CautionPanelProps) {
  const costs = useBasisCosts(requirement.id);
  const { basis = { kind: 'mean' }, pooled = [] } = requirement;
  return (
    <section className="panel stack">
      <h2>What caution costs</h2>
      <Loaded query={costs} what="the bases">
        {({ items }) => (
          <div className="table-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Staffed for</th>
                  <th scope="col" className="number">
                    To schedule
                  </th>
                  <th scope="col" className="number">
                    More than the mean
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((cost) => (
                  <tr key={inWords(cost.basis)} className={isSame(cost.basis, basis) ? 'chosen' : undefined}>
                    <th scope="row">
                      {inWords(cost.basis)}
                      {isSame(cost.basis, basis) && <span className="visually-hidden"> (this requirement)</span>}
                    </th>
                    <td className="number">{formatHours(cost.scheduledHours)}</td>
                    <td className="number">{cost.extraHours > 0 ? `+${formatHours(cost.extraHours)}` : '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {pooled.length > 0 && (
        <>
          <h3>If everyone could take everything</h3>
          <ul className="notes">
            {pooled.map(({ queueIds, savedHours }) => (
              <li key={queueIds.join()}>
                {queueIds.map(nameOf).join(', ')}: {formatHours(savedHours)} on the queues fewer
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const isSame = (a: StaffingBasis, b: StaffingBasis): boolean => inWords(a) === inWords(b);

function inWords(basis: StaffingBasis): string {
  if (basis.kind === 'mean') return 'the mean forecast';
  if (basis.kind === 'quantile') return `the ${formatShare(basis.level, 0)} quantile of every interval`;
  return `${formatShare(basis.share, 0)} of days`;
}
