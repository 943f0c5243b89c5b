import { useSites } from '../api/queries.ts';
import { useSiteChoice } from '../site-choice.ts';

/** Chooses among the caller's sites; nothing where there is only one. */
export function SiteSwitch() {
  const sites = useSites().data?.items ?? [];
  const [chosen, choose] = useSiteChoice();
  const isKnown = sites.some(({ id }) => id === chosen);
  if (sites.length < 2 && (chosen === null || isKnown)) return null;
  return (
    <label className="field inline">
      <span className="visually-hidden">Site</span>
      <select value={isKnown ? chosen! : ''} onChange={(event) => choose(event.target.value)}>
        {!isKnown && <option value="">Choose a site</option>}
        {sites.map(({ id, name, closedAt }) => (
          <option key={id} value={id}>
            {closedAt ? `${name} (closed)` : name}
          </option>
        ))}
      </select>
    </label>
  );
}
