import { useMomentReasons } from '../../api/queries.ts';
import { Loaded } from '../../components/loaded.tsx';
import { formatNumber } from '../../format.ts';
import type { SiteClock } from '../../site-clock.ts';

interface MomentReasonsProps {
  scheduleId: string;
  /** Milliseconds since the epoch. */
  instant: number;
  clock: SiteClock;
  onClose: () => void;
}

/** Why so many agents are on at an instant: who is, who could be, and which rules keep the others off. */
export function MomentReasons({ scheduleId, instant, clock, onClose }: MomentReasonsProps) {
  const reasons = useMomentReasons(scheduleId, new Date(instant).toISOString());
  const when = clock.dateAndTime(instant);
  return (
    <section className="stack small" aria-label={`Staff at ${when}`}>
      <div className="bar">
        <h3>{when}</h3>
        <button type="button" className="button quiet" aria-label="Close" onClick={onClose}>
          ×
        </button>
      </div>
      <Loaded query={reasons} what="the reasons">
        {({ moment }) =>
          moment && (
            <>
              <p>
                {formatNumber(moment.onPhone)} on the phone, {formatNumber(moment.required)} required.{' '}
                {formatNumber(moment.agents.filter(({ presence }) => presence === 'possible').length)} more could work
                then.
              </p>
              <ul>
                {moment.reasons.map(({ rule, words, agents, example }) => (
                  <li key={`${rule} ${words}`}>
                    {formatNumber(agents)} kept off: {words}. <span className="muted">{example}</span>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
