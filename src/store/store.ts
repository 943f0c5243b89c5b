import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { type Clock, systemClock } from '../clock.ts';
import type { ShiftSwap } from '../domain/shift-swap.ts';
import { InputError } from '../errors.ts';
import { type AnomalyReportStore, createAnomalyReportStore } from './anomaly-report-store.ts';
import { type AuditLog, createAuditLog, watchTables } from './audit-log.ts';
import { type CalendarLinkStore, createCalendarLinkStore } from './calendar-link-store.ts';
import { type CentreStore, createCentreStore } from './centre-store.ts';
import { type ChangeStore, createChangeStore } from './change-store.ts';
import { type Connection, createDatabase, createPool } from './database.ts';
import type { DocumentStore } from './document-store.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { createForecastStore, type ForecastStore } from './forecast-store.ts';
import { createHistoryStore, type HistoryStore } from './history-store.ts';
import { createIdempotencyStore, type IdempotencyStore } from './idempotency-store.ts';
import { createJobStore, type JobStore } from './job-store.ts';
import { createKeyStore, type KeyStore } from './key-store.ts';
import { migrate } from './migrate.ts';
import { createPersonalDataStore, type PersonalDataStore } from './personal-data-store.ts';
import { createPolicyStore, type PolicyStore } from './policy-store.ts';
import { createRosterStore, type RosterStore } from './roster-store.ts';
import { createScenarioStore, type ScenarioStore } from './scenario-store.ts';
import { createScheduleEditStore, type ScheduleEditStore } from './schedule-edit-store.ts';
import { createScheduleStore, type ScheduleStore } from './schedule-store.ts';
import { createSessionStore, type SessionStore } from './session-store.ts';
import { createShiftStore, type ShiftStore } from './shift-store.ts';
import { createShiftSwapStore } from './shift-swap-store.ts';
import { createSignInLinkStore, type SignInLinkStore } from './sign-in-link-store.ts';
import { createSignInThrottle, type SignInThrottle } from './sign-in-throttle.ts';
import { mainSiteId, organisationSchema } from './site-schema.ts';
import { createSiteStore, type SiteStore } from './site-store.ts';
import { createSiteStores, type SiteStores } from './site-stores.ts';
import { createSnapshotStore, type SnapshotStore } from './snapshots.ts';
import { createTimeOffStore, type TimeOffStore } from './time-off-store.ts';
import { atomically } from './transaction.ts';
import { createUserStore, type UserStore } from './user-store.ts';
import { createWebhookStore, type WebhookStore } from './webhook-store.ts';

/** Everything that is kept of a site; keys, users, sign-in and the list of sites are the organisation's. */
export interface Store {
  siteId: string;
  centre: CentreStore;
  history: HistoryStore;
  forecasts: ForecastStore;
  anomalyReports: AnomalyReportStore;
  schedules: ScheduleStore;
  scheduleEdits: ScheduleEditStore;
  shifts: ShiftStore;
  scenarios: ScenarioStore;
  jobs: JobStore;
  sites: SiteStore;
  keys: KeyStore;
  users: UserStore;
  sessions: SessionStore;
  signInLinks: SignInLinkStore;
  signInThrottle: SignInThrottle;
  auditLog: Pick<AuditLog, 'list'>;
  personalData: PersonalDataStore;
  calendarLinks: CalendarLinkStore;
  idempotency: IdempotencyStore;
  changes: ChangeStore;
  snapshots: SnapshotStore;
  webhooks: WebhookStore;
  policies: PolicyStore;
  timeOff: TimeOffStore;
  shiftSwaps: DocumentStore<ShiftSwap>;
  roster: RosterStore;
  /** Runs `work` on a store whose changes are kept all or not at all. */
  atomically<Result>(work: (store: Store) => Promise<Result>): Promise<Result>;
}

export interface OpenStore {
  /** Of the main site. */
  store: Store;
  /** Of every site. */
  sites: Pick<SiteStores<Store>, 'of' | 'all'>;
  /** Connections to the organisation and the main site. */
  pool: pg.Pool;
  /** Settings of a further connection to the same database. */
  connection: pg.PoolConfig;
  /** Where the embedded database lies; null: on a server. */
  folder: string | null;
  /** Closes the connections and stops the embedded server when nobody else uses it. */
  close(): Promise<void>;
  /** As `close`, without waiting for what is under way, which is rolled back. */
  abandon(): Promise<void>;
}

