import type { Centre, Queue, QueueExperience, Simulation } from '../../api/types.ts';
import { IntervalBar } from '../../components/interval-bar.tsx';
import { formatDuration, formatNumber, formatShare } from '../../format.ts';

/** What the simulated runs say about every queue, with the uncertainty drawn. */
export function ExpectedService({ centre, simulation }: { centre: Centre; simulation: Simulation }) {
  const goals = new Map(centre.queues.map((queue) => [queue.id, queue]));
  const lowest = Math.min(
    ...simulation.queues.flatMap(({ serviceLevel, queueId }) => [
      serviceLevel.p10,
      goals.get(queueId)?.serviceGoal.serviceLevel?.share ?? 1,
    ]),
  );
  const from = Math.max(0, Math.floor((lowest - 0.02) * 20) / 20);
  return (
    <section className="panel">
      <header>
        <h2>Expected service in {formatNumber(simulation.replications)} simulated runs</h2>
        <span className="muted small">
          Bar: 8 of 10 runs · dot: mean · vertical line: goal · scale {formatShare(from, 0)} to 100 %
        </span>
      </header>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Queue</th>
              <th scope="col">Service level</th>
              <th scope="col" className="number">
                Mean ± 95 % error
              </th>
              <th scope="col" className="number">
                8 of 10 runs
              </th>
              <th scope="col" className="number">
                Goal
              </th>
              <th scope="col" className="number">
                Goal met
              </th>
              <th scope="col" className="number">
                Abandoned
              </th>
              <th scope="col" className="number">
                Mean wait
              </th>
              <th scope="col" className="number">
                Occupancy
              </th>
            </tr>
          </thead>
          <tbody>
            {simulation.queues.map((experience) => (
              <QueueRow
                key={experience.queueId}
                experience={experience}
                queue={goals.get(experience.queueId)}
                from={from}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function QueueRow({ experience, queue, from }: { experience: QueueExperience; queue?: Queue; from: number }) {
  const { serviceLevel, abandonedShare, meanWaitSeconds, occupancy, probabilityGoalMet } = experience;
  const goal = queue?.serviceGoal.serviceLevel ?? null;
  const likely =
    probabilityGoalMet === null ? '' : probabilityGoalMet >= 0.8 ? 'good' : probabilityGoalMet < 0.5 ? 'bad' : '';
  return (
    <tr>
      <th scope="row">{queue?.name ?? experience.queueId}</th>
      <td>
        <IntervalBar
          from={from}
          to={1}
          low={serviceLevel.p10}
          high={serviceLevel.p90}
          value={serviceLevel.mean}
          goal={goal?.share ?? null}
        />
      </td>
      <td className="number">
        {formatShare(serviceLevel.mean)} ± {formatNumber(serviceLevel.standardError * 196, 1)}
      </td>
      <td className="number">
        {formatNumber(serviceLevel.p10 * 100)} to {formatShare(serviceLevel.p90, 0)}
      </td>
      <td className="number">
        {goal ? `${formatShare(goal.share, 0)} in ${formatDuration(goal.thresholdSeconds)}` : '–'}
      </td>
      <td className={`number ${likely}`}>
        {probabilityGoalMet === null ? '–' : `${formatShare(probabilityGoalMet, 0)} of runs`}
      </td>
      <td className="number">{formatShare(abandonedShare.mean)}</td>
      <td className="number">{formatDuration(meanWaitSeconds.mean)}</td>
      <td className="number">{formatShare(occupancy.mean, 0)}</td>
    </tr>
  );
}
