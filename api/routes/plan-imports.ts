import { z } from 'zod';
import { id } from '../../src/domain/common.ts';
import { forecastAdjustment } from '../../src/domain/plan.ts';
import { forecastRow, staffingRow } from '../../src/domain/plan-rows.ts';
import { centreInForce } from '../../src/pipeline/centre-in-force.ts';
import { adjustForecast } from '../../src/pipeline/forecast/adjust-forecast.ts';
import { forecastFromRows, staffingFromRows } from '../../src/pipeline/plan/plan-from-rows.ts';
import { defineRoute, planners, type Route } from '../route.ts';
import { idParams, storedForecast } from '../schemas.ts';

const mostRows = 200_000;
const made = (name: string) => ({
  201: { description: 'Stored; `Location` is its address', schema: z.object({ id }).meta({ id: name }) },
});

/** Forecasts and requirements that planners made or changed in tables. */
export const planImportRoutes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/v1/forecasts/{id}/versions',
    summary: 'A new version of a forecast, with adjustments on it',
    description:
      'All layers of the new version, in their order; those of an earlier version count only when sent again. The forecast itself and its other versions stay as they are.',
    tag: 'Forecasts',
    roles: planners,
    params: idParams,
    body: z.strictObject({ adjustments: z.array(forecastAdjustment).max(500) }),
    answers: { 201: { description: 'The version; `Location` is its address', schema: storedForecast } },
    async handle({ store, params, body, caller }) {
      const asked = await store.forecasts.findForecast(params.id);
      const base = asked.basedOn === null ? asked : await store.forecasts.findForecast(asked.basedOn);
      const adjusted = adjustForecast({ grid: base.grid, queues: base.queues, totals: base.totals }, body.adjustments);
      const made = await store.forecasts.addVersion(base.id, adjusted, body.adjustments, caller.name);
      const version = await store.forecasts.findForecast(made);
      return { status: 201, body: version, headers: { Location: `/v1/forecasts/${made}` } };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/forecasts/imports',
    summary: 'Store a forecast that was made elsewhere',
    description:
      'One row per queue and interval, as the forecast’s CSV and XLSX have it. Intervals without a row are closed.',
    tag: 'Forecasts',
    roles: planners,
    body: z.array(forecastRow).min(1).max(mostRows),
    bodyRows: forecastRow,
    answers: made('StoredForecastId'),
    async handle({ store, body }) {
      const centre = await store.centre.read();
      const forecast = forecastFromRows(centre, body);
      const stored = await store.forecasts.addForecast(forecast, centreInForce(centre, forecast.grid.startDate));
      return { status: 201, body: { id: stored }, headers: { Location: `/v1/forecasts/${stored}` } };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/v1/staffing-requirements/imports',
    summary: 'Store requirements that were made elsewhere, for the intervals of a forecast',
    description: 'One row per queue and interval, as the requirement’s CSV and XLSX have it.',
    tag: 'Staffing requirements',
    roles: planners,
    query: z.object({ forecastId: id }),
    body: z.array(staffingRow).min(1).max(mostRows),
    bodyRows: staffingRow,
    answers: made('StoredStaffingId'),
    async handle({ store, query, body }) {
      const forecast = await store.forecasts.findForecast(query.forecastId);
      const centre = centreInForce(await store.centre.read(), forecast.grid.startDate);
      const staffing = staffingFromRows(centre, forecast, body);
      const stored = await store.forecasts.addStaffing(staffing, query.forecastId, centre);
      return { status: 201, body: { id: stored }, headers: { Location: `/v1/staffing-requirements/${stored}` } };
    },
  }),
];
