import { z } from 'zod';
import { timeOff } from './centre.ts';
import { id, instant, localDate } from './common.ts';

const reason = timeOff.shape.reason;
const note = z.string().max(500).nullable();
const minutes = z.int();

/** What an agent asks for. */
export const timeOffOrder = z
  .strictObject({
    agentId: id.optional().describe('Left out by agents, who ask for themselves'),
    from: localDate,
    to: localDate.describe('Last day off, inclusive'),
    reason,
    note: note.default(null),
  })
  .refine((order) => order.to >= order.from, { path: ['to'], message: 'must not be before "from"' });
export type TimeOffOrder = Omit<z.infer<typeof timeOffOrder>, 'agentId'> & { agentId: string };

/** Why something was not approved at once, or may not be done. */
export const finding = z.object({ rule: z.string(), detail: z.string() }).meta({ id: 'Finding' });
export type Finding = z.infer<typeof finding>;

export const decision = {
  decidedBy: z.string().nullable().describe('Who approved, rejected or withdrew it; "policy": approved at once'),
  decidedAt: instant.nullable(),
  decisionNote: note,
};

export const timeOffRequest = z
  .object({
    id,
    agentId: id,
    from: localDate,
    to: localDate,
    reason,
    note,
    state: z.enum(['requested', 'approved', 'rejected', 'withdrawn']),
    days: z
      .int()
      .describe('Days that count: those the agent could work, no holidays, no more a week than the contract has'),
    minutes: minutes.describe('What they take off the balance'),
    findings: z.array(finding).describe('Why it was not approved at once'),
    timeOffId: id.nullable().describe('The entry of time off an approval made'),
    removedShiftIds: z.array(z.string()).describe('Published shifts that the approval took off the roster'),
    ...decision,
    createdAt: instant,
    createdBy: z.string(),
    updatedAt: instant,
  })
  .meta({ id: 'TimeOffRequest' });
export type TimeOffRequest = z.infer<typeof timeOffRequest>;

/** How much time off of a kind an agent may take in a year. */
export const timeOffEntitlement = z
  .strictObject({
    agentId: id,
    year: z.int().min(1970).max(2999),
    reason,
    minutes: z.int().min(0).max(600_000),
    carriedOverMinutes: z.int().min(0).max(600_000).default(0).describe('From the year before'),
  })
  .meta({ id: 'TimeOffEntitlement' });
export type TimeOffEntitlement = z.infer<typeof timeOffEntitlement>;

/** An entitlement and what became of it. Remaining is what neither was taken nor is booked or asked for. */
export const timeOffBalance = z
  .object({
    agentId: id,
    year: z.int(),
    reason,
    entitledMinutes: minutes.describe('With what was carried over'),
    takenMinutes: minutes.describe('Before today'),
    bookedMinutes: minutes.describe('Today and later'),
    requestedMinutes: minutes.describe('Not decided yet'),
    remainingMinutes: minutes.describe('Negative: more was taken than there was'),
    minutesPerDay: minutes.describe('What a day off takes under the present contract'),
    remainingDays: z.number(),
  })
  .meta({ id: 'TimeOffBalance' });
export type TimeOffBalance = z.infer<typeof timeOffBalance>;
