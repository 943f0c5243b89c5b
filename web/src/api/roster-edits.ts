import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, client, done } from './client.ts';
import type { Shift, ShiftDraft, ShiftEdit } from './types.ts';

/** What a change asks for; `isKept` although it breaks rules. */
export interface EditOrder {
  edits: ShiftEdit[];
  note: string;
  isKept?: boolean;
}

/** A mutation after which the schedule, and all that is told about it, is read anew. */
function useScheduleMutation<Input, Output>(scheduleId: string, change: (input: Input) => Promise<Output>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const queryKey of [['schedule', scheduleId], ['schedules']])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
}

/** Changes shifts of a draft by hand, all or none. */
export const useEditSchedule = (id: string) =>
  useScheduleMutation(id, ({ edits, note, isKept = false }: EditOrder) =>
    answerOf(
      client.POST('/v1/schedules/{id}/edits', {
        params: { path: { id }, query: { allowRuleBreaks: isKept ? 'true' : 'false' } },
        body: { edits, note },
      }),
    ),
  );

/** Brings a draft back to how it was at a revision. */
export const useRestoreSchedule = (id: string) =>
  useScheduleMutation(id, (revision: number) =>
    answerOf(client.POST('/v1/schedules/{id}/restore', { params: { path: { id } }, body: { revision } })),
  );

/** A new draft with the same shifts; answers its id. */
export const useCopySchedule = (id: string) =>
  useScheduleMutation(id, () => answerOf(client.POST('/v1/schedules/{id}/copy', { params: { path: { id } } })));

/** Removes a draft for good. */
export const useDiscardSchedule = (id: string) =>
  useScheduleMutation(id, () => done(client.DELETE('/v1/schedules/{id}', { params: { path: { id } } })));

/** The latest changes by hand, newest first. */
export const useScheduleEdits = (id: string) =>
  useQuery({
    queryKey: ['schedule', id, 'edits'],
    queryFn: () => answerOf(client.GET('/v1/schedules/{id}/edits', { params: { path: { id }, query: { limit: 20 } } })),
  });

/** Who could work from start to end, best first. */
export const useTakers = (id: string, { start, end }: Pick<Shift, 'start' | 'end'>) =>
  useQuery({
    queryKey: ['schedule', id, 'takers', start, end],
    queryFn: () =>
      answerOf(client.GET('/v1/schedules/{id}/suggestions', { params: { path: { id }, query: { start, end } } })),
  });

const pinsKey = (agentId: string) => ['roster-pins', agentId];

/** Days of an agent that every roster made from now on keeps as they are. */
export const useRosterPins = (agentId: string, from: string, to: string) =>
  useQuery({
    queryKey: [...pinsKey(agentId), from, to],
    queryFn: () => answerOf(client.GET('/v1/roster-pins', { params: { query: { agentId, from, to, limit: 100 } } })),
  });

/** Locks days of an agent as they are in the schedule. */
export function useLockDays(scheduleId: string, agentId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (dates: string[]) =>
      answerOf(
        client.POST('/v1/schedules/{id}/pins', {
          params: { path: { id: scheduleId } },
          body: { agentIds: [agentId], dates },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: pinsKey(agentId) }),
  });
}

export function useUnlockDay(agentId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => done(client.DELETE('/v1/roster-pins/{id}', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: pinsKey(agentId) }),
  });
}

/** What a shift is when it is drawn anew: itself without what follows from the rest. */
export const draftOf = ({ agentId, shiftTemplateId, start, activities }: Shift): ShiftDraft => ({
  agentId,
  shiftTemplateId,
  start,
  activities,
});
