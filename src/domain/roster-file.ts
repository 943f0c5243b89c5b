import { z } from 'zod';

/** Files of the formats crewcast-roster-problem/1 and crewcast-roster/1: one problem completely, one roster. */

const count = z.int('use a whole number').min(0, 'use 0 or more');
const slotSpan = z.tuple([z.int(), z.int()]).refine(([from, to]) => from < to, 'use [from, to) with from before to');
const name = z.string().min(1, 'give a name');
const price = z.number().min(0, 'use 0 or more').max(1e9, 'use at most 1e9');

const breakRule = z
  .strictObject({
    slots: z.int().min(1, 'a break takes at least one slot'),
    earliest: count.describe('Earliest start, slots after the start of the shift'),
    latest: count.describe('Latest start, inclusive'),
    paid: z.boolean().optional(),
  })
  .refine((b) => b.earliest <= b.latest, 'earliest must not be after latest');

const dayStretch = {
  fromDay: count.describe('First day, counted from 0'),
  toDay: count.describe('Last day, inclusive'),
};

const shiftType = z.strictObject({
  id: name,
  lengthSlots: z.int().min(1, 'a shift takes at least one slot'),
  paidSlots: count,
  lengthRange: z
    .strictObject({ maxSlots: z.int().min(1), stepSlots: z.int().min(1) })
    .optional()
    .describe('The shift may also be longer than lengthSlots, up to maxSlots in steps; what is added is paid'),
  startWindow: z
    .tuple([count, count])
    .refine(([earliest, latest]) => earliest <= latest, 'the earliest start must not be after the latest')
    .optional()
    .describe('Earliest and latest start in slots from 00:00 of the day, inclusive; any start when left out'),
  startStepSlots: z
    .int()
    .min(1, 'use 1 or more')
    .optional()
    .describe('Step of starts; the step of the problem when left out'),
  breaks: z.array(breakRule).max(8, 'use at most 8 breaks a shift').default([]),
  breakFromStartSlots: count.optional().describe('Least slots between the start of the shift and any break'),
  breakToEndSlots: count.optional().describe('Least slots between any break and the end of the shift'),
  breakGapSlots: count.optional().describe('Least slots between two breaks or floating activities'),
});

const succession = z.tuple([name, name]).describe('[a, b]: b may not be worked on the day after a');

const countLimit = z
  .strictObject({
    of: z.enum(['days', 'nights', 'weekends', 'shiftType']),
    shiftType: name.optional().describe('Which type, when shifts of one type are counted'),
    ...dayStretch,
    min: count.default(0),
    max: count,
    before: count.optional().describe('Counted already before the first day'),
  })
  .refine((l) => l.min <= l.max, 'min must not be above max')
  .refine(
    (l) => (l.of === 'shiftType') === (l.shiftType !== undefined),
    'name a shiftType exactly when that is counted',
  );

const beyond = z.strictObject({ slots: count, pricePerSlot: price });
const paidLimit = z
  .strictObject({
    ...dayStretch,
    minSlots: count.default(0),
    maxSlots: count,
    before: count.optional().describe('Paid slots counted already before the first day'),
    overtime: beyond.optional().describe('Paid slots above maxSlots, up to so many, and the price of each'),
    voluntaryTimeOff: beyond.optional().describe('Paid slots below minSlots, up to so many, and the price of each'),
  })
  .refine((l) => l.minSlots <= l.maxSlots, 'minSlots must not be above maxSlots');

const floatingActivity = z.strictObject({
  id: name,
  slots: z.int().min(1, 'an activity takes at least one slot'),
  count: z.int().min(1, 'use 1 or more').describe('How often it is due, at most once in a shift'),
  ...dayStretch,
  window: slotSpan.optional().describe('[earliest start, latest end] in slots from 00:00 of the shift’s day'),
});

const rotation = z.strictObject({
  cycle: z.array(z.array(name).nullable()).min(1, 'give at least one day').describe('Shift types per day; null: any'),
  offset: count.default(0).describe('Day of the cycle on which the horizon begins'),
});

