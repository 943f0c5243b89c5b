import { z } from 'zod';
import { timeOff } from './centre.ts';
import { isoWeekday, localDate, share } from './common.ts';
import { fairnessWeight } from './fairness.ts';

const reason = timeOff.shape.reason;
const minutes = z.int().min(0);

/** What of the hours worked counts as night, weekend, holiday and overtime; what they are worth is the payroll's business. */
export const payrollPolicy = z.strictObject({
  nightFrom: z.int().min(0).max(1440).default(1320).describe('Minutes from local midnight'),
  nightTo: z
    .int()
    .min(0)
    .max(1440)
    .default(360)
    .describe('Minutes from local midnight; before nightFrom: on the next day; equal: there is no night'),
  weekendDays: z.array(isoWeekday).max(7).default([6, 7]),
  extraHolidays: z
    .array(z.strictObject({ date: localDate, name: z.string().min(1).max(120) }))
    .max(1000)
    .default([])
    .describe('Beside the public holidays of the site’s country'),
  notHolidays: z.array(localDate).max(1000).default([]).describe('Public holidays that are none here'),
  dayOf: z
    .enum(['calendarDay', 'shiftDay'])
    .default('calendarDay')
    .describe('Minutes after midnight belong to the day they lie on, or to the day the shift began'),
  dailyOvertimeAfterMinutes: minutes.nullable().default(null).describe('Paid minutes of a day; null: no daily limit'),
  weeklyOvertimeAfterMinutes: minutes
    .nullable()
    .default(null)
    .describe('Paid minutes of a week, Monday to Sunday; null: the contract’s maxWeeklyPaidMinutes'),
  absenceCountsAsWorked: z.boolean().default(true).describe('Whether days off count towards the weekly limit'),
});
export type PayrollPolicy = z.infer<typeof payrollPolicy>;

/** When a request for time off is approved without anybody looking at it. */
export const timeOffPolicy = z.strictObject({
  autoApprove: z.boolean().default(true).describe('false: every request waits for a person'),
  autoApproveReasons: z.array(reason).default(['vacation']).describe('Other requests wait for a person'),
  reasonsWithBalance: z.array(reason).default(['vacation']).describe('Requests that an entitlement must cover'),
  noticeDays: z.int().min(0).max(366).default(14).describe('Days from the request to the first day off'),
  maxAbsentShare: share.default(0.15).describe('Most agents of the centre that are off on one day'),
  maxAbsentShareOfQueue: share.default(0.25).describe('Most agents of one queue that are off on one day'),
});
export type TimeOffPolicy = z.infer<typeof timeOffPolicy>;

/** What agents may do with their shifts and wishes. */
export const selfServicePolicy = z.strictObject({
  swapsNeedApproval: z.boolean().default(true).describe('Whether a manager has to approve exchanged shifts'),
  swapNoticeHours: z.int().min(0).max(2000).default(24).describe('Hours before the first of the shifts begins'),
  takerNeedsAllQueues: z
    .boolean()
    .default(true)
    .describe('Whether who takes a shift has to serve every queue of who gives it, or just one'),
  mayChangeAvailability: z.boolean().default(true),
  minAvailableMinutesPerWeek: minutes.default(0).describe('Agents keep at least so much of the week free for work'),
  maxUndesiredWeekdays: z.int().min(0).max(7).default(2),
});
export type SelfServicePolicy = z.infer<typeof selfServicePolicy>;

/** How rosters share out what nobody likes. */
export const planningPolicy = z.strictObject({
  fairnessWeight: fairnessWeight.default(0),
  ledgerWeeks: z.int().min(1).max(8).default(8).describe('Weeks before a roster whose published shifts count'),
  lateFrom: z
    .int()
    .min(0)
    .max(1440)
    .default(1200)
    .describe('Minutes from local midnight: shifts that end later and are no nights are late'),
});
export type PlanningPolicy = z.infer<typeof planningPolicy>;

export const policies = {
  payroll: payrollPolicy,
  timeOff: timeOffPolicy,
  selfService: selfServicePolicy,
  planning: planningPolicy,
};
export interface Policies {
  payroll: PayrollPolicy;
  timeOff: TimeOffPolicy;
  selfService: SelfServicePolicy;
  planning: PlanningPolicy;
}
export type PolicyName = keyof Policies;
