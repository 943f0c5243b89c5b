import { useState } from 'react';
import type { Agent } from '../../api/types.ts';

interface RemovedAgentsFieldProps {
  agents: Agent[];
  removed: string[];
  onChange: (removed: string[]) => void;
}

const label = ({ name, id }: Agent): string => `${name} (${id})`;

/** Agents who would be gone, picked by name. */
export function RemovedAgentsField({ agents, removed, onChange }: RemovedAgentsFieldProps) {
  const [text, setText] = useState('');
  const type = (typed: string) => {
    const picked = agents.find((agent) => label(agent) === typed);
    setText(picked ? '' : typed);
    if (picked && !removed.includes(picked.id)) onChange([...removed, picked.id]);
  };
  return (
    <fieldset className="group">
      <legend>Agents removed</legend>
      <label className="field wide">
        <span className="caption">Name</span>
        <input
          list="removable-agents"
          placeholder="Type and choose"
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        <datalist id="removable-agents">
          {agents
            .filter(({ id }) => !removed.includes(id))
            .map((agent) => (
              <option key={agent.id} value={label(agent)} />
            ))}
        </datalist>
      </label>
      {removed.length > 0 && (
        <ul className="chips wide">
          {removed.map((id) => {
            const name = agents.find((agent) => agent.id === id)?.name ?? id;
            return (
              <li key={id}>
                <button
                  type="button"
                  className="badge"
                  aria-label={`Keep ${name}`}
                  onClick={() => onChange(removed.filter((other) => other !== id))}
                >
                  {name} ×
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </fieldset>
  );
}
