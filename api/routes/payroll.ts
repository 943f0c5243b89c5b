import { z } from 'zod';
import { id, localDate } from '../../src/domain/common.ts';
import { type PayrollDay, payrollDay } from '../../src/hr/payroll.ts';
import { exportPayroll, payrollDays, payrollSheet } from '../../src/hr/payroll-export.ts';
import { keyOfCursor, pageOf } from '../../src/store/page.ts';
import { defineRoute, type Route } from '../route.ts';
import { listOf, pageQuery } from '../schemas.ts';

const tag = 'Payroll';
const roles = ['admin', 'hr', 'manager'] as const;

export const payrollRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/payroll',
    summary: 'Paid, unpaid, overtime, night, weekend, holiday and absence minutes per agent and day',
    description:
      'From the published roster. Night, weekend, holiday and overtime minutes are parts of the paid ones; what they mean is set by /v1/policies/payroll. Minutes are those that pass: a shift over the change of clocks is an hour longer or shorter than the wall says. A shift over midnight is split between its days, or kept on the day it begins with `dayOf=shiftDay`.',
    tag,
    roles,
    query: pageQuery.extend({
      from: localDate,
      to: localDate.describe('Last date, inclusive'),
      agentId: id.optional(),
      dayOf: z.enum(['calendarDay', 'shiftDay']).optional().describe('Instead of what the policy says'),
    }),
    answers: {
      200: { description: 'A page of days with something to pay, by agent and date', schema: listOf(payrollDay) },
    },
    async handle({ store, query: { limit, cursor, ...period } }) {
      const [agentId, date] = keyOfCursor(cursor, 2) ?? ['', ''];
      const page: PayrollDay[] = [];
      for await (const days of payrollDays(store, period, agentId)) {
        page.push(...days.filter((day) => day.agentId > agentId || day.date > date));
        if (page.length > limit) break;
      }
      return {
        body: pageOf(
          page.slice(0, limit + 1),
          { limit },
          (day) => [day.agentId, day.date],
          (day) => day,
        ),
      };
    },
    table: async ({ store, query: { limit: _, cursor: __, ...period } }) =>
      payrollSheet(await exportPayroll(store, period)),
  }),
];
