import { z } from 'zod';
import { id, instant } from './common.ts';
import { shift } from './plan.ts';
import { decision, finding } from './time-off-request.ts';

const shiftId = z.string().min(1).max(200);
const note = z.string().max(500).nullable();

export const shiftSwapOrder = z.strictObject({
  shiftId: shiftId.describe('A published shift of the agent who gives it'),
  takerId: id.nullable().default(null).describe('The agent it is offered to; null: anybody'),
  returnShiftId: shiftId.nullable().default(null).describe('The taker’s shift that is wanted in return; needs takerId'),
  note: note.default(null),
});
export type ShiftSwapOrder = z.infer<typeof shiftSwapOrder>;

/** A shift that an agent gives to another, or exchanges with another’s. */
export const shiftSwap = z
  .object({
    id,
    agentId: id.describe('Who gives the shift'),
    shift: shift.describe('As it was when it was offered'),
    takerId: id.nullable().describe('Who takes it; while offered: to whom alone it is offered, null: to anybody'),
    returnShift: shift.nullable().describe('What the taker gives in return'),
    state: z
      .enum(['offered', 'taken', 'approved', 'rejected', 'withdrawn'])
      .describe('taken: waits for approval; approved: the roster is changed'),
    findings: z.array(finding).describe('Why it was not approved at once'),
    note,
    ...decision,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'ShiftSwap' });
export type ShiftSwap = z.infer<typeof shiftSwap>;
