import { useState } from 'react';
import { useCalendarLink } from '../../api/queries.ts';
import { Loaded } from '../../components/loaded.tsx';

/** The private address of an agent's calendar feed. */
export function CalendarLink({ agentId }: { agentId: string }) {
  const link = useCalendarLink(agentId);
  const [copied, setCopied] = useState(false);
  return (
    <Loaded query={link} what="the calendar link">
      {({ url }) => (
        <div className="field">
          <span className="caption" id="calendar-caption">
            Calendar feed (published shifts; whoever has the link can read them)
          </span>
          <div className="bar nowrap">
            <input readOnly value={url} aria-labelledby="calendar-caption" onFocus={(event) => event.target.select()} />
            <button
              type="button"
              className="button"
              onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}
            >
              {copied ? 'Copied' : 'Copy'}
            </button>
          </div>
        </div>
      )}
    </Loaded>
  );
}
