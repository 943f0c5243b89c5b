import { z } from 'zod';
import { id, isoWeekday, localDate, minuteOfDay } from './common.ts';

/** Rules of work that may be added to a site, a queue, a shift template, a contract or an agent. Left out: no such rule. */

const quarterHours = z.int().min(0).max(10_080).multipleOf(15, 'use whole quarter hours');
const pricePerHour = z
  .number()
  .min(0)
  .max(1e6)
  .describe('Price of an hour, on the scale on which a missing agent-hour costs 40 and a surplus one 4');

/** Of a site. */
export const siteRules = {
  seats: z.int().min(0).max(100_000).optional().describe('Agents who find a seat at the same time'),
  shiftHours: z
    .array(z.strictObject({ weekday: isoWeekday, from: minuteOfDay, to: minuteOfDay }))
    .optional()
    .describe('Shifts lie within these hours; a weekday without an entry is closed'),
  nightWindow: z
    .strictObject({
      from: minuteOfDay,
      to: minuteOfDay.describe('May pass midnight: 1440 + 360 is 06:00 of the next day'),
      minMinutes: z.int().min(1).max(1440).optional().describe('Least time in the window that makes a night; 60'),
    })
    .refine((night) => night.to > night.from, 'to must be after from; add 1440 to a time of the next day')
    .optional()
    .describe('Which shifts are nights; 23:00 to 06:00 when left out'),
};

/** Of a queue. */
export const queueRules = {
  minimumStaff: z.int().min(0).max(10_000).optional().describe('Agents on the queue at least, whenever it needs any'),
  minimumStaffHours: z
    .array(
      z
        .strictObject({ weekday: isoWeekday, from: minuteOfDay, to: minuteOfDay, agents: z.int().min(0).max(10_000) })
        .refine((hours) => hours.to > hours.from, 'to must be after from'),
    )
    .max(200)
    .optional()
    .describe('Agents on the queue at least in these hours, whatever it needs; instead of minimumStaff'),
};

/** Of a shift template. */
export const shiftTemplateRules = {
  maxLengthMinutes: quarterHours.optional().describe('The shift may also be longer, up to this, what is added paid'),
  lengthStepMinutes: quarterHours.min(15).optional().describe('Step of longer lengths; 30'),
  startStepMinutes: quarterHours.min(15).optional().describe('Shifts start at multiples of this from midnight; 30'),
  breakFromStartMinutes: quarterHours.optional().describe('Least time between the start of the shift and any break'),
  breakToEndMinutes: quarterHours.optional().describe('Least time between any break and the end of the shift'),
  breakGapMinutes: quarterHours.optional().describe('Least time between two breaks'),
  forbiddenNextDay: z.array(id).optional().describe('Shift templates that may not be worked on the day after this one'),
};

const planningPeriod = z.strictObject({
  firstDate: localDate.describe('A day on which a period begins'),
  weeks: z.int().min(1).max(8),
  minPaidMinutes: z.int().min(0).optional(),
  maxPaidMinutes: z.int().min(0).optional(),
  maxWeekends: z.int().min(0).max(8).optional().describe('Weekends with a shift on Saturday or Sunday'),
  maxNights: z.int().min(0).max(56).optional(),
});

const floatingActivity = z
  .strictObject({
    activityCodeId: id.describe('What it is. It is part of the paid time of the shift'),
    minutes: quarterHours.min(15),
    timesPerWeek: z.int().min(1).max(7).optional().describe('In different shifts, placed where service suffers least'),
    perPeriod: z
      .strictObject({
        firstDate: localDate.describe('A day on which a period begins'),
        weeks: z.int().min(1).max(8),
        times: z.int().min(1).max(56),
      })
      .optional()
      .describe('Instead of timesPerWeek: so often in each period, such as four times two hours in four weeks'),
    earliest: minuteOfDay.optional().describe('Earliest start'),
    latest: minuteOfDay.optional().describe('Latest end'),
  })
  .refine(({ timesPerWeek, perPeriod }) => (timesPerWeek === undefined) !== (perPeriod === undefined), {
    path: ['timesPerWeek'],
    message: 'say timesPerWeek or perPeriod, one of the two',
  });

/** Of a contract. */
export const contractRules = z
  .strictObject({
    minRestMinutes: z.int().min(0).optional().describe('Instead of the least rest of the centre'),
    minConsecutiveDays: z.int().min(1).max(14).optional(),
    minConsecutiveDaysOff: z.int().min(1).max(14).optional(),
    wholeWeekends: z.boolean().optional().describe('Both days of a weekend are worked, or none'),
    maxConsecutiveNights: z.int().min(0).max(14).optional(),
    restAfterNightsMinutes: z.int().min(0).max(10_080).optional().describe('Between a night and a shift that is none'),
    maxStartSpreadMinutes: z.int().min(0).max(1440).optional().describe('All starts of a week lie so close together'),
    maxWeeklyShifts: z
      .array(z.strictObject({ shiftTemplateId: id, max: z.int().min(0).max(7) }))
      .optional()
      .describe('Most shifts of a template in a week'),
    rotation: z
      .strictObject({
        firstDate: localDate.describe('A day on which the cycle begins'),
        cycle: z.array(z.array(id).nullable()).min(1).max(366).describe('Templates per day; empty: off; null: any'),
      })
      .optional(),
    planningPeriod: planningPeriod.optional(),
    overtime: z.strictObject({ maxWeeklyMinutes: quarterHours, pricePerHour }).optional(),
    voluntaryTimeOff: z.strictObject({ maxWeeklyMinutes: quarterHours, pricePerHour }).optional(),
    floatingActivities: z.array(floatingActivity).max(4).optional(),
  })
  .meta({ id: 'ContractRules' });
export type ContractRules = z.infer<typeof contractRules>;

/** Of an agent. */
export const agentRules = {
  requests: z
    .array(
      z.strictObject({
        date: localDate,
        shiftTemplateId: id.nullable().describe('Null: any shift'),
        wanted: z.boolean().describe('True: to work so; false: not to'),
        weight: z.number().min(0).max(1000).optional().describe('Price of not granting it; 3, as an undesired day'),
      }),
    )
    .optional(),
  undesiredShiftTemplateIds: z.array(id).optional().describe('Shifts the agent would rather not work, on any day'),
  rotationFirstDate: localDate
    .optional()
    .describe('A day on which the rotation of the contract begins for this agent, instead of the contract’s'),
  preferenceWeight: z.number().min(0).max(1000).optional().describe('Multiplies this agent’s preferences: seniority'),
  pairs: z
    .array(z.strictObject({ agentId: id, together: z.boolean() }))
    .optional()
    .describe('Agents with whom this one works the same times, or never at the same time'),
};
