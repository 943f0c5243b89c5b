import { z } from 'zod';
import { id, instant, localDate } from './common.ts';
import { shift } from './plan.ts';

/** Answers about a stored schedule. Points are those of its objective (`quality.objective`). */

const points = z.number();
const brokenRule = z.object({ id: z.string(), words: z.string(), detail: z.string() });
const bindingRule = z.object({
  rule: z.string(),
  words: z.string(),
  saves: points.describe('Points the schedule would gain without the rule, everybody else as scheduled'),
});

export const momentExplanation = z
  .object({
    at: instant,
    required: z.int().describe('Agents over all queues'),
    onPhone: z.int(),
    agents: z.array(
      z.object({
        agentId: id,
        presence: z.enum(['on the phone', 'off the phone within the shift', 'possible', 'ruled out']),
        brokenRules: z
          .array(brokenRule)
          .describe('Where ruled out: what the least offending shift over this moment breaks'),
      }),
    ),
    reasons: z
      .array(z.object({ rule: z.string(), words: z.string(), agents: z.int(), example: z.string() }))
      .describe('Agents ruled out by each rule, most first'),
    earlierStarts: z
      .array(
        z.object({
          agentId: id,
          start: instant,
          earlierStart: instant,
          saved: points.describe('Negative where the move costs'),
          coveredHours: z.number().describe('Agent-hours less that lack an agent'),
        }),
      )
      .describe('Shifts that may start half an hour earlier and then cover the moment, best first'),
  })
  .meta({ id: 'MomentExplanation' });

export const agentExplanation = z
  .object({
    agentId: id,
    value: points.describe('What the schedule would lose without this agent’s shifts'),
    shifts: z.array(
      z.object({
        shift,
        coverValue: points.describe('What the presence saves, everybody else as scheduled'),
        neededHours: z.number(),
        surplusHours: z.number(),
        binding: z.array(bindingRule).describe('Rules that alone keep a better shift, or a day off, from this day'),
      }),
    ),
    costs: z.array(z.object({ kind: z.string(), date: localDate.nullable(), points })),
    binding: z.array(bindingRule).describe('Rules without which other shifts would be better'),
    alternatives: z
      .array(
        z.object({
          shifts: z.array(shift),
          costs: points.describe('Negative where the schedule gains'),
          uncoveredHours: z.number(),
          breaks: z.array(z.string()).describe('Rules about agents together that it would break'),
        }),
      )
      .describe('Best other shifts for the whole period, cheapest first'),
  })
  .meta({ id: 'AgentExplanation' });

const effects = {
  costs: points.describe('Negative where the schedule gains'),
  wishes: points.describe('Part of costs: wishes not met'),
  overtime: points.describe('Part of costs: overtime and time off'),
  restBeforeHours: z.number().nullable(),
  restAfterHours: z.number().nullable(),
  paidHours: z.number().describe('Of the whole period with the shift'),
  weekends: z.int(),
  nights: z.int(),
};

export const shiftSuggestions = z
  .object({
    takers: z
      .array(z.object({ agentId: id, shift, ...effects }))
      .describe('Cheapest first; of equal cost the better rested, then by weekends, nights and paid hours'),
    others: z.array(z.object({ agentId: id, reasons: z.array(z.string()) })).describe('Who cannot, and why'),
  })
  .meta({ id: 'ShiftSuggestions' });

export const agentSuggestions = z
  .object({
    agentId: id,
    days: z.array(
      z.object({
        date: localDate,
        present: shift.nullable(),
        options: z.array(z.object({ shift, ...effects })),
        reasons: z.array(z.string()).describe('Without options: the rules in the way'),
      }),
    ),
  })
  .meta({ id: 'AgentSuggestions' });

export const rulePrice = z
  .object({
    rule: z.string(),
    words: z.string().describe('The rule eased by one step'),
    agents: z.int(),
    estimatedPoints: points,
    estimatedHours: z.number().nullable().describe('In hours of one missing agent'),
  })
  .meta({ id: 'RulePrice' });

export type ScheduleMoment = z.infer<typeof momentExplanation>;
export type ScheduleAgentWeek = z.infer<typeof agentExplanation>;
export type ScheduleShiftSuggestions = z.infer<typeof shiftSuggestions>;
export type ScheduleAgentSuggestions = z.infer<typeof agentSuggestions>;
export type ScheduleRulePrice = z.infer<typeof rulePrice>;
