import { id, localDate } from '../../src/domain/common.ts';
import { fairnessRow } from '../../src/domain/fairness.ts';
import { fairnessReport, fairnessSheet } from '../../src/hr/fairness.ts';
import { keyOfCursor, pageOf } from '../../src/store/page.ts';
import { defineRoute, plansReaders, type Route } from '../route.ts';
import { listOf, pageQuery } from '../schemas.ts';

export const fairnessRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/fairness',
    summary: 'Weekends, nights, late shifts, holidays and wishes per agent',
    description:
      'From the published roster. `aboveFairShare` is what an agent carried beyond what comparable colleagues did per paid hour: it becomes the price of more of the same in rosters made with a fairness weight.',
    tag: 'Schedules',
    roles: plansReaders,
    query: pageQuery.extend({
      from: localDate,
      to: localDate.describe('Last date, inclusive'),
      agentId: id.optional(),
    }),
    answers: { 200: { description: 'A page of agents, by id', schema: listOf(fairnessRow) } },
    async handle({ store, query: { limit, cursor, ...period } }) {
      const [after] = keyOfCursor(cursor, 1) ?? [''];
      const rows = (await fairnessReport(store, period)).filter(({ agentId }) => agentId > after);
      return {
        body: pageOf(
          rows.slice(0, limit + 1),
          { limit },
          ({ agentId }) => [agentId],
          (row) => row,
        ),
      };
    },
    table: async ({ store, query: { limit: _, cursor: __, ...period } }) =>
      fairnessSheet(await fairnessReport(store, period)),
  }),
];
