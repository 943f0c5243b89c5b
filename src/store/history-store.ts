import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { IntervalHistory } from '../domain/history.ts';
import { NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { type ImportCounts, writeHistories } from './history-writer.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { atomically } from './transaction.ts';

export interface HistoryImport {
  id: string;
  createdAt: string;
  createdBy: string;
  fileName: string;
  sha256: string;
  queueIds: string[];
  /** Queues that the centre did not know before. */
  newQueueIds: string[];
  inserted: number;
  replaced: number;
  unchanged: number;
  report: object;
}

export type NewImport = Pick<HistoryImport, 'fileName' | 'sha256' | 'newQueueIds' | 'report'>;

export interface StoredInterval {
  queueId: string;
  start: string;
  offered: number;
  answered: number | null;
  abandoned: number | null;
  averageHandleTimeSeconds: number | null;
  /** Time all contacts of the interval spent waiting together. */
  queueSeconds: number | null;
}

/** Contact history per queue and interval, and where it came from. */
export interface HistoryStore {
  /**
   * Stores histories (`queue` is the queue's id): new intervals are added, known ones get the new figures, others stay.
   * A column that a history lacks is left as it is. When nothing changes and the file was imported before, nothing is
   * written and the earlier import is returned with this one's counts.
   */
  import(histories: IntervalHistory[], source: NewImport, actor: string): Promise<HistoryImport>;
  listImports(page: PageRequest): Promise<Page<HistoryImport>>;
  /** As `import`, for figures that come interval by interval and not as a file. */
  upsert(histories: IntervalHistory[], actor: string): Promise<ImportCounts>;
  /** By queue and start. NotFoundError when the queue asked for has no history. */
  list(query: { queueId?: string; from?: string; to?: string }, page: PageRequest): Promise<Page<StoredInterval>>;
  /** Removes the intervals that start in [from, to); answers how many there were. */
  remove(query: { queueId: string; from: string; to: string }, actor: string): Promise<number>;
  /** Minutes per interval of the queues that have history. */
  intervalMinutes(): Promise<Map<string, number>>;
  /** The whole history of the given queues; queues without history are left out. */
  read(queueIds: string[]): Promise<IntervalHistory[]>;
}

export function createHistoryStore(connection: Connection, clock: Clock, audit: AuditLog): HistoryStore {
  return {
    import: (histories, source, actor) =>
      atomically(connection, async (transaction) => {
        const id = newId('im', clock.now());
        const counts = await writeHistories(transaction, histories, id);
        if (counts.inserted + counts.replaced === 0) {
          const earlier = await transaction
            .selectFrom('history_imports')
            .selectAll()
            .where('sha256', '=', source.sha256)
            .orderBy('id', 'desc')
            .executeTakeFirst();
          if (earlier) return { ...readImport(earlier), ...counts, newQueueIds: [] };
        }
        const row = await transaction
          .insertInto('history_imports')
          .values({
            id,
            created_at: new Date(clock.now()),
            created_by: actor,
            file_name: source.fileName,
            sha256: source.sha256,
            queue_ids: histories.map(({ queue }) => queue),
            new_queue_ids: source.newQueueIds,
            report: JSON.stringify(source.report),
            ...counts,
          })
          .returningAll()
          .executeTakeFirstOrThrow();
        await audit.record(transaction, actor, 'import', 'history', { importId: id, sha256: source.sha256, ...counts });
        return readImport(row);
      }),

    upsert: (histories, actor) =>
      atomically(connection, async (transaction) => {
        const counts = await writeHistories(transaction, histories, 'rest');
        await audit.record(transaction, actor, 'put', 'history', {
          queueIds: histories.map(({ queue }) => queue),
          ...counts,
        });
        return counts;
      }),

    remove: ({ queueId, from, to }, actor) =>
      atomically(connection, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('history_intervals')
          .where('queue_id', '=', queueId)
          .where('starts_at', '>=', from)
          .where('starts_at', '<', to)
          .executeTakeFirstOrThrow();
        const count = Number(numDeletedRows);
        await audit.record(transaction, actor, 'remove', 'history', { queueId, from, to, count });
        return count;
      }),

    async intervalMinutes() {
      const rows = await connection.selectFrom('queue_histories').select(['queue_id', 'interval_minutes']).execute();
      return new Map(rows.map((row) => [row.queue_id, row.interval_minutes]));
    },

    async listImports(page) {
      const [before] = keyOfCursor(page.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('history_imports')
        .selectAll()
        .$if(before !== null, (query) => query.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows, page, (row) => [row.id], readImport);
    },

    async list({ queueId, from, to }, page) {
      if (queueId !== undefined && !(await this.intervalMinutes()).has(queueId)) {
        throw new NotFoundError('queueId', `there is no history of a queue "${queueId}".`);
      }
      const after = keyOfCursor(page.cursor, 2);
      const rows = await connection
        .selectFrom('history_intervals')
        .selectAll()
        .$if(queueId !== undefined, (query) => query.where('queue_id', '=', queueId!))
        .$if(from !== undefined, (query) => query.where('starts_at', '>=', from!))
        .$if(to !== undefined, (query) => query.where('starts_at', '<', to!))
        .$if(after !== null, (query) =>
          query.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('queue_id', 'starts_at'), '>', tuple(after![0], after![1])),
          ),
        )
        .orderBy('queue_id')
        .orderBy('starts_at')
        .limit(page.limit + 1)
        .execute();
      return pageOf(
        rows,
        page,
        (row) => [row.queue_id, row.starts_at],
        (row) => ({
          queueId: row.queue_id,
          start: row.starts_at,
          offered: row.offered,
          answered: row.answered,
          abandoned: row.abandoned,
          averageHandleTimeSeconds: row.average_handle_time_seconds,
          queueSeconds: row.queue_seconds,
        }),
      );
    },

    async read(queueIds) {
      const queues = await connection
        .selectFrom('queue_histories')
        .selectAll()
        .where('queue_id', 'in', queueIds.length > 0 ? queueIds : [''])
        .orderBy('queue_id')
        .execute();
      const histories: IntervalHistory[] = [];
      for (const { queue_id: queue, interval_minutes: intervalMinutes, time_zone: timeZone } of queues) {
        histories.push({ queue, intervalMinutes, timeZone, ...(await readColumns(connection, queue)) });
      }
      return histories;
    },
  };
}

