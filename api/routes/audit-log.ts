import { z } from 'zod';
import { dateOrInstant, instant } from '../../src/domain/common.ts';
import { periodInstants } from '../../src/time/period.ts';
import { defineRoute, type Route } from '../route.ts';
import { listOf, pageQuery } from '../schemas.ts';

const filter = z.string().min(1).max(200).optional();

const auditEntry = z
  .object({
    id: z.string().describe('Grows with every entry'),
    at: instant,
    actor: z.string().describe('A user’s id, name and id of a key, or the program that acted'),
    actorName: z.string().nullable().describe('Name of the user, if there still is one'),
    action: z.string().describe('Such as publish; insert, update and delete tell the rows that changed'),
    subject: z.string().describe('A noun, or the table of the rows'),
    details: z
      .record(z.string(), z.unknown())
      .nullable()
      .describe('Ids; of rows also the changed fields and the SHA-256 before and after. Never values'),
    requestId: z.string().nullable().describe('X-Request-Id of the request that did it'),
  })
  .meta({ id: 'AuditEntry' });

export const auditLogRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/audit-log',
    summary: 'Who changed what, and when; newest first',
    description: 'Append-only: nobody can change or remove an entry.',
    tag: 'Audit log',
    roles: ['admin'],
    query: pageQuery.extend({
      from: dateOrInstant.optional().describe('At or after this instant, or from this date on'),
      to: dateOrInstant.optional().describe('Before this instant, or up to this date'),
      actor: filter,
      action: filter,
      subject: filter,
      subjectId: filter.describe('Id of a row that changed'),
      requestId: filter,
    }),
    answers: { 200: { description: 'A page of entries', schema: listOf(auditEntry) } },
    async handle({ store, query: { from, to, limit, cursor, ...filters } }) {
      const { timeZone } = await store.centre.readSite();
      const period = periodInstants({ from, to }, timeZone);
      return { body: await store.auditLog.list({ ...filters, ...period }, { limit, cursor }) };
    },
  }),
];
