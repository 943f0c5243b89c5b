import type { Route } from '../route.ts';
import { auditLogRoutes } from './audit-log.ts';
import { calendarRoutes } from './calendar.ts';
import { centreRoutes } from './centre.ts';
import { changeRoutes } from './changes.ts';
import { fairnessRoutes } from './fairness.ts';
import { forecastRoutes } from './forecasts.ts';
import { historyRoutes } from './history.ts';
import { itemListRoutes } from './items.ts';
import { jobRoutes } from './jobs.ts';
import { keyRoutes } from './keys.ts';
import { meRoutes } from './me.ts';
import { payrollRoutes } from './payroll.ts';
import { planImportRoutes } from './plan-imports.ts';
import { policyRoutes } from './policies.ts';
import { privacyRoutes } from './privacy.ts';
import { scenarioRoutes } from './scenarios.ts';
import { scheduleAnswerRoutes } from './schedule-answers.ts';
import { scheduleEditRoutes } from './schedule-edits.ts';
import { schedulePinRoutes } from './schedule-pins.ts';
import { scheduleRoutes } from './schedules.ts';
import { sessionRoutes } from './session.ts';
import { shiftSwapRoutes } from './shift-swaps.ts';
import { simulationRoutes } from './simulations.ts';
import { siteRoutes } from './sites.ts';
import { staffingRoutes } from './staffing.ts';
import { timeOffRequestRoutes } from './time-off-requests.ts';
import { userRoutes } from './users.ts';
import { webhookRoutes } from './webhooks.ts';

const rooms: readonly Route[] = [
  ...siteRoutes,
  ...centreRoutes,
  ...itemListRoutes,
  ...calendarRoutes,
  ...historyRoutes,
  ...forecastRoutes,
  ...planImportRoutes,
  ...staffingRoutes,
  ...scheduleRoutes,
  ...scheduleEditRoutes,
  ...scheduleAnswerRoutes,
  ...schedulePinRoutes,
  ...fairnessRoutes,
  ...scenarioRoutes,
  ...simulationRoutes,
  ...jobRoutes,
  ...changeRoutes,
  ...webhookRoutes,
  ...payrollRoutes,
  ...timeOffRequestRoutes,
  ...shiftSwapRoutes,
  ...meRoutes,
  ...policyRoutes,
  ...sessionRoutes,
  ...userRoutes,
  ...auditLogRoutes,
  ...privacyRoutes,
];

/** Every route of the API; the server and the OpenAPI document are both made of this list. */
export const routes: readonly Route[] = [...rooms, ...keyRoutes(rooms)];
