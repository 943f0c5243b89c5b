import type { Request } from 'express';
import { z } from 'zod';
import { instant } from '../../src/domain/common.ts';
import { ruleFinding, shiftChange, shiftDraft, shiftEdit } from '../../src/domain/schedule-edit.ts';
import { type EditOrder, type EditOutcome, editSchedule } from '../../src/jobs/edit-schedule.ts';
import type { ScheduleItem } from '../../src/store/schedule-store.ts';
import type { Store } from '../../src/store/store.ts';
import { preconditions, scheduleTag } from '../entity-tag.ts';
import { HttpProblem } from '../problem.ts';
import { type Answer, type Caller, defineRoute, planners, plansReaders, type Route } from '../route.ts';
import { idParams, listOf, pageQuery, scheduledShift, scheduleItem } from '../schemas.ts';

const tag = 'Schedules';

const editResult = z
  .object({
    schedule: scheduleItem,
    changes: z.array(shiftChange),
    findings: z.array(ruleFinding).describe('Rules that the shifts break after the edit'),
  })
  .meta({ id: 'EditResult' });
const edited = { 200: { description: 'The draft as it is now, with its ETag', schema: editResult } };

/** A shift as lists give it; what follows from the rest is ignored. */
export const sentShift = z
  .strictObject({ ...scheduledShift.shape, ...shiftDraft.shape })
  .partial({ id: true, date: true, end: true, paidMinutes: true, scheduleId: true, agentExternalId: true })
  .meta({ id: 'SentShift' });

const storedEdit = z
  .object({
    revision: z.int(),
    at: instant,
    actor: z.string(),
    note: z.string().nullable(),
    changes: z.array(shiftChange),
  })
  .meta({ id: 'ScheduleEdit' });

const allowRuleBreaks = z
  .stringbool({ truthy: ['true'], falsy: ['false'] })
  .default(false)
  .describe('Keep the edit although it breaks rules');
const how =
  'Checked against the rules and today’s configuration: an edit that breaks a rule is refused (422) and its findings told, unless `allowRuleBreaks=true`. Honours If-Match with the ETag of the schedule. The simulation stays that of the schedule as it was made.';

interface Edit {
  store: Store;
  params: { id: string };
  query: { allowRuleBreaks: boolean };
  caller: Caller;
  request: Request;
}

async function edit(
  { store, params, query, caller, request }: Edit,
  order: EditOrder,
  note: string | null,
): Promise<Answer> {
  const met = preconditions(request, scheduleTagOf);
  const options = { ...query, note, check: met };
  const outcome = await editSchedule(store, params.id, order, options, caller.name);
  if (outcome.schedule === null) throw ruleBreaks(outcome);
  const { schedule, changes, findings } = outcome;
  return { body: { schedule, changes, findings }, headers: { ETag: scheduleTag(schedule) } };
}

const scheduleTagOf = (schedule: unknown): string => scheduleTag(schedule as ScheduleItem);

function ruleBreaks({ newFindings }: EditOutcome): HttpProblem {
  const errors = newFindings.slice(0, 50).map(({ agentId, rule, detail }) => ({
    pointer: '',
    detail: `${agentId ?? 'team'}, rule ${rule}: ${detail}`,
  }));
  const more = newFindings.length > 1 ? ` (and ${newFindings.length - 1} more)` : '';
  return new HttpProblem(
    422,
    `${errors[0].detail}${more}. Change the edit, or send allowRuleBreaks=true to keep it so.`,
    errors,
  );
}

export const scheduleEditRoutes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/v1/schedules/{id}/edits',
    summary: 'Change a draft by hand: add, replace, move or remove shifts',
    description: `One after the other, all or none. ${how}`,
    tag,
    roles: planners,
    params: idParams,
    query: z.object({ allowRuleBreaks }),
    body: z.strictObject({ edits: z.array(shiftEdit).min(1).max(1000), note: z.string().max(500).optional() }),
    answers: edited,
    handle: (call) => edit(call, { edits: call.body.edits }, call.body.note ?? null),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/schedules/{id}/edits',
    summary: 'Edits by hand, newest first',
    tag,
    roles: plansReaders,
    params: idParams,
    query: pageQuery,
    answers: { 200: { description: 'A page of edits', schema: listOf(storedEdit) } },
    handle: async ({ store, params, query }) => ({ body: await store.scheduleEdits.list(params.id, query) }),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/schedules/{id}/restore',
    summary: 'Undo: bring a draft back to how it was at a revision',
    description: 'An edit like others, so that undoing can be undone. 0 is how it was made. Honours If-Match.',
    tag,
    roles: planners,
    params: idParams,
    body: z.strictObject({ revision: z.int().min(0) }),
    answers: edited,
    handle: (call) =>
      edit({ ...call, query: { allowRuleBreaks: true } }, call.body, `back to revision ${call.body.revision}`),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/schedules/{id}/shifts',
    summary: 'Other shifts instead of all of a draft’s',
    description: `As the list of shifts gives them, also as CSV or XLSX; fields that follow from others are ignored. ${how}`,
    tag,
    roles: planners,
    params: idParams,
    query: z.object({ allowRuleBreaks }),
    body: z.array(sentShift).max(50_000),
    bodyRows: sentShift,
    answers: edited,
    handle: (call) => {
      const shifts = call.body.map(({ agentId, shiftTemplateId, start, activities }) => ({
        agentId,
        shiftTemplateId,
        start,
        activities,
      }));
      return edit(call, { shifts }, 'all shifts');
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/schedules/{id}/copy',
    summary: 'A new draft with the same shifts, whatever the state of this one',
    tag,
    roles: planners,
    params: idParams,
    answers: { 201: { description: 'The draft; `Location` is its address', schema: scheduleItem } },
    async handle({ store, params, caller }) {
      const copy = await store.atomically(async (kept) =>
        kept.schedules.findItem(await kept.schedules.copy(params.id, caller.name)),
      );
      return { status: 201, body: copy, headers: { Location: `/v1/schedules/${copy.id}`, ETag: scheduleTag(copy) } };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/v1/schedules/{id}',
    summary: 'Remove a draft',
    description: 'What was published stays (409).',
    tag,
    roles: planners,
    params: idParams,
    answers: { 204: { description: 'Removed' } },
    async handle({ store, params, caller }) {
      await store.schedules.remove(params.id, caller.name);
      return { status: 204 };
    },
  }),
];
