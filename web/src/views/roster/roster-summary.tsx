import type { Centre, Schedule } from '../../api/types.ts';
import { lengthInWords } from '../../day-range.ts';
import { formatHours, formatMoney, formatNumber, formatShare } from '../../format.ts';

/** The roster in figures, and in plain words how much better any roster could be. */
export function RosterSummary({ centre, schedule }: { centre: Centre; schedule: Schedule }) {
  const { quality, summary, unrostered, state, grid } = schedule;
  const length = lengthInWords(grid.days);
  const period = length.endsWith('s') ? `${length}’` : `${length}’s`;
  const unit = quality.rosterFor === 'service' ? ', contacts that miss their goal at their price' : ' agent-slots';
  const nameOf = (agentId: string) => centre.agents.find((agent) => agent.id === agentId)?.name ?? agentId;
  return (
    <section className="panel stack">
      <dl className="figures">
        <Figure name="State" value={<span className={`badge ${state}`}>{state}</span>} />
        <Figure name="Agents" value={formatNumber(summary.agents)} />
        <Figure name="Paid" value={formatHours(quality.paidHours)} />
        <Figure name="Cost" value={formatMoney(quality.cost, centre.site.currency)} />
        <Figure name="Missing" value={formatHours(quality.understaffedHours, 1)} />
        <Figure name="Over" value={formatHours(quality.overstaffedHours, 1)} />
        <Figure
          name="Service level, live queues"
          value={`${formatShare(summary.serviceLevel)} ± ${formatNumber(summary.serviceLevelStandardError * 196, 1)}`}
        />
        <Figure name="Abandoned" value={formatShare(summary.abandonedShare)} />
      </dl>
      <p data-testid="quality">
        {quality.gap < 0.0005
          ? 'No legal roster is better than this one: proven.'
          : `At most ${formatShare(quality.gap)} of the ${period} work could still be saved by any legal roster.`}{' '}
        <span className="muted">
          Objective {formatNumber(quality.objective, 1)}
          {unit}, proven bound {formatNumber(quality.bound, 1)}, gap {formatShare(quality.gap, 2)}; seed {quality.seed}.
        </span>
      </p>
      {unrostered.length > 0 && (
        <details>
          <summary>
            {unrostered.length === 1 ? '1 agent has' : `${unrostered.length} agents have`} no shifts, and why
          </summary>
          <ul className="notes">
            {unrostered.map(({ agentId, reason }) => (
              <li key={agentId}>
                <b>{nameOf(agentId)}</b>: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Figure({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
