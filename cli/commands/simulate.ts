import { type Command, InvalidArgumentError } from 'commander';
import type { Estimate } from '../../models/simulation/estimates.ts';
import type { CentreResult, PeriodExperience } from '../../models/simulation/results.ts';
import { createComputePool } from '../../src/compute/pool.ts';
import { parseSimulationScenario, type SimulationScenario } from '../../src/domain/simulation-scenario.ts';
import { simulateScenario } from '../../src/pipeline/simulate-scenario.ts';
import { readJson } from '../files.ts';
import { print, progressBar, table } from '../terminal.ts';

interface SimulateOptions {
  days: number;
  seed: number;
  threads?: number;
  json?: boolean;
}

export function registerSimulate(program: Command): void {
  program
    .command('simulate')
    .description(
      'Simulate a contact centre contact by contact, many times, and tell what customers and agents live through.',
    )
    .argument('<scenario>', 'scenario file (JSON): queues, groups, routing, agents; "-" reads standard input')
    .option('--days <number>', 'replications of the horizon', wholeNumber(1, 100_000), 200)
    .option(
      '--seed <integer>',
      'equal seeds give equal results on any number of threads',
      wholeNumber(0, 2 ** 31 - 1),
      1,
    )
    .option('--threads <number>', 'worker threads (default: all processors)', wholeNumber(1, 256))
    .option('--json', 'print the result as one JSON object, with every estimate per queue and day')
    .addHelpText(
      'after',
      `
Service level is the share of offered contacts answered within the queue's threshold; the wait is over all offered contacts;
occupancy is the share of the staffed time of all agents able to serve the queue in which they hold a contact.
"+-" is the standard error of the mean; P10 and P90 are quantiles of single days.

Example:
  $ crewcast simulate scenario.json --days 1000 --seed 7
`,
    )
    .action(run);
}

async function run(file: string, { days, seed, threads, json }: SimulateOptions): Promise<void> {
  const scenario = parseSimulationScenario(await readJson(file, 'SCENARIO'));
  const pool = createComputePool(threads);
  const progress = progressBar('simulating');
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  process.once('SIGINT', interrupt);
  try {
    const result = await simulateScenario(
      scenario,
      { replications: days, seed, detail: 'days' },
      { pool, signal: controller.signal, onProgress: progress.update },
    );
    progress.done();
    print(json ? JSON.stringify(asJson(scenario, result, days, seed)) : summary(scenario, result, days, seed));
  } finally {
    progress.done();
    process.off('SIGINT', interrupt);
    await pool.close();
  }
}

function asJson(scenario: SimulationScenario, result: CentreResult, days: number, seed: number): object {
  return {
    days,
    seed,
    eventsPerDay: result.events / days,
    queues: result.queues.map(({ horizon, days: perDay, goalMet }, k) => ({
      id: scenario.queues[k].id,
      ...horizon,
      goalMet,
      days: perDay.length > 1 ? perDay : [],
    })),
  };
}

function summary(scenario: SimulationScenario, result: CentreResult, days: number, seed: number): string {
  const header = [
    'queue',
    'contacts',
    'service level',
    'P10 .. P90',
    'abandoned',
    'mean wait',
    'answer P95',
    'occupancy',
    'goal met',
  ];
  const rows = result.queues.map(({ horizon, goalMet }, k) => [
    String(scenario.queues[k].id),
    horizon.offered.mean.toFixed(0),
    withError(horizon.serviceLevel, 100, 2, ' %'),
    range(horizon.serviceLevel),
    withError(horizon.abandonedShare, 100, 2, ' %'),
    withError(horizon.meanWaitSeconds, 1, 2, ' s'),
    withError(horizon.waitP95Seconds, 1, 1, ' s'),
    withError(horizon.occupancy, 100, 1, ' %'),
    goalMet ? `${(100 * goalMet.probability).toFixed(0)} %` : '-',
  ]);
  const events = Math.round(result.events / days);
  return `${table(header, rows)}\n\n${days} replications with seed ${seed}, ${events} events each; +- is the standard error.`;
}

function withError(estimate: Estimate | null, scale: number, digits: number, unit: string): string {
  if (!estimate) return '-';
  return `${(estimate.mean * scale).toFixed(digits)} +- ${(estimate.standardError * scale).toFixed(digits)}${unit}`;
}

function range(estimate: PeriodExperience['serviceLevel']): string {
  return estimate ? `${(100 * estimate.p10).toFixed(1)} .. ${(100 * estimate.p90).toFixed(1)} %` : '-';
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`Use a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}
