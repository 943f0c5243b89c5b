import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Centre } from '../domain/centre.ts';
import type { Forecast, ForecastAdjustment, RosterQuality, Staffing } from '../domain/plan.ts';
import { NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { lastDate } from './plan-dates.ts';
import { removeUnlessUsed } from './remove.ts';
import { readSnapshot, saveSnapshot } from './snapshots.ts';
import { atomically } from './transaction.ts';

/** Plans made at or after `updatedSince` that have days between `from` and `to`, both included. */
export interface PlanQuery extends PageRequest {
  updatedSince?: string;
  from?: string;
  to?: string;
}

export interface PlanItem {
  id: string;
  createdAt: string;
  startDate: string;
  days: number;
}
/** Versions of a forecast share the one they are based on. */
export interface ForecastVersion {
  /** Counts the versions, from 1, which is the forecast itself. */
  version: number;
  basedOn: string | null;
  adjustments: ForecastAdjustment[];
}
export type ForecastItem = PlanItem & ForecastVersion;
export type StoredForecast = Forecast & ForecastVersion & { id: string; createdAt: string };
export type StaffingItem = PlanItem & { forecastId: string };
export type StoredStaffing = Staffing & { id: string; createdAt: string; forecastId: string };

/** Forecasts and the staffing requirements made of them. Both stay as they were made. */
export interface ForecastStore {
  addForecast(forecast: Forecast, centre: Centre): Promise<string>;
  /** A version of forecast `basedOn` (which must be no version itself) with adjustments on it; `forecast` is the result. */
  addVersion(basedOn: string, forecast: Forecast, adjustments: ForecastAdjustment[], actor: string): Promise<string>;
  listForecasts(query: PlanQuery): Promise<Page<ForecastItem>>;
  findForecast(id: string): Promise<StoredForecast>;
  addStaffing(staffing: Staffing, forecastId: string, centre: Centre): Promise<string>;
  listStaffing(query: PlanQuery): Promise<Page<StaffingItem>>;
  findStaffing(id: string): Promise<StoredStaffing>;
  /** What a roster of this quality was made for: its requirement and, where it was made for service, the forecast behind it. */
  findRosterBasis(
    staffingRequirementId: string,
    quality: RosterQuality,
  ): Promise<{ staffing: StoredStaffing; serviceForecast?: Forecast }>;
  /** ConflictError while something was made of it. */
  removeForecast(id: string, actor: string): Promise<void>;
  removeStaffing(id: string, actor: string): Promise<void>;
  /** The configuration a staffing requirement was computed with. */
  centreOfStaffing(id: string): Promise<Centre>;
}

export function createForecastStore(connection: Connection, clock: Clock, audit: AuditLog): ForecastStore {
  const remove = (table: 'forecasts' | 'staffing_requirements', id: string, actor: string): Promise<void> =>
    atomically(connection, async (transaction) => {
      await removeUnlessUsed(transaction, table, id);
      await audit.record(transaction, actor, 'remove', table, { ids: [id] });
    });

  return {
    removeForecast: (id, actor) => remove('forecasts', id, actor),
    removeStaffing: (id, actor) => remove('staffing_requirements', id, actor),

    addForecast: (forecast, centre) =>
      atomically(connection, async (transaction) => {
        const id = newId('fc', clock.now());
        const { startDate, days } = forecast.grid;
        await transaction
          .insertInto('forecasts')
          .values({
            id,
            created_at: new Date(clock.now()),
            start_date: startDate,
            days,
            centre_hash: await saveSnapshot(transaction, centre),
            result: JSON.stringify(forecast),
          })
          .execute();
        return id;
      }),

    addVersion: (basedOn, forecast, adjustments, actor) =>
      atomically(connection, async (transaction) => {
        const id = newId('fc', clock.now());
        const base = await transaction
          .selectFrom('forecasts')
          .select(['start_date', 'days', 'centre_hash'])
          .where('id', '=', basedOn)
          .forUpdate()
          .executeTakeFirstOrThrow();
        const { latest } = await transaction
          .selectFrom('forecasts')
          .select(({ fn }) => fn.coalesce(fn.max('version'), sql<number>`1`).as('latest'))
          .where('based_on', '=', basedOn)
          .executeTakeFirstOrThrow();
        await transaction
          .insertInto('forecasts')
          .values({
            ...base,
            id,
            created_at: new Date(clock.now()),
            version: latest + 1,
            based_on: basedOn,
            adjustments: JSON.stringify(adjustments),
            result: JSON.stringify(forecast),
          })
          .execute();
        await audit.record(transaction, actor, 'adjust', 'forecast', { forecastId: id, basedOn });
        return id;
      }),

    async listForecasts(query) {
      const [before] = keyOfCursor(query.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('forecasts')
        .select(['id', 'created_at', 'start_date', 'days', 'version', 'based_on', 'adjustments'])
        .$if(query.updatedSince !== undefined, (select) => select.where('created_at', '>=', query.updatedSince!))
        .$if(query.from !== undefined, (select) => select.where(lastDate, '>=', query.from!))
        .$if(query.to !== undefined, (select) => select.where('start_date', '<=', query.to!))
        .$if(before !== null, (select) => select.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
        .execute();
      return pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => ({ ...readItem(row), ...readVersion(row) }),
      );
    },

    findForecast,

    addStaffing: (staffing, forecastId, centre) =>
      atomically(connection, async (transaction) => {
        const id = newId('sr', clock.now());
        const { startDate, days } = staffing.grid;
        await transaction
          .insertInto('staffing_requirements')
          .values({
            id,
            created_at: new Date(clock.now()),
            forecast_id: forecastId,
            start_date: startDate,
            days,
            centre_hash: await saveSnapshot(transaction, centre),
            result: JSON.stringify(staffing),
          })
          .execute();
        return id;
      }),

    async listStaffing(query) {
      const [before] = keyOfCursor(query.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('staffing_requirements')
        .select(['id', 'created_at', 'start_date', 'days', 'forecast_id'])
        .$if(query.updatedSince !== undefined, (select) => select.where('created_at', '>=', query.updatedSince!))
        .$if(query.from !== undefined, (select) => select.where(lastDate, '>=', query.from!))
        .$if(query.to !== undefined, (select) => select.where('start_date', '<=', query.to!))
        .$if(before !== null, (select) => select.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
        .execute();
      return pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => ({ ...readItem(row), forecastId: row.forecast_id }),
      );
    },

    findStaffing,

    async findRosterBasis(id, { rosterFor }) {
      const staffing = await findStaffing(id);
      if (rosterFor !== 'service') return { staffing };
      return { staffing, serviceForecast: await findForecast(staffing.forecastId) };
    },

    centreOfStaffing: async (id) => readSnapshot(connection, (await findStaffingRow(id)).centre_hash),
  };

  async function findForecast(id: string): Promise<StoredForecast> {
    const row = await connection.selectFrom('forecasts').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new NotFoundError('forecastId', `there is no forecast "${id}".`);
    return { ...row.result, ...readVersion(row), id, createdAt: row.created_at };
  }

  async function findStaffing(id: string): Promise<StoredStaffing> {
    const row = await findStaffingRow(id);
    return { ...row.result, id, createdAt: row.created_at, forecastId: row.forecast_id };
  }

  async function findStaffingRow(id: string) {
    const row = await connection
      .selectFrom('staffing_requirements')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new NotFoundError('staffingRequirementId', `there is no staffing requirement "${id}".`);
    return row;
  }
}

const readVersion = (row: { version: number; based_on: string | null; adjustments: object[] }): ForecastVersion => ({
  version: row.version,
  basedOn: row.based_on,
  adjustments: row.adjustments as ForecastAdjustment[],
});

const readItem = (row: { id: string; created_at: string; start_date: string; days: number }): PlanItem => ({
  id: row.id,
  createdAt: row.created_at,
  startDate: row.start_date,
  days: row.days,
});