const request = z.strictObject({
  day: count,
  shiftType: name.nullable().default(null).describe('Null: any shift'),
  lengthSlots: count.optional().describe('Only this length, where the type has a range of lengths'),
  start: count.optional().describe('Only this start, slot within the day'),
  wanted: z.boolean().describe('True: to work so; false: not to'),
  cost: price.describe('Added to the objective when the request is not met'),
});

const agent = z.strictObject({
  id: name,
  queues: z.array(name),
  shiftTypes: z.array(name),
  minDays: count,
  maxDays: count,
  minPaidSlots: count,
  maxPaidSlots: count,
  maxConsecutiveDays: count,
  window: z
    .array(z.tuple([z.int(), z.int()]).nullable())
    .describe('[earliest start, latest end] per day; null: day off'),
  dayPenalty: z.array(price),
  preferredStartSlot: count.default(0),
  startPenaltyPerHour: price.default(0),
  history: z
    .strictObject({
      consecutiveDays: count,
      daysOff: count.optional().describe('Days off in a row up to the eve of the horizon'),
      lastShiftType: name.optional(),
      lastShiftWasNight: z.boolean().optional(),
      consecutiveNights: count.optional(),
      lastEndSlot: z.int().max(288, 'count from 00:00 of the first day; a shift of the day before ends by then'),
    })
    .optional(),
  minContinuousRestSlots: count.optional(),
  unavailable: z.array(slotSpan).optional(),
  activities: z
    .array(z.strictObject({ from: z.int(), to: z.int() }).refine((a) => a.from < a.to, 'from must be before to'))
    .optional(),
  fixed: z
    .array(
      z.strictObject({
        day: count,
        start: count,
        shiftType: name,
        lengthSlots: count.optional().describe('Where the type has a range of lengths; the shortest when left out'),
        breaks: z.array(z.int()).optional().describe('Absolute starts, which then stand whatever their windows say'),
      }),
    )
    .optional(),
  minRestSlots: count.optional().describe('Rest between shifts; that of the problem when left out'),
  site: name.optional(),
  longRestEachWeek: z.boolean().optional().describe('The continuous rest is due in each whole week of the horizon'),
  minConsecutiveDays: count.optional(),
  minConsecutiveDaysOff: count.optional(),
  limits: z.array(countLimit).optional(),
  paidLimits: z.array(paidLimit).optional(),
  wholeWeekends: z.boolean().optional().describe('Both days of a weekend are worked, or none'),
  maxConsecutiveNights: count.optional(),
  restAfterNightSlots: count.optional().describe('Rest between a night and a shift that is no night'),
  maxStartSpreadSlots: count.optional().describe('All starts of a week lie within so many slots of the clock'),
  rotation: rotation.optional(),
  forbiddenSuccessions: z.array(succession).optional().describe('Instead of those of the problem'),
  lockedDaysOff: z.array(count).optional(),
  floating: z.array(floatingActivity).max(30, 'use at most 30 floating activities an agent').optional(),
  requests: z.array(request).optional(),
  preferenceWeight: z
    .number()
    .min(0)
    .max(1000)
    .optional()
    .describe('Multiplies this agent’s preferences; 1 when left out'),
  nightPrice: price.optional().describe('Added to the objective for every night this agent works'),
  latePrice: price.optional().describe('Added to the objective for every late shift this agent works'),
});

const perSlotPrice = z.union([price, z.array(price)]);
const queue = z.strictObject({
  id: name,
  required: z.array(count),
  understaffedSlot: perSlotPrice
    .optional()
    .describe(
      'Instead of the price of the problem: one, or one per slot; what has no price is neither missing nor work',
    ),
  overstaffedSlot: perSlotPrice.optional(),
  costByAgents: z
    .array(z.array(price).nullable())
    .optional()
    .describe(
      'Per slot: cost with 0, 1, 2, ... agents, convex, instead of requirement and prices; null where those hold',
    ),
  minimumStaff: z.array(count).optional().describe('Agents to be allocated at least, per slot'),
});

