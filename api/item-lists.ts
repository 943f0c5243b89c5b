import { z } from 'zod';
import { id } from '../src/domain/common.ts';
import { sheetOf } from '../src/spreadsheets/item-columns.ts';
import type { Sheet } from '../src/spreadsheets/sheet.ts';
import type { CentreItems, CentreNoun } from '../src/store/centre-nouns.ts';
import type { ItemQuery } from '../src/store/centre-store.ts';
import type { Role } from '../src/store/key-store.ts';
import type { Store } from '../src/store/store.ts';
import { peopleEditors, planners } from './route.ts';
import { storedItems } from './schemas.ts';
import { everyItem } from './tables.ts';

/** A list of the configuration: where it stands, how its items look and who may change them. */
export interface ItemList {
  noun: CentreNoun;
  path: string;
  /** One of them, in words. */
  one: string;
  editors: readonly Role[];
  /** Whose these are: lists can be asked for one agent. */
  ofAgents?: boolean;
}

export const itemLists: readonly ItemList[] = [
  { noun: 'queues', path: 'queues', one: 'queue', editors: planners },
  { noun: 'skills', path: 'skills', one: 'skill', editors: planners },
  { noun: 'contracts', path: 'contracts', one: 'contract', editors: planners },
  { noun: 'shiftTemplates', path: 'shift-templates', one: 'shift template', editors: planners },
  { noun: 'activityCodes', path: 'activity-codes', one: 'activity code', editors: planners },
  { noun: 'agents', path: 'agents', one: 'agent', editors: peopleEditors },
  {
    noun: 'agentContracts',
    path: 'agent-contracts',
    one: 'contract of an agent',
    editors: peopleEditors,
    ofAgents: true,
  },
  { noun: 'timeOff', path: 'time-off', one: 'entry of time off', editors: peopleEditors, ofAgents: true },
  { noun: 'events', path: 'events', one: 'event', editors: planners },
  { noun: 'specialDays', path: 'special-days', one: 'special day', editors: planners },
  { noun: 'drivers', path: 'drivers', one: 'driver', editors: planners },
  { noun: 'rosterPins', path: 'roster-pins', one: 'pinned shift or locked day', editors: planners, ofAgents: true },
  { noun: 'fixedActivities', path: 'fixed-activities', one: 'fixed activity', editors: planners, ofAgents: true },
];

export type Item = CentreItems[CentreNoun];

const agentByKey = { agentId: id.optional(), agentExternalId: z.string().optional() };

/** Fields by which a bulk names other things by the keys of another system. */
const keyReferences: Partial<Record<CentreNoun, z.core.$ZodShape>> = {
  agents: { contractId: id.optional(), contractExternalId: z.string().optional() },
  agentContracts: {
    agentId: id.optional(),
    agentExternalId: z.string().optional(),
    contractId: id.optional(),
    contractExternalId: z.string().optional(),
  },
  timeOff: agentByKey,
  rosterPins: agentByKey,
  fixedActivities: agentByKey,
};

export const storedSchema = ({ noun }: ItemList): z.ZodObject => storedItems[noun];

/** Items as a bulk sends them: known by id or by `externalId`, naming others by id or by their keys. */
export const sentSchema = (list: ItemList): z.ZodObject =>
  z.strictObject({ ...storedSchema(list).shape, id: id.optional(), ...keyReferences[list.noun] });

/** What is stored of an item as sent or answered. */
export const withoutDate = ({ updatedAt: _, ...item }: Record<string, unknown>): Item => item as unknown as Item;

/** The whole list as a table. */
export async function listSheet(store: Store, list: ItemList, query: Omit<ItemQuery, 'limit'> = {}): Promise<Sheet> {
  const items = await everyItem((page) => store.centre.list(list.noun, { ...query, ...page }));
  return sheetOf(list.path, storedSchema(list), items, ['updatedAt']);
}
