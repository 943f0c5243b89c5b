/** A month of a real call centre, call by call, and who was there: read for bench/reality.ts. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';

export interface Call {
  date: string;
  /** Seconds after midnight. */
  arrivedAt: number;
  queue: string;
  /** Empty when nobody answered. */
  agent: string;
  waitSeconds: number;
  handleSeconds: number;
}

const isCompiled = import.meta.url.includes('/dist/');
const folder = fileURLToPath(new URL(isCompiled ? '../../../shared/data/' : '../../shared/data/', import.meta.url));
export const hasCalls = existsSync(folder);

/** Answered calls overlap or follow each other closer than this while their agent is taken to be present. */
const longestIdleSeconds = 900;

/** Calls of the file whose date begins with one of the months, such as 2014-03. */
export async function readCalls(file: string, months: string[]): Promise<Call[]> {
  const calls: Call[] = [];
  for (const row of await readRows(file)) {
    const [date, time] = row.start.split('T');
    if (!months.includes(date.slice(0, 7))) continue;
    const [hours, minutes, seconds] = time.split(':').map(Number);
    calls.push({
      date,
      arrivedAt: hours * 3600 + minutes * 60 + seconds,
      queue: row.queue,
      agent: row.answered === '1' ? row.agent : '',
      waitSeconds: Number(row.wait_seconds),
      handleSeconds: Number(row.handle_seconds),
    });
  }
  return calls;
}

/** Queues that each agent served often enough in the year to be called a skill. */
export async function readSkills(leastCalls: number): Promise<Map<string, string[]>> {
  const skills = new Map<string, string[]>();
  for (const { agent, queue, calls } of await readRows('vanad2014_agent_skills.csv')) {
    if (Number(calls) >= leastCalls) skills.set(agent, [...(skills.get(agent) ?? []), queue]);
  }
  return skills;
}

/**
 * When each agent was present on one day, estimated: from the first answer to the end of the last call, without idle gaps
 * of more than a quarter of an hour. After-call work is not recorded; `wrapUpSeconds` stands in for it.
 */
export function presence(callsOfDay: Call[], wrapUpSeconds: number): Map<string, [number, number][]> {
  const spans = new Map<string, [number, number][]>();
  const answered = callsOfDay
    .filter((call) => call.agent !== '')
    .map((call) => ({ agent: call.agent, from: call.arrivedAt + call.waitSeconds, length: call.handleSeconds }))
    .sort((a, b) => a.from - b.from);
  for (const { agent, from, length } of answered) {
    const own = spans.get(agent) ?? [];
    if (own.length === 0) spans.set(agent, own);
    const last = own.at(-1);
    const to = from + Math.max(1, length + wrapUpSeconds);
    if (last && from - last[1] <= longestIdleSeconds) last[1] = Math.max(last[1], to);
    else own.push([from, to]);
  }
  return spans;
}

async function readRows(file: string): Promise<Record<string, string>[]> {
  const bytes = await readFile(`${folder}${file}`);
  const text = file.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes;
  return parse(text, { columns: true });
}

/** Items by key, in the order in which the keys first occur. */
export function groupBy<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