const site = z.strictObject({
  id: name,
  seats: z
    .union([count, z.array(count)])
    .optional()
    .describe('One number, or one per slot'),
  open: z
    .array(slotSpan.nullable())
    .optional()
    .describe('[opening, closing] per day in slots from 00:00; null: closed'),
});

export const rosterProblem = z
  .strictObject({
    format: z.literal('crewcast-roster-problem/1', 'use "crewcast-roster-problem/1"'),
    name: z.string().optional(),
    days: z.int().min(1, 'use at least one day').max(56, 'use at most 56 days'),
    slotMinutes: z
      .int()
      .min(1)
      .max(1440)
      .refine((minutes) => 1440 % minutes === 0, 'a day must divide into whole slots (use 5, 10, 15, 30 or 60)'),
    spillSlots: count,
    minRestSlots: count,
    startStepSlots: z.int().min(1, 'use 1 or more'),
    cost: z.strictObject({ understaffedSlot: price, overstaffedSlot: price }),
    queues: z.array(queue).max(30, 'use at most 30 queues'),
    shiftTypes: z.array(shiftType),
    agents: z.array(agent),
    firstWeekday: z.int().min(1).max(7).optional().describe('ISO weekday of the first day; Monday when left out'),
    nightWindow: z
      .strictObject({ from: count, to: count, leastSlots: z.int().min(1).default(1) })
      .refine((night) => night.from < night.to, 'from must be before to; add a day to the end of a night past midnight')
      .optional()
      .describe('A shift with leastSlots in this stretch of the clock (slots from 00:00) is a night'),
    lateFromSlot: count.optional().describe('A shift that ends after this slot of its day and is no night is late'),
    forbiddenSuccessions: z.array(succession).optional(),
    sites: z.array(site).optional(),
    pairs: z
      .array(z.strictObject({ agents: z.tuple([name, name]), together: z.boolean() }))
      .optional()
      .describe('Agents who work the same times (together) or never at the same time'),
    minimumTaskSlots: z
      .int()
      .min(1, 'use 1 or more')
      .optional()
      .describe(
        'Least slots on a queue before an agent goes to another within a shift; shift types then have no breaks',
      ),
  })
  .meta({ id: 'RosterProblem' });
export type RosterProblemFile = z.infer<typeof rosterProblem>;
export type AgentFile = RosterProblemFile['agents'][number];

export const rosterFile = z
  .object({
    format: z.literal('crewcast-roster/1', 'use "crewcast-roster/1"'),
    shifts: z.array(
      z.object({
        agent: z.string(),
        day: z.int(),
        start: z.int().describe('Slot within the day'),
        shiftType: z.string(),
        lengthSlots: z.int().optional().describe('Where the type has a range of lengths'),
        breaks: z.array(z.int()).describe('Absolute start slot of each break, in the order of the shift type'),
        floating: z
          .array(z.object({ activity: z.string(), from: z.int() }))
          .optional()
          .describe('Floating activities in this shift, with their absolute start slots'),
        tasks: z
          .array(z.object({ queue: z.string(), from: z.int() }))
          .optional()
          .describe(
            'With minimumTaskSlots: the queues served in turn, each from its absolute slot to that of the next',
          ),
      }),
    ),
    objective: z.number(),
    bound: z.number().describe('Proven lower bound of the objective over all legal rosters'),
    gap: z.number().describe('(objective - bound) / (objective + required agent-slots)'),
    understaffedSlots: z.number(),
    overstaffedSlots: z.number(),
    preferencePenalty: z.number(),
    paidTimePenalty: z.number().optional().describe('Price of overtime and voluntary time off'),
    seed: z.int(),
  })
  .meta({ id: 'RosterFile' });
export type RosterFile = z.infer<typeof rosterFile>;
