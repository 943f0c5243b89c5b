import type { Centre } from '../../api/types.ts';
import type { AddedAgents } from './draft.ts';
import { NumberField } from './number-field.tsx';

interface AddedAgentsFieldsProps {
  centre: Centre;
  added: AddedAgents[];
  onChange: (added: AddedAgents[]) => void;
}

/** Groups of agents to add: how many, on which contract, for which queues. */
export function AddedAgentsFields({ centre, added, onChange }: AddedAgentsFieldsProps) {
  const replace = (key: number, part: Partial<AddedAgents>) =>
    onChange(added.map((group) => (group.key === key ? { ...group, ...part } : group)));
  const add = () => {
    const key = Math.max(0, ...added.map((group) => group.key)) + 1;
    onChange([...added, { key, count: '5', contractId: centre.contracts[0]!.id, queueIds: [centre.queues[0]!.id] }]);
  };
  return (
    <fieldset className="group">
      <legend>Agents added</legend>
      {added.map((group) => (
        <div className="added wide" key={group.key}>
          <NumberField
            label="Agents"
            value={group.count}
            onChange={(count) => replace(group.key, { count })}
            min={1}
            max={5000}
          />
          <label className="field">
            <span className="caption">Contract</span>
            <select
              value={group.contractId}
              onChange={(event) => replace(group.key, { contractId: event.target.value })}
            >
              {centre.contracts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <fieldset className="choices" aria-label="Queues of the agents added">
            {centre.queues.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={group.queueIds.includes(id)}
                  onChange={(event) =>
                    replace(group.key, {
                      queueIds: event.target.checked
                        ? [...group.queueIds, id]
                        : group.queueIds.filter((queueId) => queueId !== id),
                    })
                  }
                />
                {name}
              </label>
            ))}
          </fieldset>
          <button
            type="button"
            className="button quiet"
            onClick={() => onChange(added.filter(({ key }) => key !== group.key))}
          >
            Remove group
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={add}>
        Add agents
      </button>
    </fieldset>
  );
}