type Column = (number | null)[] | null;

/** Columns come as JSON, which JavaScript reads several times faster than a million rows. */
async function readColumns(connection: Connection, queueId: string) {
  const { rows } = await sql<{
    start: Column;
    offered: Column;
    answered: Column;
    abandoned: Column;
    handle_time: Column;
    queue_seconds: Column;
  }>`
    select json_agg(extract(epoch from starts_at)::float8 order by starts_at) as start,
      json_agg(offered order by starts_at) as offered,
      json_agg(answered order by starts_at) as answered,
      json_agg(abandoned order by starts_at) as abandoned,
      json_agg(average_handle_time_seconds order by starts_at) as handle_time,
      json_agg(queue_seconds order by starts_at) as queue_seconds
    from history_intervals where queue_id = ${queueId}`.execute(connection);
  const [columns] = rows;
  return {
    start: numbers(columns.start),
    offered: numbers(columns.offered),
    answered: optionalNumbers(columns.answered),
    abandoned: optionalNumbers(columns.abandoned),
    averageHandleTimeSeconds: optionalNumbers(columns.handle_time),
    queueSeconds: optionalNumbers(columns.queue_seconds),
  };
}

const numbers = (column: Column): Float64Array => Float64Array.from(column ?? [], (value) => value ?? Number.NaN);

const optionalNumbers = (column: Column): Float64Array | null =>
  column?.some((value) => value !== null) ? numbers(column) : null;

function readImport(row: {
  id: string;
  created_at: string;
  created_by: string;
  file_name: string;
  sha256: string;
  queue_ids: string[];
  new_queue_ids: string[];
  inserted: number;
  replaced: number;
  unchanged: number;
  report: object;
}): HistoryImport {
  return {
    id: row.id,
    createdAt: row.created_at,
    createdBy: row.created_by,
    fileName: row.file_name,
    sha256: row.sha256,
    queueIds: row.queue_ids,
    newQueueIds: row.new_queue_ids,
    inserted: row.inserted,
    replaced: row.replaced,
    unchanged: row.unchanged,
    report: row.report,
  };
}
