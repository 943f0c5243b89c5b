import type { Clock } from '../clock.ts';
import type { Centre } from '../domain/centre.ts';
import type { Forecast, Staffing } from '../domain/plan.ts';
import { NotFoundError } from '../errors.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { readSnapshot, saveSnapshot } from './snapshots.ts';

export interface PlanItem {
  id: string;
  createdAt: string;
  startDate: string;
  days: number;
}
export type StoredForecast = Forecast & { id: string; createdAt: string };
export type StaffingItem = PlanItem & { forecastId: string };
export type StoredStaffing = Staffing & { id: string; createdAt: string; forecastId: string };

/** Forecasts and the staffing requirements made of them. Both stay as they were made. */
export interface ForecastStore {
  addForecast(forecast: Forecast, centre: Centre): Promise<string>;
  listForecasts(page: PageRequest): Promise<Page<PlanItem>>;
  findForecast(id: string): Promise<StoredForecast>;
  addStaffing(staffing: Staffing, forecastId: string, centre: Centre): Promise<string>;
  listStaffing(page: PageRequest): Promise<Page<StaffingItem>>;
  findStaffing(id: string): Promise<StoredStaffing>;
  /** The configuration a staffing requirement was computed with. */
  centreOfStaffing(id: string): Promise<Centre>;
}

export function createForecastStore(connection: Connection, clock: Clock): ForecastStore {
  return {
    async addForecast(forecast, centre) {
      const id = newId('fc', clock.now());
      const { startDate, days } = forecast.grid;
      await connection
        .insertInto('forecasts')
        .values({
          id,
          created_at: new Date(clock.now()),
          start_date: startDate,
          days,
          centre_hash: await saveSnapshot(connection, centre),
          result: JSON.stringify(forecast),
        })
        .execute();
      return id;
    },

    async listForecasts(page) {
      const [before] = keyOfCursor(page.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('forecasts')
        .select(['id', 'created_at', 'start_date', 'days'])
        .$if(before !== null, (query) => query.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows, page, (row) => [row.id], readItem);
    },

    async findForecast(id) {
      const row = await connection.selectFrom('forecasts').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) throw new NotFoundError('forecastId', `there is no forecast "${id}".`);
      return { ...row.result, id, createdAt: row.created_at };
    },

    async addStaffing(staffing, forecastId, centre) {
      const id = newId('sr', clock.now());
      const { startDate, days } = staffing.grid;
      await connection
        .insertInto('staffing_requirements')
        .values({
          id,
          created_at: new Date(clock.now()),
          forecast_id: forecastId,
          start_date: startDate,
          days,
          centre_hash: await saveSnapshot(connection, centre),
          result: JSON.stringify(staffing),
        })
        .execute();
      return id;
    },

    async listStaffing(page) {
      const [before] = keyOfCursor(page.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('staffing_requirements')
        .select(['id', 'created_at', 'start_date', 'days', 'forecast_id'])
        .$if(before !== null, (query) => query.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(
        rows,
        page,
        (row) => [row.id],
        (row) => ({ ...readItem(row), forecastId: row.forecast_id }),
      );
    },

    async findStaffing(id) {
      const row = await findStaffingRow(id);
      return { ...row.result, id, createdAt: row.created_at, forecastId: row.forecast_id };
    },

    centreOfStaffing: async (id) => readSnapshot(connection, (await findStaffingRow(id)).centre_hash),
  };

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

const readItem = (row: { id: string; created_at: string; start_date: string; days: number }): PlanItem => ({
  id: row.id,
  createdAt: row.created_at,
  startDate: row.start_date,
  days: row.days,
});
