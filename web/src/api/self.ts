import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addDays } from '../format.ts';
import { answerOf, client } from './client.ts';
import type { TimeOffRequest } from './types.ts';

/** What agents read and do of themselves. Whatever they do, all of it is read anew: time off takes shifts off the roster. */

const own = 'self';
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Four weeks from today. */
export const useMyShifts = () =>
  useQuery({
    queryKey: [own, 'shifts'],
    queryFn: () => {
      const from = today();
      const query = { from, to: addDays(from, 27), limit: 1000 };
      return answerOf(client.GET('/v1/me/shifts', { params: { query } }));
    },
  });

export const useMyTimeOffRequests = () =>
  useQuery({
    queryKey: [own, 'time-off'],
    queryFn: () => answerOf(client.GET('/v1/me/time-off-requests', { params: { query: { limit: 20 } } })),
  });

/** Of this year. */
export const useMyBalances = () =>
  useQuery({ queryKey: [own, 'balances'], queryFn: () => answerOf(client.GET('/v1/me/time-off-balances')) });

/** Shifts the agent gives or takes, and those anybody may take. */
export const useMySwaps = () =>
  useQuery({
    queryKey: [own, 'swaps'],
    queryFn: () => answerOf(client.GET('/v1/me/shift-swaps', { params: { query: { limit: 100 } } })),
  });

function useDeed<Order, Answer>(deed: (order: Order) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: [own] });
    },
  });
}

export const useAskTimeOff = () =>
  useDeed((body: Pick<TimeOffRequest, 'from' | 'to' | 'reason' | 'note'>) =>
    answerOf(client.POST('/v1/time-off-requests', { body })),
  );

export const useWithdrawTimeOff = () =>
  useDeed((id: string) => answerOf(client.POST('/v1/time-off-requests/{id}/withdraw', { params: { path: { id } } })));

export const useOfferShift = () =>
  useDeed((shiftId: string) => answerOf(client.POST('/v1/shift-swaps', { body: { shiftId } })));

export const useSwapDeed = () =>
  useDeed(({ id, deed }: { id: string; deed: 'take' | 'withdraw' }) =>
    answerOf(client.POST(`/v1/shift-swaps/{id}/${deed}`, { params: { path: { id } }, body: {} })),
  );
