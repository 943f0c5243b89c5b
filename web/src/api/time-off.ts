import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, client, done } from './client.ts';
import type { TimeOff } from './types.ts';

/** Everything is read anew after it: time off takes shifts off the published roster. */
function useTimeOffMutation<Input>(change: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      void queryClient.invalidateQueries();
    },
  });
}

/** Works without a secure context, unlike crypto.randomUUID. */
const freshId = (): string =>
  `off_${[...crypto.getRandomValues(new Uint32Array(3))].map((n) => n.toString(36)).join('_')}`;

export const useAddTimeOff = () =>
  useTimeOffMutation((timeOff: Pick<TimeOff, 'agentId' | 'from' | 'to' | 'reason'>) => {
    const id = freshId();
    return answerOf(client.PUT('/v1/time-off/{id}', { params: { path: { id } }, body: { id, ...timeOff } }));
  });

export const useRemoveTimeOff = () =>
  useTimeOffMutation((id: string) => done(client.DELETE('/v1/time-off/{id}', { params: { path: { id } } })));
