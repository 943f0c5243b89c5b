import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../src/store/store.ts';

/** Connections to the database, as the pool counts them. */
export interface PoolState {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

export interface Metrics {
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  /** Answers a scrape in Prometheus' text format. */
  handler: RequestHandler;
}

/** Requests, jobs, database connections and the process, for Prometheus. Routes are counted by pattern, never by address. */
export function createMetrics({ sites }: Pick<Store, 'sites'>, pool?: PoolState): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'crewcast_' });
  const registers = [registry];
  const labelNames = ['method', 'route', 'status'];
  const requests = new Counter({
    name: 'crewcast_http_requests_total',
    help: 'Requests answered',
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: 'crewcast_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  new Gauge({
    name: 'crewcast_jobs',
    help: 'Jobs of all sites by state; none when the database does not answer',
    labelNames: ['state'],
    registers,
    async collect() {
      const counts = await sites.countJobs().catch(() => null);
      this.reset();
      for (const [state, jobs] of Object.entries(counts ?? {})) this.set({ state }, jobs);
    },
  });
  if (pool) {
    new Gauge({
      name: 'crewcast_database_connections',
      help: 'Connections of this process to the database; waiting: requests without one',
      labelNames: ['state'],
      registers,
      collect() {
        this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
        this.set({ state: 'idle' }, pool.idleCount);
        this.set({ state: 'waiting' }, pool.waitingCount);
      },
    });
  }
  return {
    observeRequest({ method, route, status, seconds: took }) {
      requests.inc({ method, route, status });
      seconds.observe({ method, route }, took);
    },
    async handler(_request, response) {
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}
