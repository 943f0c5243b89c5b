import type { Command } from 'commander';
import { systemClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { wholeNumber } from '../option-values.ts';
import { untilStopped } from '../stop-signal.ts';
import { tellSettings } from '../tell-settings.ts';
import { print } from '../terminal.ts';

const help = `
Any number of workers and servers share one DATABASE_URL. A job that is under way when its worker stops goes back into the
queue; when a worker is killed the others notice within seconds and take its jobs over.

Example:
  DATABASE_URL=postgres://crewcast:secret@db.example.com/crewcast crewcast worker --jobs 4`;

export function registerWorker(program: Command): void {
  program
    .command('worker')
    .description('work on the jobs of a database: forecasts, rosters, scenarios, messages to webhooks')
    .option('--jobs <number>', 'jobs at the same time', wholeNumber(1, 64), 2)
    .option('--threads <number>', 'threads for calculations (default: all processors)', wholeNumber(1, 256))
    .addHelpText('after', help)
    .action(work);
}

async function work({ jobs, threads }: { jobs: number; threads?: number }): Promise<void> {
  const { webhookNetworks, changesDays, ...config } = readConfig();
  tellSettings();
  const [{ createLog }, { startWorker }, { openStore }] = await Promise.all([
    import('../../api/server.ts'),
    import('../../src/jobs/worker.ts'),
    import('../../src/store/store.ts'),
  ]);
  const stopped = untilStopped();
  const log = createLog();
  const open = await openStore({ ...config, log: (text) => log.info({}, text) });
  try {
    const worker = await startWorker(open, {
      clock: systemClock,
      log,
      concurrency: jobs,
      threads,
      webhookNetworks,
      changesDays,
    });
    print('Working. Stop with Ctrl-C.');
    await stopped;
    await worker.stop();
  } finally {
    await open.close();
  }
}
