import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { AnomalyReport } from '../domain/anomaly-report.ts';
import { NotFoundError } from '../errors.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { atomically } from './transaction.ts';

export interface AnomalyReportItem {
  id: string;
  createdAt: string;
  /** First date that was looked at. */
  from: string;
  count: number;
}
export type StoredAnomalyReport = AnomalyReport & Omit<AnomalyReportItem, 'count'>;

/** What was found outside its band; reports stay as they were made. */
export interface AnomalyReportStore {
  add(report: AnomalyReport): Promise<string>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<AnomalyReportItem>>;
  find(id: string): Promise<StoredAnomalyReport>;
}

export function createAnomalyReportStore(connection: Connection, clock: Clock): AnomalyReportStore {
  return {
    add: (report) =>
      atomically(connection, async (transaction) => {
        const id = newId('an', clock.now());
        await transaction
          .insertInto('anomaly_reports')
          .values({
            id,
            created_at: new Date(clock.now()),
            from_date: report.watched[0]?.from ?? '',
            result: JSON.stringify(report),
          })
          .execute();
        return id;
      }),

    async list(page) {
      const [before] = keyOfCursor(page.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('anomaly_reports')
        .select(['id', 'created_at', 'from_date', sql<number>`jsonb_array_length(result -> 'anomalies')`.as('count')])
        .$if(before !== null, (select) => select.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(
        rows,
        page,
        (row) => [row.id],
        ({ id, created_at, from_date, count }) => ({ id, createdAt: created_at, from: from_date, count }),
      );
    },

    async find(id) {
      const row = await connection.selectFrom('anomaly_reports').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) throw new NotFoundError('id', `there is no report on anomalies "${id}".`);
      return { ...row.result, id, createdAt: row.created_at, from: row.from_date };
    },
  };
}
