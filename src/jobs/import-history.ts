import { basename } from 'node:path';
import type { Centre, Queue } from '../domain/centre.ts';
import type { IntervalHistory } from '../domain/history.ts';
import { InputError } from '../errors.ts';
import { readHistoryFile } from '../intake/read-history.ts';
import type { HistoryImport } from '../store/history-store.ts';
import type { Store } from '../store/store.ts';

export interface ImportOptions {
  /** IANA zone of the file's times, and of the site when none is set up yet; without it the site's. */
  timeZone?: string;
  intervalMinutes?: number;
  /** Queue of a file without a queue column (default: the file's name), or the only one to take of a file with one. */
  queueId?: string;
  skipBadRows?: boolean;
  /** What the file is called in the record; default its name on disk. */
  fileName?: string;
  /** What errors call the file and the zone: an option or a parameter. */
  fields: { file: string; timeZone: string };
}

/**
 * Reads a contact history and stores it: everything or nothing. Queues are found in the centre by id or name; unknown ones
 * are created with usual settings.
 */
export async function importHistory(
  store: Store,
  path: string,
  options: ImportOptions,
  actor: string,
): Promise<HistoryImport> {
  const { intervalMinutes, skipBadRows, fields, fileName = basename(path) } = options;
  const site = await store.centre.readSite();
  const isNewCentre = !(await store.centre.hasSite());
  const timeZone = options.timeZone ?? (isNewCentre ? undefined : site.timeZone);
  const file = await readHistoryFile(path, {
    timeZone,
    intervalMinutes,
    queue: options.queueId,
    skipBadRows,
    option: fields.file,
  });
  if (file.histories.length === 0) {
    throw new InputError(fields.file, `${fileName} holds no rows of history. Nothing was imported.`);
  }
  if (file.histories[0].timeZone === null) {
    throw new InputError(
      fields.timeZone,
      'the times name no zone and no site is set up yet. Say where they are from, such as Europe/Amsterdam.',
    );
  }
  return store.atomically(async (transaction) => {
    if (isNewCentre && timeZone) await transaction.centre.writeSite({ ...site, timeZone }, actor);
    const centre = await transaction.centre.read();
    const fallback = options.queueId ?? stem(fileName);
    const named = file.histories.map((history) => (file.hasQueueColumn ? history : { ...history, queue: fallback }));
    const { histories, newQueues } = assignQueues(named, centre, fields.file);
    if (newQueues.length > 0) await transaction.centre.put('queues', newQueues, actor, true);
    return transaction.history.import(
      histories,
      { fileName, sha256: file.sha256, newQueueIds: newQueues.map(({ id }) => id), report: file.report },
      actor,
    );
  });
}

const stem = (fileName: string): string => fileName.replace(/\.gz$/i, '').replace(/\.[^.]+$/, '');

function assignQueues(histories: IntervalHistory[], centre: Centre, field: string) {
  const newQueues: Queue[] = [];
  const assigned = histories.map((history) => {
    const name = history.queue;
    const known =
      centre.queues.find(({ id }) => id === name) ??
      centre.queues.find((queue) => queue.name.toLowerCase() === name.toLowerCase());
    if (known) return { ...history, queue: known.id };
    const queue = usualQueue(idOf(name, field), name, history);
    if (newQueues.some(({ id }) => id === queue.id)) {
      throw new InputError(field, `queues "${name}" and another both read as "${queue.id}". Rename one of them.`);
    }
    newQueues.push(queue);
    return { ...history, queue: queue.id };
  });
  return { histories: assigned, newQueues };
}

function idOf(name: string, field: string): string {
  const id = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '')
    .slice(0, 64);
  if (id === '') throw new InputError(field, `cannot make an id of the queue name "${name}". Use letters or digits.`);
  return id;
}

const usualHandleTimeSeconds = 300;
const usualPatienceSeconds = 180;

/** A voice queue with the field's usual promise: 80 % answered in 20 seconds. Planners change it to theirs. */
function usualQueue(id: string, name: string, history: IntervalHistory): Queue {
  return {
    id,
    name: name.slice(0, 120),
    channel: 'voice',
    serviceGoal: {
      serviceLevel: { share: 0.8, thresholdSeconds: 20 },
      maxAverageSpeedOfAnswerSeconds: null,
      maxAbandonedShare: null,
      maxOccupancy: 0.9,
    },
    averageHandleTimeSeconds: meanHandleTime(history) ?? usualHandleTimeSeconds,
    meanPatienceSeconds: usualPatienceSeconds,
    maxConcurrentContacts: 1,
    deadlineMinutes: null,
    shrinkage: 0.1,
    openingHours: null,
  };
}

function meanHandleTime({ offered, averageHandleTimeSeconds }: IntervalHistory): number | null {
  let contacts = 0;
  let seconds = 0;
  averageHandleTimeSeconds?.forEach((handleTime, i) => {
    if (!(handleTime > 0)) return;
    contacts += offered[i];
    seconds += offered[i] * handleTime;
  });
  return contacts > 0 ? Math.round(seconds / contacts) : null;
}
