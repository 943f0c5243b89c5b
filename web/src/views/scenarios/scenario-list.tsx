import type { Centre, ScenarioItem } from '../../api/types.ts';
import { describeChanges } from './describe.ts';

interface ScenarioListProps {
  centre: Centre;
  scenarios: ScenarioItem[];
  shown: string;
  onShow: (id: string) => void;
}

/** Scenarios run so far, newest first. */
export function ScenarioList({ centre, scenarios, shown, onShow }: ScenarioListProps) {
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: centre.site.timeZone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Changes</th>
          <th scope="col" className="number">
            Run
          </th>
        </tr>
      </thead>
      <tbody>
        {scenarios.map(({ id, name, changes, createdAt }) => (
          <tr key={id} className={id === shown ? 'chosen' : undefined}>
            <th scope="row">
              <button type="button" className="link" aria-pressed={id === shown} onClick={() => onShow(id)}>
                {name}
              </button>
            </th>
            <td>{describeChanges(changes, centre).join(', ')}</td>
            <td className="number muted">{made.format(new Date(createdAt))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
