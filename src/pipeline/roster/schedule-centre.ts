import type { Roster } from '../../domain/plan.ts';
import { part, type RunContext } from '../context.ts';
import { independentParts, joinRosters } from './roster-parts.ts';
import { type ScheduleInput, schedulePart } from './schedule.ts';

/** The roster of the whole centre, made of the rosters of its independent parts. */
export async function scheduleCentre(input: ScheduleInput, context: RunContext): Promise<Roster> {
  const parts = independentParts(input);
  const rosters: Roster[] = [];
  for (const [index, one] of parts.entries()) {
    rosters.push(await schedulePart(one, part(context, index / parts.length, (index + 1) / parts.length)));
  }
  return joinRosters(rosters);
}
