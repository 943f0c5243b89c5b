import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answerOf, client, isForbidden } from './client.ts';
import type { ForecastAdjustment, Job, ScenarioChanges } from './types.ts';

const pollMilliseconds = 600;
const idlePollMilliseconds = 15_000;
export const isActive = (job: Job): boolean => job.state === 'queued' || job.state === 'running';

/** The latest jobs of the server, followed closely while one of them works; plans appear as soon as one ends. */
export function useJobs() {
  const queryClient = useQueryClient();
  const jobs = useQuery({
    queryKey: ['jobs'],
    queryFn: () => answerOf(client.GET('/v1/jobs', { params: { query: { limit: 20 } } })),
    refetchInterval: ({ state }) => {
      if (isForbidden(state.error)) return false;
      return state.data?.items.some(isActive) ? pollMilliseconds : idlePollMilliseconds;
    },
  });
  const activeCount = jobs.data?.items.filter(isActive).length ?? 0;
  const previousCount = useRef(0);
  useEffect(() => {
    if (activeCount < previousCount.current) void queryClient.invalidateQueries();
    previousCount.current = activeCount;
  }, [activeCount, queryClient]);
  return jobs;
}

/** A mutation whose effect is a job on the server (or the end of one). */
function useJobMutation<Input>(start: (input: Input) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: start,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
}

export const usePlanWeek = () =>
  useJobMutation((body: { startDate: string; days: number }) => answerOf(client.POST('/v1/plans', { body })));

/** Looks for anomalies from a date on; in the last two weeks when it is undefined. */
export const useWatch = () =>
  useJobMutation((from: string | undefined) => answerOf(client.POST('/v1/anomaly-reports', { body: { from } })));

/** A new version of a forecast with these layers on it. */
export function useAdjustForecast(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (adjustments: ForecastAdjustment[]) =>
      answerOf(client.POST('/v1/forecasts/{id}/versions', { params: { path: { id } }, body: { adjustments } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['forecasts'] }),
  });
}

/** Staffs a forecast, then rosters its week; ends when the roster's job has begun. */
export const useRosterForecast = () =>
  useJobMutation(async (forecastId: string) => {
    const started = await answerOf(client.POST('/v1/staffing-requirements', { body: { forecastId } }));
    const { staffingRequirementId } = await resultOf(started);
    if (staffingRequirementId === undefined) return;
    await answerOf(client.POST('/v1/schedules', { body: { staffingRequirementId } }));
  });

/** What a job made, when it has ended; nothing when it failed or was cancelled, which the job bar tells. */
async function resultOf({ id }: Job): Promise<NonNullable<Job['result']>> {
  for (;;) {
    const job = await answerOf(client.GET('/v1/jobs/{id}', { params: { path: { id } } }));
    if (!isActive(job)) return job.result ?? {};
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}

/** Mends a schedule with few changes; what starts before `from` stays. */
export const useRepair = (id: string) =>
  useJobMutation((order: { from: string; maxChanges: number }) =>
    answerOf(client.POST('/v1/schedules/{id}/repairs', { params: { path: { id } }, body: order })),
  );

export const useCancelJob = () =>
  useJobMutation((id: string) => answerOf(client.POST('/v1/jobs/{id}/cancel', { params: { path: { id } } })));

export const useRunScenario = () =>
  useJobMutation((scenario: { name: string; scheduleId: string; changes: ScenarioChanges }) =>
    answerOf(client.POST('/v1/scenarios', { body: scenario })),
  );

export function usePublish() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(client.POST('/v1/schedules/{id}/publish', { params: { path: { id } } })),
    onSuccess: (_, id) =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['schedules'] }),
        queryClient.invalidateQueries({ queryKey: ['schedule', id] }),
      ]),
  });
}
