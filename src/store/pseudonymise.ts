/** A person and the name that stands for the person from now on. */
export interface Pseudonym {
  id: string;
  name: string;
  /** The new id. */
  newId: string;
}

export const erasedName = 'Erased agent';

const agentKeys = /^(agentId|takerId|agentIds)$/;
const freeTextKeys = /^(note|notes|comment|reason|message|description)$/;
/** What follows the agent's id in the id of a shift. */
export const shiftDate = /^_\d{4}-\d{2}-\d{2}/;

/**
 * A stored document without the person: agents' ids and ids of shifts get the new id, the agent itself loses name, key of
 * the HR system and habits, free text loses the name. Numbers and everybody else stay as they are.
 */
export function pseudonymise(value: unknown, person: Pseudonym, key = ''): unknown {
  if (typeof value === 'string') return pseudonymiseText(value, person, key);
  if (Array.isArray(value)) return value.map((item) => pseudonymise(item, person, key));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, unknown>;
  const entries = Object.entries(object).map(([name, part]) => [name, pseudonymise(part, person, name)]);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  if (object.id === person.id && 'contractId' in object && 'queueIds' in object) {
    const habits = { availability: null, preferredStart: null, undesiredWeekdays: [] };
    return { ...copy, ...habits, id: person.newId, name: erasedName, externalId: null };
  }
  if (object.agentId === person.id && 'externalId' in object) return { ...copy, externalId: null };
  return copy;
}

function pseudonymiseText(text: string, { id, name, newId }: Pseudonym, key: string): string {
  if (agentKeys.test(key)) return text === id ? newId : text;
  if (text.startsWith(id) && shiftDate.test(text.slice(id.length))) return newId + text.slice(id.length);
  return freeTextKeys.test(key) ? text.replaceAll(name, erasedName) : text;
}

/** Tables and nouns whose ids in the audit log are those of agents. */
const agentSubjects = new Set(['agents', 'calendar_links', 'calendar link']);

/** Details of an entry of the audit log without the person: they hold ids, such as `E17` and `E17/2026/vacation`. */
export function pseudonymiseEntry(subject: string, value: unknown, person: Pseudonym, key = ''): unknown {
  if (typeof value === 'string') {
    const isAgent = value === person.id && (agentSubjects.has(subject) || agentKeys.test(key));
    const isPart = value.startsWith(`${person.id}/`);
    return isAgent || isPart ? person.newId + value.slice(person.id.length) : pseudonymiseText(value, person, key);
  }
  if (Array.isArray(value)) return value.map((item) => pseudonymiseEntry(subject, item, person, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, pseudonymiseEntry(subject, part, person, name)]),
  );
}
