import { z } from 'zod';
import { id, instant } from './common.ts';
import { shift } from './plan.ts';

/** A shift as a planner draws it; end, paid time and, where left out, breaks follow from the template. */
export const shiftDraft = z
  .strictObject({
    agentId: id,
    shiftTemplateId: id,
    start: instant,
    activities: shift.shape.activities.min(1).max(100).optional().describe('Without gaps, from start to end'),
  })
  .meta({ id: 'ShiftDraft' });
export type ShiftDraft = z.infer<typeof shiftDraft>;

/** One change by hand. */
export const shiftEdit = z
  .discriminatedUnion('op', [
    z.strictObject({ op: z.literal('add'), shift: shiftDraft }),
    z.strictObject({ op: z.literal('replace'), shiftId: z.string().max(200), shift: shiftDraft }),
    z.strictObject({
      op: z.literal('move'),
      shiftId: z.string().max(200),
      start: instant.optional().describe('The whole shift begins then, breaks included'),
      agentId: id.optional().describe('Who works it instead'),
    }),
    z.strictObject({ op: z.literal('remove'), shiftId: z.string().max(200) }),
  ])
  .meta({ id: 'ShiftEdit' });
export type ShiftEdit = z.infer<typeof shiftEdit>;

/** One shift before and after a change by hand; null: it is not there. */
export const shiftChange = z.object({ before: shift.nullable(), after: shift.nullable() }).meta({ id: 'ShiftChange' });
export type ShiftChange = z.infer<typeof shiftChange>;

/** A rule that shifts break. */
export const ruleFinding = z
  .object({ agentId: id.nullable().describe('Null: of the team'), rule: z.string(), detail: z.string() })
  .meta({ id: 'RuleFinding' });
export type RuleFinding = z.infer<typeof ruleFinding>;
