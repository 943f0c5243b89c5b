import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ProblemError } from './api/client.ts';
import type { Session } from './api/types.ts';
import { Shell } from './components/shell.tsx';
import { SignIn } from './components/sign-in.tsx';
import { AccountContext, endSession, readSession, signInByLink, takeFromAddress } from './session.ts';
import { forgetSite, useSiteChoice } from './site-choice.ts';
import { SelfView } from './views/self/self-view.tsx';

const unauthorised = 401;

/** The page: asks who is signed in, lets somebody sign in, then shows the views. */
export function App() {
  const [session, setSession] = useState<Session | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const refresh = useCallback(async (reason: string | null = null) => {
    try {
      setSession(await readSession());
      setRefusal(reason);
    } catch (error) {
      setSession({ caller: null, site: null, singleSignOn: false });
      setRefusal((error as Error).message);
    }
  }, []);

  useEffect(() => {
    const enter = async () => {
      const { token, problem } = takeFromAddress();
      const reason = token === null ? problem : await signInByLink(token).then(() => null, tellWhy);
      await refresh(reason);
    };
    void enter();
    const enterAgain = () => void (/^#sign-in/.test(window.location.hash) && enter());
    window.addEventListener('hashchange', enterAgain);
    return () => window.removeEventListener('hashchange', enterAgain);
  }, [refresh]);

  const caller = session?.caller ?? null;
  const [siteId] = useSiteChoice();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another caller or site starts with nothing of the last one cached
  const queryClient = useMemo(
    () =>
      new QueryClient({
        queryCache: new QueryCache({
          onError: (error) => {
            if (error instanceof ProblemError && error.problem.status === unauthorised) {
              void refresh('Your session has ended. Sign in again.');
            }
          },
        }),
        defaultOptions: {
          queries: {
            retry: (count, error) => count < 2 && !(error instanceof ProblemError && error.problem.status >= 400),
            staleTime: 5_000,
            networkMode: 'always',
          },
          mutations: { networkMode: 'always' },
        },
      }),
    [caller?.userId, caller?.role, siteId],
  );
  const site = session?.site ?? null;
  const account = useMemo(
    () =>
      caller &&
      site && {
        caller,
        site,
        refresh: () => void refresh(),
        signOut: () => {
          forgetSite();
          void endSession().finally(refresh);
        },
      },
    [caller, site, refresh],
  );

  if (session === null) return null;
  if (!account) {
    return (
      <SignIn
        key={refusal}
        refusal={refusal}
        hasSingleSignOn={session.singleSignOn}
        onSignedIn={() => void refresh()}
      />
    );
  }
  return (
    <AccountContext value={account}>
      <QueryClientProvider key={siteId} client={queryClient}>
        {account.caller.role === 'agent' ? <SelfView /> : <Shell />}
      </QueryClientProvider>
    </AccountContext>
  );
}

const tellWhy = (error: Error): string => error.message;
