import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from '../../src/store/job-store.ts';
import { defineRoute, plansReaders, type Route } from '../route.ts';
import { idParams, job, listOf, pageQuery } from '../schemas.ts';

const tag = 'Jobs';
const lookMilliseconds = 300;
const hasEnded = ({ state }: Job): boolean => state !== 'queued' && state !== 'running';

export const jobRoutes: Route[] = [
  defineRoute({
    method: 'get',
    path: '/v1/jobs',
    summary: 'Jobs, newest first',
    tag,
    roles: plansReaders,
    query: pageQuery,
    answers: { 200: { description: 'A page of jobs', schema: listOf(job) } },
    handle: async ({ store, query }) => ({ body: await store.jobs.list(query) }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/jobs/{id}',
    summary: 'State and progress of one job',
    tag,
    roles: plansReaders,
    params: idParams,
    answers: { 200: { description: 'The job', schema: job } },
    handle: async ({ store, params }) => ({ body: await store.jobs.find(params.id) }),
  }),
  defineRoute({
    method: 'post',
    path: '/v1/jobs/{id}/cancel',
    summary: 'Cancel a job',
    description: 'A queued job ends at once, a running one within a second or two. What it made is not kept.',
    tag,
    roles: plansReaders,
    params: idParams,
    answers: { 200: { description: 'The job as it is now', schema: job } },
    handle: async ({ store, params, caller }) => ({ body: await store.jobs.cancel(params.id, caller.name) }),
  }),
  defineRoute({
    method: 'get',
    path: '/v1/jobs/{id}/events',
    summary: 'Progress as server-sent events',
    description: 'An event `job` with the job whenever it changes, until it has ended.',
    tag,
    roles: plansReaders,
    params: idParams,
    answers: { 200: { description: 'A stream of events', schema: job, type: 'text/event-stream' } },
    async handle({ store, params, response }) {
      let current = await store.jobs.find(params.id);
      response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' }).flushHeaders();
      for (let told = ''; !response.destroyed; current = await store.jobs.find(params.id)) {
        const text = JSON.stringify(current);
        if (text !== told) response.write(`event: job\ndata: ${text}\n\n`);
        told = text;
        if (hasEnded(current)) break;
        await sleep(lookMilliseconds);
      }
      response.end();
      return null;
    },
  }),
];
