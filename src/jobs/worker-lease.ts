import pg from 'pg';
import { enterSchema, type Run, siteIds } from '../store/migrate.ts';
import { organisationSchema, schemaOf } from '../store/site-schema.ts';

/** Class of the advisory locks by which workers show that they live. */
const leaseClass = 1_667_592_800;

/**
 * Proof that a worker pool lives: a lock held by its own connection. The database drops it the moment the process dies,
 * whatever the cause, so that the others need neither clocks nor patience to know. Keep-alive probes give a machine that
 * vanished from the network about ten seconds.
 */
export interface WorkerLease {
  /** Must be called before the pool takes its first job. */
  register(poolId: string): Promise<void>;
  /**
   * Puts the jobs of dead pools back into the queue; a job that took its server down too often has failed.
   * Returns how many jobs were put back. Also takes the own lock again after a lost connection.
   */
  takeOver(): Promise<number>;
  /** Gives up the lease of a pool that has ended by itself: what it left is taken over like the jobs of the dead. */
  drop(poolId: string): Promise<void>;
  /** Gives up all leases; without a database they are gone already. */
  release(): Promise<void>;
}

export function createWorkerLease(pool: pg.Pool, connection: pg.ClientConfig): WorkerLease {
  let holder: pg.Client | null = null;
  const own = new Map<string, number>();
  let turn: Promise<unknown> = Promise.resolve();

  /** One connection holds the locks, and it does one thing at a time. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  }

  /** Takes the locks of this process, again after a lost connection: others may have held it for dead meanwhile. */
  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ ...connection, application_name: 'crewcast worker', keepAlive: true });
    client.on('error', () => {
      if (holder === client) holder = null;
    });
    await client.connect();
    await client.query('set tcp_keepalives_idle = 4; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3');
    for (const [poolId, lease] of own) {
      await client.query('select pg_advisory_lock($1, $2)', [leaseClass, lease]);
      await client.query(
        'insert into job_workers (pool_id, lease) overriding system value values ($1, $2) on conflict do nothing',
        [poolId, lease],
      );
    }
    holder = client;
    return client;
  }

  return {
    register: (poolId) =>
      inTurn(async () => {
        if (own.has(poolId)) return;
        const client = holder ?? (await connect());
        const { rows } = await client.query<{ lease: number }>(
          'insert into job_workers (pool_id) values ($1) returning lease',
          [poolId],
        );
        own.set(poolId, rows[0].lease);
        await client.query('select pg_advisory_lock($1, $2)', [leaseClass, rows[0].lease]);
      }),

    async takeOver() {
      await inTurn(async () => holder ?? connect());
      const { rows } = await pool.query<{ pool_id: string; lease: number }>(
        'select pool_id, lease from job_workers where not pool_id = any ($1)',
        [[...own.keys()]],
      );
      let count = 0;
      for (const { pool_id: poolId, lease } of rows) count += await takeOverFrom(pool, poolId, lease);
      return count;
    },

    drop: (poolId) =>
      inTurn(async () => {
        const lease = own.get(poolId);
        own.delete(poolId);
        await holder?.query('select pg_advisory_unlock($1, $2)', [leaseClass, lease]).catch(() => {});
      }),

    async release() {
      if (own.size > 0) {
        await pool.query('delete from job_workers where pool_id = any ($1)', [[...own.keys()]]).catch(() => {});
      }
      await holder?.end().catch(() => {});
    },
  };
}

/** Those of the present schema; how many go back into the queue. */
async function takeOverJobs(client: pg.PoolClient, poolId: string): Promise<number> {
  await client.query(
    `update jobs set state = 'failed', finished_at = now(), message = null, problem = json_build_object(
       'title', 'Given up', 'detail', 'The server stopped every time it worked on this. See its log.')
     where state = 'running' and pool_id = $1 and exists (
       select from graphile_worker.jobs queued where queued.key = jobs.id and queued.attempts >= queued.max_attempts)`,
    [poolId],
  );
  await client.query(
    `update jobs set state = 'failed', finished_at = now(), message = null, problem = part.problem
     from jobs part where part.parent_id = jobs.id and part.state = 'failed' and jobs.state in ('queued', 'running')`,
  );
  const { rowCount } = await client.query(
    `update jobs set state = 'queued', percent_complete = 0, message = 'taken over from a server that stopped'
     where state = 'running' and pool_id = $1`,
    [poolId],
  );
  return rowCount ?? 0;
}

async function takeOverFrom(pool: pg.Pool, poolId: string, lease: number): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ isDead: boolean }>(`select pg_try_advisory_xact_lock($1, $2) as "isDead"`, [
      leaseClass,
      lease,
    ]);
    let count = 0;
    if (rows[0].isDead) {
      const run: Run = (text) => client.query(text);
      for (const siteId of await siteIds(client)) {
        await enterSchema(run, schemaOf(siteId));
        count += await takeOverJobs(client, poolId);
      }
      await enterSchema(run, organisationSchema);
      await client.query('select graphile_worker.force_unlock_workers($1)', [[poolId]]);
      await client.query('delete from job_workers where pool_id = $1', [poolId]);
    }
    await client.query('commit');
    return count;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
