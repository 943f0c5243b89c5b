import { type Command, Option } from 'commander';
import { createComputePool } from '../../src/compute/pool.ts';
import { localDate } from '../../src/domain/common.ts';
import { InputError } from '../../src/errors.ts';
import { publishSchedule } from '../../src/hr/clear-roster.ts';
import { pipeline } from '../../src/jobs/pipeline.ts';
import { runHere } from '../../src/jobs/run-here.ts';
import { createTaskTable } from '../../src/jobs/task-table.ts';
import { largestSeed, largestWork, numberWithin, wholeNumber } from '../option-values.ts';
import { describePlan } from '../plan-words.ts';
import { print, progressBar } from '../terminal.ts';
import { commandLineActor, siteOption, withStore } from '../with-store.ts';

interface PlanOptions {
  week: string;
  days: number;
  fairness?: number;
  seed: number;
  gap: number;
  work: number;
  weeks: number;
  simulationCorrected?: boolean;
  rosterFor: 'requirement' | 'service';
  publish?: boolean;
  site?: string;
  json?: boolean;
}

const example = `
Example: next week, published at once
  crewcast plan --week 2026-03-09 --publish`;

export function registerPlan(program: Command): void {
  program
    .command('plan')
    .description('plan a week, or up to eight: forecast, staff, roster and simulate what is stored')
    .requiredOption('--week <date>', 'first day, such as 2026-03-09')
    .option('--days <count>', 'days to plan, up to eight weeks', wholeNumber(1, 56), 7)
    .option('--seed <seed>', 'equal seeds give equal plans', wholeNumber(0, largestSeed), 1)
    .option('--gap <share>', 'stop at this proven gap', numberWithin(0, 1), 0.03)
    .option('--work <limit>', 'most work to spend on the roster', wholeNumber(1, largestWork), 300_000)
    .option('--weeks <count>', 'simulated weeks behind the expected service', wholeNumber(2, 1000), 100)
    .option('--simulation-corrected', 'correct the requirement by simulation until every interval meets its goal')
    .addOption(
      new Option(
        '--roster-for <aim>',
        'meet the rounded requirement, or let as few contacts as possible miss their goal',
      )
        .choices(['requirement', 'service'])
        .default('requirement'),
    )
    .option(
      '--fairness <weight>',
      'spare those who carried more weekends, nights and late shifts: 0 not at all (default: as the policy says)',
      numberWithin(0, 1000),
    )
    .option('--publish', 'publish the schedule')
    .option(...siteOption)
    .option('--json', 'print ids, summary and simulated service down to intervals as JSON')
    .addHelpText('after', example)
    .action(plan);
}

async function plan({ week, days, seed, gap, work, weeks, publish, site, json, ...how }: PlanOptions): Promise<void> {
  if (!localDate.safeParse(week).success)
    throw new InputError('--week', `"${week}" is no date; use one such as 2026-03-09.`);
  const order = {
    startDate: week,
    days,
    seed,
    targetGap: gap,
    workLimit: work,
    replications: weeks,
    simulationCorrected: how.simulationCorrected,
    rosterFor: how.rosterFor,
    fairnessWeight: how.fairness,
  };
  const compute = createComputePool();
  const progress = progressBar('plan');
  try {
    await withStore(async ({ store }) => {
      const started = performance.now();
      const context = { pool: compute, onProgress: progress.update };
      const ids = await runHere(createTaskTable(pipeline), { kind: 'plan', input: order }, store, context);
      if (publish) await publishSchedule(store, ids.scheduleId, commandLineActor);
      progress.done();
      const schedule = await store.schedules.find(ids.scheduleId);
      const forecast = await store.forecasts.findForecast(ids.forecastId);
      const centre = await store.schedules.centreOf(ids.scheduleId);
      const { summary, quality, state, simulation } = schedule;
      const seconds = (performance.now() - started) / 1000;
      print(
        json
          ? JSON.stringify({ ...ids, state, summary, quality, simulation }, null, 2)
          : describePlan(centre, forecast, schedule, seconds),
      );
      if (!json) print(`Schedule:  ${ids.scheduleId}`);
    }, site);
  } finally {
    progress.done();
    await compute.close();
  }
}
