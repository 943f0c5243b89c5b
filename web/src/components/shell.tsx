import { useEffect } from 'react';
import { useCentre } from '../api/queries.ts';
import { Loaded } from './loaded.tsx';
import { Workspace } from './workspace.tsx';

/** Reads the centre first: that also shows whether the key is accepted, before anything else is asked. */
export function Shell({ onSignOut }: { onSignOut: () => void }) {
  const centre = useCentre();
  const siteName = centre.data?.site.name;
  useEffect(() => {
    document.title = siteName ? `${siteName} · Crewcast` : 'Crewcast';
  }, [siteName]);
  if (centre.data) return <Workspace centre={centre.data} onSignOut={onSignOut} />;
  return (
    <main className="stack">
      <Loaded query={centre} what="the centre">
        {() => null}
      </Loaded>
      {centre.isError && (
        <p>
          <button type="button" className="button" onClick={onSignOut}>
            Use another key
          </button>
        </p>
      )}
    </main>
  );
}
