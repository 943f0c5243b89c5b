import { sql } from 'kysely';
import { InputError } from '../errors.ts';
import { type CentreItems, type CentreNoun, nounFacts } from './centre-nouns.ts';
import { tableOf } from './centre-rows.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';

/** An item whose own id and whose references may be told by keys of another system instead of by our ids. */
export interface KeyedItem {
  id?: string;
  externalId?: string | null;
  agentExternalId?: string;
  contractExternalId?: string;
  [field: string]: unknown;
}

const references = [
  { key: 'agentExternalId', field: 'agentId', noun: 'agents' },
  { key: 'contractExternalId', field: 'contractId', noun: 'contracts' },
] as const;

const idFormat = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * The items with our ids: those of another system's keys are looked up; unknown things get the key as their id where it can
 * be one and is free, else a new id. InputError names the item and field where a key means nothing.
 */
export async function withOwnIds<Noun extends CentreNoun>(
  connection: Connection,
  noun: Noun,
  items: KeyedItem[],
  milliseconds: number,
): Promise<CentreItems[Noun][]> {
  const known = await idsByKey(connection, noun, items, 'externalId');
  const takenIds = await idsTaken(connection, noun, items);
  const targets = new Map<string, Map<string, string>>();
  for (const { key, noun: target } of references) targets.set(key, await idsByKey(connection, target, items, key));
  return items.map((item, index) => {
    const { id = item.externalId ? known.get(item.externalId) : undefined, ...rest } = item;
    const filled: KeyedItem = { id: id ?? newIdOf(noun, item.externalId, takenIds, milliseconds), ...rest };
    if (!filled.id) throw new InputError(`[${index}].id`, 'is missing; give an id or an externalId.');
    for (const { key, field, noun: target } of references) {
      const value = item[key];
      if (value === undefined) continue;
      const own = targets.get(key)!.get(value);
      if (own === undefined) {
        throw new InputError(
          `[${index}].${key}`,
          `there is nothing with this key among the ${nounFacts[target].spoken}.`,
        );
      }
      if (item[field] !== undefined && item[field] !== own) {
        throw new InputError(
          `[${index}].${key}`,
          `is "${own}", but ${field} says "${item[field]}". Send one of the two.`,
        );
      }
      delete filled[key];
      filled[field] = own;
    }
    return filled as unknown as CentreItems[Noun];
  });
}

async function idsByKey(
  connection: Connection,
  noun: CentreNoun,
  items: KeyedItem[],
  field: 'externalId' | (typeof references)[number]['key'],
): Promise<Map<string, string>> {
  const keys = items.map((item) => item[field]).filter((key) => typeof key === 'string');
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ id: string; external_id: string }>`
    select id, external_id from ${tableOf(noun)} where external_id = any(${keys}::text[])`.execute(connection);
  return new Map(rows.map(({ id, external_id }) => [external_id, id]));
}

/** Keys of items that are ids of other items already. */
async function idsTaken(connection: Connection, noun: CentreNoun, items: KeyedItem[]): Promise<Set<string>> {
  const wanted = items.map(({ externalId }) => externalId).filter((key) => typeof key === 'string');
  if (wanted.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from ${tableOf(noun)} where id = any(${wanted}::text[])`.execute(connection);
  return new Set(rows.map(({ id }) => id));
}

function newIdOf(noun: CentreNoun, key: string | null | undefined, taken: Set<string>, milliseconds: number) {
  if (!key) return undefined;
  return idFormat.test(key) && !taken.has(key) ? key : newId(nounFacts[noun].prefix, milliseconds);
}
