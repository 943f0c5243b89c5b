import { z } from 'zod';
import { id, localDate } from '../../src/domain/common.ts';
import { pinDays } from '../../src/hr/pin-days.ts';
import { defineRoute, planners, type Route } from '../route.ts';
import { idParams } from '../schemas.ts';
import { upserted } from './items.ts';

const daysToPin = z
  .strictObject({
    agentIds: z.array(id).min(1).max(5000).optional().describe('All when left out'),
    dates: z.array(localDate).min(1).max(56).optional().describe('All days of the schedule when left out'),
  })
  .meta({ id: 'DaysToPin' });

export const schedulePinRoutes: Route[] = [
  defineRoute({
    method: 'post',
    path: '/v1/schedules/{id}/pins',
    summary: 'Lock days as they are in a schedule',
    description:
      'Its shifts become pins with their breaks, its days off are locked: rosters made from now on keep them, see /v1/roster-pins.',
    tag: 'Schedules',
    roles: planners,
    params: idParams,
    body: daysToPin,
    answers: { 200: { description: 'What was stored', schema: upserted } },
    async handle({ store, params, body, caller }) {
      const { pins, ...counts } = await pinDays(store, params.id, body, caller.name);
      return { body: { count: pins.length, ...counts, items: pins.map((pin) => ({ id: pin.id, externalId: null })) } };
    },
  }),
];
