import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import { createLog } from '../../api/server.ts';
import { createComputePool } from '../../src/compute/pool.ts';
import { readConfig } from '../../src/config.ts';
import type { IntervalHistory } from '../../src/domain/history.ts';
import { publishSchedule } from '../../src/hr/clear-roster.ts';
import { readHistory } from '../../src/intake/read-history.ts';
import { pipeline } from '../../src/jobs/pipeline.ts';
import { runHere } from '../../src/jobs/run-here.ts';
import { createTaskTable } from '../../src/jobs/task-table.ts';
import { sampleCentre } from '../../src/sample/centre.ts';
import { sampleHistory, sampleTimeZone } from '../../src/sample/history.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { sampleWeekStart } from '../../src/sample/occasions.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import type { User } from '../../src/store/user-store.ts';
import { linkMinutes, signInAddress } from '../first-sign-in.ts';
import { largestSeed, wholeNumber } from '../option-values.ts';
import { describePlan } from '../plan-words.ts';
import { serveUntilStopped } from '../serve.ts';
import { print, progressBar } from '../terminal.ts';

const actor = 'demo';
const order = { startDate: sampleWeekStart, days: 7, targetGap: 0.03, workLimit: 300_000, replications: 100 };

interface DemoOptions {
  once?: boolean;
  port: number;
  seed: number;
}

export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('plan one week of the built-in sample centre from history to published roster, and serve it')
    .option('--once', 'plan and print, then exit instead of serving')
    .option('--port <port>', 'port of the page and the API', wholeNumber(0, 65_535), 4700)
    .option('--seed <seed>', 'seed of the sample centre and of the plan', wholeNumber(0, largestSeed), 1)
    .addHelpText('after', '\nThe sample lives in its own database under .crewcast/demo; your own data stay untouched.')
    .action(demo);
}

async function demo({ once, port, seed }: DemoOptions): Promise<void> {
  const place = { databaseUrl: null, dataFolder: join(readConfig().dataFolder, 'demo') };
  const open = await openStore({ ...place, log: tell });
  try {
    await planSample(open.store, seed);
  } finally {
    await open.close();
  }
  if (once) {
    print('\nRun "npm run demo" without --once to see it in the page and to subscribe to the calendars.');
    return;
  }
  await serveUntilStopped({ ...place, host: '127.0.0.1', port, log: createLog('warn') }, async ({ url, store }) => {
    const { key } = await store.keys.create({ name: 'demo', role: 'admin', expiresAt: inOneDay() }, actor);
    const { items } = await store.centre.list('agents', { limit: 1 });
    const calendar = `${url}/v1/agents/${items[0].id}/calendar.ics?token=${await store.calendarLinks.tokenOf(items[0].id)}`;
    print(`\nPage:      ${await signInAddress(store, url, await demoUser(store), actor)}`);
    print(`           (signs you in once, within ${linkMinutes} minutes)`);
    print(`Calendar:  ${calendar} (one per agent; the page's roster links to the others)`);
    print(`API:       ${url}/openapi.json, with "Authorization: Bearer ${key}" (for a day)`);
    print('Stop with Ctrl-C.');
  });
}

const inOneDay = (): string => new Date(Date.now() + 86_400_000).toISOString();

async function demoUser(store: Store): Promise<User> {
  const email = 'demo@localhost';
  const settings = { email, name: 'Demo admin', role: 'admin', agentId: null, isActive: true } as const;
  return (await store.users.findByEmail(email)) ?? store.users.create(settings, actor);
}

async function planSample(store: Store, seed: number): Promise<void> {
  const progress = progressBar('demo');
  const compute = createComputePool();
  try {
    progress.update(0, 'loading the sample centre');
    const centre = sampleCentre(seed);
    await store.centre.replace(centre, actor);
    await importHistories(store, sampleHistory(seed, { endDate: sampleWeekStart }));
    const onProgress = (share: number, text: string) => progress.update(0.1 + 0.9 * share, text);
    const started = performance.now();
    const job = { kind: 'plan', input: { ...order, seed } } as const;
    const ids = await runHere(createTaskTable(pipeline), job, store, { pool: compute, onProgress });
    const seconds = (performance.now() - started) / 1000;
    const { scheduleId, forecastId } = ids;
    await publishSchedule(store, scheduleId, actor);
    progress.done();
    const schedule = await store.schedules.find(scheduleId);
    print(describePlan(centre, await store.forecasts.findForecast(forecastId), schedule, seconds));
  } finally {
    progress.done();
    await compute.close();
  }
}

/** The sample goes the way every file goes: through the CSV reader and its quality report. */
async function importHistories(store: Store, histories: IntervalHistory[]): Promise<void> {
  const file = await readHistory(Readable.from([historyToCsv(histories)]), { timeZone: sampleTimeZone });
  const source = { fileName: 'sample-history.csv', sha256: file.sha256, newQueueIds: [], report: file.report };
  const { inserted, unchanged } = await store.history.import(file.histories, source, actor);
  const intervals = (inserted + unchanged).toLocaleString('en');
  const findings = file.report.queues.reduce((sum, queue) => sum + queue.findings.length, 0);
  tell(`sample history: ${intervals} intervals, ${findings} data-quality findings`);
}

const tell = (text: string): void => void process.stderr.write(`crewcast: ${text}\n`);
