import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { IntervalHistory } from '../domain/history.ts';
import { ConflictError, NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
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
  start: string;
  offered: number;
  answered: number | null;
  abandoned: number | null;
  averageHandleTimeSeconds: number | null;
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
  list(query: { queueId: string; from?: string; to?: string }, page: PageRequest): Promise<Page<StoredInterval>>;
  /** The whole history of the given queues; queues without history are left out. */
  read(queueIds: string[]): Promise<IntervalHistory[]>;
}

/** Intervals sent to the database at once. */
const chunkLength = 20_000;

export function createHistoryStore(connection: Connection, clock: Clock, audit: AuditLog): HistoryStore {
  return {
    import: (histories, source, actor) =>
      atomically(connection, async (transaction) => {
        await sql`select pg_advisory_xact_lock(1667592840)`.execute(transaction);
        const counts = { inserted: 0, replaced: 0, unchanged: 0 };
        const id = newId('im', clock.now());
        for (const history of histories) {
          await claimInterval(transaction, history);
          for (let from = 0; from < history.start.length; from += chunkLength) {
            const written = await writeChunk(transaction, history, from, id);
            counts.inserted += written.inserted;
            counts.replaced += written.replaced;
            counts.unchanged += written.sent - written.inserted - written.replaced;
          }
        }
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
      const known = await connection
        .selectFrom('queue_histories')
        .select('queue_id')
        .where('queue_id', '=', queueId)
        .executeTakeFirst();
      if (!known) throw new NotFoundError('queueId', `there is no history of a queue "${queueId}".`);
      const [after] = keyOfCursor(page.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('history_intervals')
        .selectAll()
        .where('queue_id', '=', queueId)
        .$if(from !== undefined, (query) => query.where('starts_at', '>=', from!))
        .$if(to !== undefined, (query) => query.where('starts_at', '<', to!))
        .$if(after !== null, (query) => query.where('starts_at', '>', after!))
        .orderBy('starts_at')
        .limit(page.limit + 1)
        .execute();
      return pageOf(
        rows,
        page,
        (row) => [row.starts_at],
        (row) => ({
          start: row.starts_at,
          offered: row.offered,
          answered: row.answered,
          abandoned: row.abandoned,
          averageHandleTimeSeconds: row.average_handle_time_seconds,
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

/** A queue's history has one interval; the first import decides. */
async function claimInterval(transaction: Connection, { queue, intervalMinutes, timeZone }: IntervalHistory) {
  const known = await transaction
    .selectFrom('queue_histories')
    .selectAll()
    .where('queue_id', '=', queue)
    .executeTakeFirst();
  if (!known) {
    await transaction
      .insertInto('queue_histories')
      .values({ queue_id: queue, interval_minutes: intervalMinutes, time_zone: timeZone ?? 'UTC' })
      .execute();
  } else if (known.interval_minutes !== intervalMinutes) {
    throw new ConflictError(
      'intervalMinutes',
      `queue "${queue}" has history in intervals of ${known.interval_minutes} minutes, this file reads as ${intervalMinutes}. If it holds some ${known.interval_minutes}-minute intervals only, say so (interval ${known.interval_minutes}); else import it into another queue.`,
    );
  }
}

async function writeChunk(transaction: Connection, history: IntervalHistory, from: number, importId: string) {
  const to = Math.min(from + chunkLength, history.start.length);
  const has = {
    answered: history.answered !== null,
    abandoned: history.abandoned !== null,
    handleTime: history.averageHandleTimeSeconds !== null,
    queueSeconds: (history.queueSeconds ?? null) !== null,
  };
  const column = (values: Float64Array | null) => arrayLiteral(values, from, to);
  const { rows } = await sql<{ inserted: number; replaced: number }>`
    with written as (
      insert into history_intervals as known
        (queue_id, starts_at, offered, answered, abandoned, average_handle_time_seconds, queue_seconds, import_id)
      select ${history.queue}, to_timestamp(start), offered, answered, abandoned, handle_time, queue_seconds, ${importId}
      from unnest(
        ${column(history.start)}::float8[], ${column(history.offered)}::float8[], ${column(history.answered)}::float8[],
        ${column(history.abandoned)}::float8[], ${column(history.averageHandleTimeSeconds)}::float8[],
        ${column(history.queueSeconds ?? null)}::float8[]
      ) as sent (start, offered, answered, abandoned, handle_time, queue_seconds)
      on conflict (queue_id, starts_at) do update set
        offered = excluded.offered,
        answered = case when ${has.answered}::boolean then excluded.answered else known.answered end,
        abandoned = case when ${has.abandoned}::boolean then excluded.abandoned else known.abandoned end,
        average_handle_time_seconds = case when ${has.handleTime}::boolean
          then excluded.average_handle_time_seconds else known.average_handle_time_seconds end,
        queue_seconds = case when ${has.queueSeconds}::boolean then excluded.queue_seconds else known.queue_seconds end,
        import_id = excluded.import_id
      where known.offered is distinct from excluded.offered
        or (${has.answered}::boolean and known.answered is distinct from excluded.answered)
        or (${has.abandoned}::boolean and known.abandoned is distinct from excluded.abandoned)
        or (${has.handleTime}::boolean
          and known.average_handle_time_seconds is distinct from excluded.average_handle_time_seconds)
        or (${has.queueSeconds}::boolean and known.queue_seconds is distinct from excluded.queue_seconds)
      returning (xmax = 0) as is_new
    )
    select count(*) filter (where is_new)::int as inserted, count(*) filter (where not is_new)::int as replaced
    from written`.execute(transaction);
  return { sent: to - from, ...rows[0] };
}

/** A PostgreSQL array as text; NaN is null. Written by hand because the driver's own quoting takes most of an import. */
function arrayLiteral(values: Float64Array | null, from: number, to: number): string {
  const items = new Array<string>(to - from);
  for (let i = from; i < to; i++)
    items[i - from] = values === null || Number.isNaN(values[i]) ? 'NULL' : `${values[i]}`;
  return `{${items.join(',')}}`;
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
