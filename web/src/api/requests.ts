import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, client } from './client.ts';

export type Verdict = 'approve' | 'reject';

const openKey = (noun: string) => ['open-requests', noun];
const most = 50;

/** Requests for time off that wait for a decision, newest first. */
export const useOpenTimeOffRequests = () =>
  useQuery({
    queryKey: openKey('time off'),
    queryFn: () =>
      answerOf(client.GET('/v1/time-off-requests', { params: { query: { state: 'requested', limit: most } } })),
  });

/** Shifts that were taken by another agent and wait for approval, newest first. */
export const useOpenSwaps = () =>
  useQuery({
    queryKey: openKey('swaps'),
    queryFn: () => answerOf(client.GET('/v1/shift-swaps', { params: { query: { state: 'taken', limit: most } } })),
  });

/** Everything is read anew after a decision: an approval changes the published roster. */
function useDecision(decide: (order: { id: string; verdict: Verdict }) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: decide,
    onSettled: () => {
      void queryClient.invalidateQueries();
    },
  });
}

export const useDecideTimeOff = () =>
  useDecision(({ id, verdict }) =>
    answerOf(client.POST(`/v1/time-off-requests/{id}/${verdict}`, { params: { path: { id } }, body: {} })),
  );

export const useDecideSwap = () =>
  useDecision(({ id, verdict }) =>
    answerOf(client.POST(`/v1/shift-swaps/{id}/${verdict}`, { params: { path: { id } }, body: {} })),
  );
