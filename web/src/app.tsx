import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ProblemError } from './api/client.ts';
import { Shell } from './components/shell.tsx';
import { SignIn } from './components/sign-in.tsx';
import { forgetKey, storedKey, storeKey } from './session.ts';

const unauthorised = 401;

/** The page: asks for a key until the server accepts one, then shows the planner's views. */
export function App() {
  const [signedIn, setSignedIn] = useState(storedKey() !== null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const signOut = (reason: string | null) => {
    forgetKey();
    setRefusal(reason);
    setSignedIn(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sign-in starts with nothing of the last one cached
  const queryClient = useMemo(
    () =>
      new QueryClient({
        queryCache: new QueryCache({
          onError: (error) => {
            if (error instanceof ProblemError && error.problem.status === unauthorised) signOut(error.problem.detail);
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
    [signedIn],
  );
  if (!signedIn) {
    return (
      <SignIn
        refusal={refusal}
        onSignIn={(key) => {
          storeKey(key);
          setRefusal(null);
          setSignedIn(true);
        }}
      />
    );
  }
  return (
    <QueryClientProvider client={queryClient}>
      <Shell onSignOut={() => signOut(null)} />
    </QueryClientProvider>
  );
}
