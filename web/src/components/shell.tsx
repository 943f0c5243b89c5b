import { useEffect } from 'react';
import { useCentre } from '../api/queries.ts';
import { useAccount } from '../session.ts';
import { Loaded } from './loaded.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { Workspace } from './workspace.tsx';

/** Reads the centre first: everything else is shown in its words. */
export function Shell() {
  const { signOut } = useAccount();
  const centre = useCentre();
  const siteName = centre.data?.site.name;
  useEffect(() => {
    document.title = siteName ? `${siteName} · Crewcast` : 'Crewcast';
  }, [siteName]);
  if (centre.data) return <Workspace centre={centre.data} />;
  return (
    <main className="stack">
      <Loaded query={centre} what="the centre">
        {() => null}
      </Loaded>
      {centre.isError && (
        <p>
          <SiteSwitch />
          <button type="button" className="button" onClick={signOut}>
            Sign out
          </button>
        </p>
      )}
    </main>
  );
}
