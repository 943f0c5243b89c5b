import { z } from 'zod';
import { id, instant } from './common.ts';

/** What other systems follow. Schedules and shifts exist for them while they are published; of jobs they learn the end. */
export const changeKinds = [
  'agent',
  'contract',
  'agentContract',
  'timeOff',
  'timeOffRequest',
  'schedule',
  'shift',
  'shiftSwap',
  'queue',
  'skill',
  'shiftTemplate',
  'activityCode',
  'event',
  'specialDay',
  'driver',
  'rosterPin',
  'fixedActivity',
  'job',
] as const;
export const changeKind = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof changeKind>;

/** The net change of one item in one transaction. */
export const change = z
  .object({
    sequence: z.int().min(1).describe('Number of the change: no gaps, in the order of commits'),
    at: instant,
    kind: changeKind,
    action: z.enum(['created', 'changed', 'removed']),
    id,
    agentId: id.nullable().describe('Whom it is about, where it is about one agent'),
    item: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('The item as it is now, with later changes; null where it is not there any more'),
  })
  .meta({ id: 'Change' });
export type Change = z.infer<typeof change>;

/** Days for which changes are kept, unless set otherwise: so long a follower may be away. */
export const usualChangesDays = 365;
