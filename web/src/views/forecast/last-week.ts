import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, client } from '../../api/client.ts';
import type { SiteClock } from '../../site-clock.ts';
import { placeOnClock } from './place-on-clock.ts';

const weekMilliseconds = 7 * 86_400_000;
const mostIntervals = 10_000;

/**
 * Contacts of the week before the forecast, placed on the same weekday and time of the site's clock; null where history
 * tells nothing. Shorter intervals of history are added up.
 */
export function useLastWeek(queueId: string, clock: SiteClock): (number | null)[] | null {
  const first = clock.starts[0]!;
  const from = new Date(first - weekMilliseconds).toISOString();
  const to = new Date(first).toISOString();
  const history = useQuery({
    queryKey: ['history', queueId, from, to],
    queryFn: () =>
      answerOf(client.GET('/v1/history', { params: { query: { queueId, from, to, limit: mostIntervals } } })),
    staleTime: 60_000,
  });
  const items = history.data?.items;
  return useMemo(() => (items && items.length > 0 ? placeOnClock(items, clock) : null), [items, clock]);
}
