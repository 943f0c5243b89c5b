import type { Queue } from '../api/types.ts';

/** Chooses a queue, or all of them where `all` names that choice. */
export function QueueSelect({
  queues,
  value,
  onChange,
  all,
}: {
  queues: Queue[];
  value: string;
  onChange: (queueId: string) => void;
  all?: string;
}) {
  return (
    <label className="field inline">
      <span className="caption">Queue</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {all && <option value="">{all}</option>}
        {queues.map((queue) => (
          <option key={queue.id} value={queue.id}>
            {queue.name}
          </option>
        ))}
      </select>
    </label>
  );
}