export interface StoreOptions {
  databaseUrl: string | null;
  dataFolder: string;
  clock?: Clock;
  /** Told what a person should know, such as where the data lie. */
  log?: (text: string) => void;
}

/** Opens the store on a server (`databaseUrl`) or on the embedded one in `dataFolder`, and brings it up to date. */
export async function openStore({ databaseUrl, dataFolder, clock, log = () => {} }: StoreOptions): Promise<OpenStore> {
  if (databaseUrl !== null) {
    return { ...(await connectStore({ connectionString: databaseUrl }, async () => {}, clock)), folder: null };
  }
  const server = await startEmbeddedServer(dataFolder, log);
  const connection = { host: server.socketFolder, user: server.user, database: 'crewcast' };
  await createDatabaseOnce(connection);
  return { ...(await connectStore(connection, server.release, clock)), folder: server.folder };
}

async function connectStore(
  connection: pg.PoolConfig,
  release: () => Promise<void>,
  clock: Clock = systemClock,
): Promise<Omit<OpenStore, 'folder'>> {
  const pool = createPool(connection);
  const sites = createSiteStores(pool, connection, (own, siteId) => createStore(createDatabase(own), clock, siteId));
  const close = async (): Promise<void> => {
    await sites.close();
    await release();
  };
  try {
    await pool.query('select 1').catch((error: Error) => {
      throw new InputError(
        'DATABASE_URL',
        `cannot reach the database (${error.message}). Check the address and the server.`,
      );
    });
    await migrate(pool);
    await watchTables(pool);
    await runMigrations({ pgPool: pool, noHandleSignals: true });
    const store = await sites.of(mainSiteId);
    return {
      store,
      sites,
      pool,
      connection,
      close,
      async abandon() {
        await sites.abandon();
        await release();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function createStore(connection: Connection, clock: Clock, siteId: string): Store {
  const audit = createAuditLog(connection, clock);
  const organisation = connection.withSchema(organisationSchema);
  return {
    siteId,
    centre: createCentreStore(connection, audit, clock),
    history: createHistoryStore(connection, clock, audit),
    forecasts: createForecastStore(connection, clock, audit),
    anomalyReports: createAnomalyReportStore(connection, clock),
    schedules: createScheduleStore(connection, clock, audit),
    scheduleEdits: createScheduleEditStore(connection, clock, audit),
    shifts: createShiftStore(connection),
    scenarios: createScenarioStore(connection, clock, audit),
    jobs: createJobStore(connection, clock, audit, siteId),
    sites: createSiteStore(connection, clock, audit),
    keys: createKeyStore(organisation, clock, audit),
    users: createUserStore(organisation, clock, audit),
    sessions: createSessionStore(organisation, clock, audit),
    signInLinks: createSignInLinkStore(organisation, clock, audit),
    signInThrottle: createSignInThrottle(organisation, clock),
    auditLog: audit,
    personalData: createPersonalDataStore(connection, clock, audit, siteId),
    calendarLinks: createCalendarLinkStore(connection, audit),
    idempotency: createIdempotencyStore(connection),
    changes: createChangeStore(connection),
    snapshots: createSnapshotStore(connection),
    webhooks: createWebhookStore(connection, clock, audit, siteId),
    policies: createPolicyStore(connection, clock, audit),
    timeOff: createTimeOffStore(connection, clock, audit),
    shiftSwaps: createShiftSwapStore(connection, clock),
    roster: createRosterStore(connection),
    atomically: (work) => atomically(connection, (transaction) => work(createStore(transaction, clock, siteId))),
  };
}

async function createDatabaseOnce(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [connection.database]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(connection.database!)}`);
  } catch (error) {
    const { code } = error as { code?: string };
    const isThereAlready = code === '42P04' || code === '23505';
    if (!isThereAlready) throw error;
  } finally {
    await client.end();
  }
}
