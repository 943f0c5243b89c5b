import type { ChildProcess } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { createRandom } from '../../models/numerics/random.ts';
import { addressOf, kill, startProcess, untilAllEnded } from '../jobs/worker-processes.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { temporaryStore } from '../store/temporary-store.ts';

it('200 mixed jobs on four workers and a server, each killed again and again, are done once each', async () => {
  const open = await temporaryStore();
  onTestFinished(() => open.close());
  const { store } = open;
  await store.centre.replace(smallCentre, 'test');
  await store.history.upsert(smallHistories, 'test');
  const forecastId = await firstForecast();
  const plan = { startDate: '2025-09-01', days: 7, seed: 1, targetGap: 0.5, workLimit: 500, replications: 2 };
  for (let n = 0; n < 199; n++) {
    if (n % 20 === 0) await store.jobs.add('plan', plan, 'test');
    else if (n % 2 === 0) await store.jobs.add('staffing', { forecastId }, 'test');
    else await store.jobs.add('forecast', { startDate: '2025-09-01', days: 7 }, 'test');
  }

  const random = createRandom(7);
  const commands = [
    ['serve', '--port', '0'],
    ...new Array<string[]>(4).fill(['worker', '--jobs', '1', '--threads', '1']),
  ];
  const start = (command: string[]): Promise<ChildProcess> => startProcess(addressOf(open), ...command);
  const processes: ChildProcess[] = [];
  for (const command of commands) processes.push(await start(command));
  onTestFinished(async () => {
    for (const one of processes) await kill(one, 'SIGTERM');
  });
  for (const victim of [0, ...Array.from({ length: 9 }, () => random.integer(commands.length))]) {
    await new Promise((resolve) => setTimeout(resolve, 500 + 2_000 * random.uniform()));
    await kill(processes[victim], 'SIGKILL');
    processes[victim] = await start(commands[victim]);
  }
  await untilAllEnded(store);

  const jobs = (await store.jobs.list({ limit: 1000 })).items;
  expect(jobs).toHaveLength(200);
  expect(jobs.filter(({ state }) => state !== 'complete')).toEqual([]);
  const results = (name: string): string[] => jobs.flatMap(({ result }) => result?.[name] ?? []).sort();
  const kept = async (table: string): Promise<string[]> =>
    (await open.pool.query<{ id: string }>(`select id from ${table}`)).rows.map(({ id }) => id).sort();
  expect(await kept('forecasts')).toEqual(results('forecastId'));
  expect(await kept('schedules')).toEqual(results('scheduleId'));

  async function firstForecast(): Promise<string> {
    await store.jobs.add('forecast', { startDate: '2025-09-01', days: 7 }, 'test');
    const worker = await startProcess(addressOf(open), 'worker', '--jobs', '1', '--threads', '1');
    await untilAllEnded(store);
    await kill(worker, 'SIGTERM');
    return (await store.jobs.list({ limit: 1 })).items[0].result!.forecastId;
  }
});
