import type { Centre } from '../domain/centre.ts';
import { InputError } from '../errors.ts';
import { publicHolidays } from '../time/holidays.ts';
import { zoneClock } from '../time/zone-clock.ts';

export type CentreNoun = 'queues' | 'shiftTemplates' | 'contracts' | 'agents' | 'timeOff' | 'events';

/** One item that names another which does not exist, or an id that is taken. */
export interface BrokenReference {
  noun: CentreNoun;
  index: number;
  /** Field within the item. */
  field: string;
  message: string;
}

/** The first thing in a centre that does not fit with the rest of it; null when all fits. */
export function findBrokenReference(centre: Centre): BrokenReference | null {
  const ids = {
    queue: new Set(centre.queues.map(({ id }) => id)),
    'shift template': new Set(centre.shiftTemplates.map(({ id }) => id)),
    contract: new Set(centre.contracts.map(({ id }) => id)),
    agent: new Set(centre.agents.map(({ id }) => id)),
  };
  const missing = (kind: keyof typeof ids, id: string): string | null =>
    ids[kind].has(id) ? null : `there is no ${kind} "${id}"`;
  const missingIn = (kind: keyof typeof ids, field: string, list: string[]): [string, string | null][] =>
    list.map((id, i) => [`${field}[${i}]`, missing(kind, id)]);

  return (
    repeated(centre, 'queues', 'id') ??
    repeated(centre, 'shiftTemplates', 'id') ??
    repeated(centre, 'contracts', 'id') ??
    repeated(centre, 'agents', 'id') ??
    repeated(centre, 'agents', 'externalId') ??
    repeated(centre, 'timeOff', 'id') ??
    first('contracts', centre.contracts, (contract) =>
      missingIn('shift template', 'shiftTemplateIds', contract.shiftTemplateIds),
    ) ??
    first('agents', centre.agents, (agent) => [
      ['contractId', missing('contract', agent.contractId)],
      ...missingIn('queue', 'queueIds', agent.queueIds),
    ]) ??
    first('timeOff', centre.timeOff, (timeOff) => [['agentId', missing('agent', timeOff.agentId)]]) ??
    first('events', centre.events, (event) => missingIn('queue', 'queueIds', event.queueIds ?? []))
  );
}

/** @throws InputError when the zone or country of the site is unknown. `at` precedes the field's name. */
export function checkSite({ timeZone, country }: Centre['site'], at = 'site.'): void {
  try {
    zoneClock(timeZone);
  } catch {
    throw new InputError(
      `${at}timeZone`,
      `there is no time zone "${timeZone}". Use an IANA name such as Europe/Amsterdam.`,
    );
  }
  if (country !== null) publicHolidays(country, '2026-01-01', '2026-01-01', `${at}country`);
}

function first<Item>(
  noun: CentreNoun,
  items: Item[],
  findings: (item: Item) => [field: string, message: string | null][],
): BrokenReference | null {
  for (const [index, item] of items.entries()) {
    for (const [field, message] of findings(item)) if (message) return { noun, index, field, message };
  }
  return null;
}

function repeated<Noun extends Exclude<CentreNoun, 'events'>>(
  centre: Centre,
  noun: Noun,
  field: keyof Centre[Noun][number] & string,
): BrokenReference | null {
  const seen = new Set<unknown>();
  for (const [index, item] of centre[noun].entries()) {
    const value = (item as Centre[Noun][number])[field];
    if (value !== null && seen.has(value)) {
      return { noun, index, field, message: `"${value}" is used twice; give each its own` };
    }
    seen.add(value);
  }
  return null;
}
