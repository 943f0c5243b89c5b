import type { Simulation, StaffingRequirement } from '../../api/types.ts';
import { formatNumber, formatShare } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';
import type { Coverage } from './coverage.ts';
import { Explanation } from './explanation.tsx';

interface IntervalDetailsProps {
  requirement: StaffingRequirement;
  coverages: Coverage[];
  simulation: Simulation | null;
  clock: SiteClock;
  interval: number | null;
  queueId: string;
  nameOf: (queueId: string) => string;
  onChoose: (queueId: string) => void;
}

/** The chosen interval: the explanation of one queue's number, or all queues to choose from. */
export function IntervalDetails(props: IntervalDetailsProps) {
  const { requirement, coverages, simulation, clock, interval, queueId, nameOf, onChoose } = props;
  if (interval === null) {
    return (
      <section className="panel">
        <h2>Why this number?</h2>
        <p className="muted">Choose an interval in the chart above.</p>
      </section>
    );
  }
  const simulated = (id: string) =>
    simulation?.queues.find((queue) => queue.queueId === id)?.serviceLevelPerInterval[interval];
  const experienced = simulated(queueId);
  return (
    <section className="panel stack" aria-live="polite">
      <h2>
        {clock.dateAndTime(clock.starts[interval]!)} · {nameOf(queueId)}
      </h2>
      {queueId === '' ? (
        <table>
          <thead>
            <tr>
              <th scope="col">Queue</th>
              <th scope="col" className="number">
                Required
              </th>
              <th scope="col" className="number">
                Rostered
              </th>
              <th scope="col" className="number">
                Simulated service level
              </th>
            </tr>
          </thead>
          <tbody>
            {coverages.map((coverage) => {
              const level = simulated(coverage.queueId);
              return (
                <tr key={coverage.queueId}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => onChoose(coverage.queueId)}>
                      {nameOf(coverage.queueId)}
                    </button>
                  </th>
                  <td className="number">{formatNumber(coverage.required[interval]!)}</td>
                  <td className="number">{formatNumber(coverage.rostered[interval]!, 1)}</td>
                  <td className="number">{level == null ? '–' : formatShare(level)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        <>
          <Explanation staffingRequirementId={requirement.id} queueId={queueId} interval={interval} />
          {experienced != null && (
            <p>
              In the simulated runs <b>{formatShare(experienced)}</b> of this interval’s contacts were answered in time.
            </p>
          )}
        </>
      )}
    </section>
  );
}
