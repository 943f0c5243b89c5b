import type { Route } from '../route.ts';
import { calendarRoutes } from './calendar.ts';
import { centreRoutes } from './centre.ts';
import { forecastRoutes } from './forecasts.ts';
import { historyRoutes } from './history.ts';
import { jobRoutes } from './jobs.ts';
import { scenarioRoutes } from './scenarios.ts';
import { scheduleRoutes } from './schedules.ts';
import { staffingRoutes } from './staffing.ts';

/** Every route of the API; the server and the OpenAPI document are both made of this list. */
export const routes: readonly Route[] = [
  ...centreRoutes,
  ...calendarRoutes,
  ...historyRoutes,
  ...forecastRoutes,
  ...staffingRoutes,
  ...scheduleRoutes,
  ...scenarioRoutes,
  ...jobRoutes,
];
