import { useQuery } from '@tanstack/react-query';
import { answerOf, client } from './client.ts';
import type { FairnessRow } from './types.ts';

const listLimit = 1000;

export const useCentre = () =>
  useQuery({ queryKey: ['centre'], queryFn: () => answerOf(client.GET('/v1/centre')), staleTime: 60_000 });

/** The sites that the caller may see. */
export const useSites = () =>
  useQuery({
    queryKey: ['sites'],
    queryFn: () => answerOf(client.GET('/v1/sites', { params: { query: { limit: listLimit } } })),
    staleTime: 60_000,
  });

export const useForecastList = () =>
  useQuery({
    queryKey: ['forecasts'],
    queryFn: () => answerOf(client.GET('/v1/forecasts', { params: { query: { limit: listLimit } } })),
  });

export const useStaffingList = () =>
  useQuery({
    queryKey: ['staffing'],
    queryFn: () => answerOf(client.GET('/v1/staffing-requirements', { params: { query: { limit: listLimit } } })),
  });

export const useScheduleList = () =>
  useQuery({
    queryKey: ['schedules'],
    queryFn: () => answerOf(client.GET('/v1/schedules', { params: { query: { limit: listLimit } } })),
  });

export const useScenarioList = () =>
  useQuery({
    queryKey: ['scenarios'],
    queryFn: () => answerOf(client.GET('/v1/scenarios', { params: { query: { limit: listLimit } } })),
  });

export const useForecast = (id: string | null) =>
  useQuery({
    queryKey: ['forecast', id],
    queryFn: () => answerOf(client.GET('/v1/forecasts/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useForecastExplanation = (id: string, queueId: string) =>
  useQuery({
    queryKey: ['forecast', id, 'explanation', queueId],
    queryFn: () =>
      answerOf(client.GET('/v1/forecasts/{id}/explanation', { params: { path: { id }, query: { queueId } } })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

/** The newest report on anomalies; null when there is none. */
export const useAnomalies = () =>
  useQuery({
    queryKey: ['anomalies'],
    queryFn: async () => {
      const { items } = await answerOf(client.GET('/v1/anomaly-reports', { params: { query: { limit: 1 } } }));
      const newest = items[0];
      if (!newest) return null;
      return answerOf(client.GET('/v1/anomaly-reports/{id}', { params: { path: { id: newest.id } } }));
    },
  });

export const useStaffing = (id: string | null) =>
  useQuery({
    queryKey: ['staffing', id],
    queryFn: () => answerOf(client.GET('/v1/staffing-requirements/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What staffing for the mean, for quantiles and for shares of days would take. */
export const useBasisCosts = (id: string) =>
  useQuery({
    queryKey: ['staffing', id, 'bases'],
    queryFn: () => answerOf(client.GET('/v1/staffing-requirements/{id}/bases', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useExplanation = (id: string, queueId: string, interval: number | null) =>
  useQuery({
    queryKey: ['explanation', id, queueId, interval],
    queryFn: () =>
      answerOf(
        client.GET('/v1/staffing-requirements/{id}/explain', {
          params: { path: { id }, query: { queueId, interval: interval! } },
        }),
      ),
    enabled: interval !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useSchedule = (id: string | null) =>
  useQuery({
    queryKey: ['schedule', id],
    queryFn: () => answerOf(client.GET('/v1/schedules/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
  });

/** Shifts of a schedule that another has differently; nothing is asked while there is no other. */
export const useDifferences = (id: string, from: string | null) =>
  useQuery({
    queryKey: ['schedule', id, 'differences', from],
    queryFn: () =>
      answerOf(client.GET('/v1/schedules/{id}/differences', { params: { path: { id }, query: { from: from! } } })),
    enabled: from !== null,
  });

export const useAgentReasons = (id: string, agentId: string) =>
  useQuery({
    queryKey: ['schedule', id, 'reasons', agentId],
    queryFn: () =>
      answerOf(client.GET('/v1/schedules/{id}/explanations', { params: { path: { id }, query: { agentId } } })),
  });

export const useMomentReasons = (id: string, at: string) =>
  useQuery({
    queryKey: ['schedule', id, 'reasons at', at],
    queryFn: () => answerOf(client.GET('/v1/schedules/{id}/explanations', { params: { path: { id }, query: { at } } })),
  });

/** What every agent carried in a period. */
export const useFairness = (from: string, to: string) =>
  useQuery({
    queryKey: ['fairness', from, to],
    queryFn: async () => {
      const rows: FairnessRow[] = [];
      let cursor: string | undefined;
      do {
        const query = { from, to, limit: listLimit, cursor };
        const page = await answerOf(client.GET('/v1/fairness', { params: { query } }));
        rows.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return rows;
    },
  });

/** Service of one queue in a schedule down to intervals. */
export const useScheduleSimulation = (id: string | null, queueId: string) =>
  useQuery({
    queryKey: ['schedule', id, 'simulation', queueId],
    queryFn: () =>
      answerOf(client.GET('/v1/schedules/{id}/simulation', { params: { path: { id: id! }, query: { queueId } } })),
    enabled: id !== null,
  });

/** Service of one queue in a scenario and its baseline down to intervals. */
export const useScenarioService = (id: string | null, queueId: string) =>
  useQuery({
    queryKey: ['scenario', id, 'service', queueId],
    queryFn: () =>
      answerOf(client.GET('/v1/scenarios/{id}/service', { params: { path: { id: id! }, query: { queueId } } })),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useScenario = (id: string | null) =>
  useQuery({
    queryKey: ['scenario', id],
    queryFn: () => answerOf(client.GET('/v1/scenarios/{id}', { params: { path: { id: id! } } })),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useCalendarLink = (agentId: string) =>
  useQuery({
    queryKey: ['calendar-link', agentId],
    queryFn: () => answerOf(client.GET('/v1/agents/{id}/calendar-link', { params: { path: { id: agentId } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
