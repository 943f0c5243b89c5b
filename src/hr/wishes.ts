import { z } from 'zod';
import { type Agent, agent, type Centre } from '../domain/centre.ts';
import { InputError } from '../errors.ts';
import { centreInForce } from '../pipeline/centre-in-force.ts';
import type { Store } from '../store/store.ts';

const { availability, preferredStart, undesiredWeekdays } = agent.shape;

/** What agents say about themselves; what is left out stays. Later plans heed it, published shifts stay. */
export const wishes = z
  .strictObject({
    availability: availability.optional(),
    preferredStart: preferredStart.optional(),
    undesiredWeekdays: undesiredWeekdays.max(7).optional(),
  })
  .meta({ id: 'Wishes' });
export type Wishes = z.infer<typeof wishes>;

/**
 * Changes an agent's wishes within the limits of the site's policy and the contract. InputError names the wish that goes
 * beyond them.
 */
export function changeWishes(
  store: Store,
  agentId: string,
  wished: Wishes,
  today: string,
  actor: string,
): Promise<Agent> {
  return store.atomically(async (kept) => {
    const centre = await kept.centre.read();
    const policy = await kept.policies.read('selfService');
    const { updatedAt: _, ...current } = await kept.centre.findStored('agents', agentId);
    const weekdays = new Set(wished.undesiredWeekdays ?? []).size;
    if (weekdays > policy.maxUndesiredWeekdays) {
      throw new InputError('undesiredWeekdays', `name at most ${policy.maxUndesiredWeekdays} weekdays.`);
    }
    if (wished.availability) {
      if (!policy.mayChangeAvailability) throw new InputError('availability', 'is set by the planners of this site.');
      checkAvailability(centre, agentId, wished.availability, policy.minAvailableMinutesPerWeek, today);
    }
    const changed: Agent = { ...current, ...wished };
    await kept.centre.put('agents', [changed], actor);
    return changed;
  });
}

/** The contract has to remain possible: enough weekdays on which one of its shifts fits. */
function checkAvailability(
  centre: Centre,
  agentId: string,
  spans: NonNullable<Agent['availability']>,
  leastMinutes: number,
  today: string,
): void {
  for (const [index, { from, to }] of spans.entries()) {
    if (to <= from) throw new InputError(`availability[${index}].to`, 'must be after "from".');
  }
  const minutes = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  if (minutes < leastMinutes) {
    throw new InputError('availability', `keeps ${minutes} minutes of the week free; ${leastMinutes} are the least.`);
  }
  const { contractId } = centreInForce(centre, today).agents.find(({ id }) => id === agentId)!;
  const contract = centre.contracts.find(({ id }) => id === contractId)!;
  const templates = centre.shiftTemplates.filter(({ id }) => contract.shiftTemplateIds.includes(id));
  const fits = ({ from, to }: (typeof spans)[number]): boolean =>
    templates.some(
      ({ earliestStart, latestStart, lengthMinutes }) =>
        Math.max(from, earliestStart) <= Math.min(latestStart, to - lengthMinutes),
    );
  const days = new Set(spans.filter(fits).map(({ weekday }) => weekday)).size;
  if (days < contract.minWeeklyDays) {
    throw new InputError(
      'availability',
      `leaves ${days} days on which a shift of the contract fits; it asks for ${contract.minWeeklyDays}.`,
    );
  }
}
