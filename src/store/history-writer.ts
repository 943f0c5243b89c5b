import { sql } from 'kysely';
import type { IntervalHistory } from '../domain/history.ts';
import { ConflictError } from '../errors.ts';
import type { Connection } from './database.ts';

export interface ImportCounts {
  inserted: number;
  replaced: number;
  unchanged: number;
}

/** Intervals sent to the database at once. */
const chunkLength = 20_000;

/** Class of the locks by which a queue has one writer at a time, so that two first imports of it agree on its interval. */
const writerClass = 1_667_592_840;

export async function writeHistories(
  transaction: Connection,
  histories: IntervalHistory[],
  importId: string,
): Promise<ImportCounts> {
  await holdQueues(transaction, histories);
  const counts = { inserted: 0, replaced: 0, unchanged: 0 };
  for (const history of histories) {
    await claimInterval(transaction, history);
    for (let from = 0; from < history.start.length; from += chunkLength) {
      const written = await writeChunk(transaction, history, from, importId);
      counts.inserted += written.inserted;
      counts.replaced += written.replaced;
      counts.unchanged += written.sent - written.inserted - written.replaced;
    }
  }
  return counts;
}

/** In one order for all, so that nobody waits in a circle. */
async function holdQueues(transaction: Connection, histories: IntervalHistory[]): Promise<void> {
  const queues = histories.map(({ queue }) => queue);
  await sql`select pg_advisory_xact_lock(${writerClass}, key)
    from (select distinct hashtext(queue) as key from unnest(${queues}::text[]) as sent (queue) order by key) as keys`.execute(
    transaction,
  );
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
