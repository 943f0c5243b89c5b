import { type Command, InvalidArgumentError } from 'commander';
import { createComputePool } from '../../src/compute/pool.ts';
import { parseSimulationScenario, type SimulationScenario } from '../../src/domain/simulation-scenario.ts';
import { InputError } from '../../src/errors.ts';
import type { RunContext } from '../../src/pipeline/context.ts';
import { compareScenarios, type ScenarioOptions, simulateScenario } from '../../src/pipeline/simulate-scenario.ts';
import { readJson } from '../files.ts';
import { wholeNumber } from '../option-values.ts';
import { print, progressBar } from '../terminal.ts';
import { comparisonJson, comparisonText, scenarioJson, scenarioText } from './simulate-report.ts';

interface SimulateOptions {
  days?: number;
  maxDays: number;
  untilError?: number;
  compare?: string;
  seed: number;
  threads?: number;
  json?: boolean;
}

const usualDays = 200;

export function registerSimulate(program: Command): void {
  program
    .command('simulate')
    .description(
      'Simulate a contact centre contact by contact, many times, and tell what customers and agents live through.',
    )
    .argument('<scenario>', 'scenario file (JSON): queues, groups, routing, agents; "-" reads standard input')
    .option('--compare <scenario>', 'a second scenario that meets the same customers: print what it changes')
    .option('--days <number>', `replications of the horizon (default: ${usualDays})`, wholeNumber(1, 100_000))
    .option(
      '--until-error <share>',
      'instead of --days: replicate until the standard error of the service level (with --compare, of its difference) is at most this, such as 0.002',
      shareAboveZero,
    )
    .option('--max-days <number>', 'most replications with --until-error', wholeNumber(1, 100_000), 5000)
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
"+-" is the standard error of the mean; P10 and P90 are quantiles of single replications; "goal met" is the share of
replications (and of single days, where there are several) that reach goalServiceLevel.

Examples:
  $ crewcast simulate scenario.json --days 1000 --seed 7
  $ crewcast simulate scenario.json --until-error 0.002
  $ crewcast simulate monday.json --compare monday-with-two-more.json
`,
    )
    .action(run);
}

async function run(file: string, given: SimulateOptions): Promise<void> {
  const { seed, threads, json } = given;
  if (given.days !== undefined && given.untilError !== undefined) {
    throw new InputError('--until-error', 'cannot go with --days; use --max-days to bound it.');
  }
  const scenario = parseSimulationScenario(await readJson(file, 'SCENARIO'));
  const other = given.compare === undefined ? null : await readOther(given.compare, file);
  const options: ScenarioOptions = {
    replications: given.untilError === undefined ? (given.days ?? usualDays) : given.maxDays,
    untilStandardError: given.untilError,
    seed,
    detail: 'days',
  };
  const pool = createComputePool(threads);
  const progress = progressBar('simulating');
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  process.once('SIGINT', interrupt);
  try {
    const context: RunContext = { pool, signal: controller.signal, onProgress: progress.update };
    const text = other
      ? await comparison(scenario, other, options, context, json)
      : await single(scenario, options, context, json);
    progress.done();
    print(text);
  } finally {
    progress.done();
    process.off('SIGINT', interrupt);
    await pool.close();
  }
}

async function single(scenario: SimulationScenario, options: ScenarioOptions, context: RunContext, json = false) {
  const result = await simulateScenario(scenario, options, context);
  return json ? JSON.stringify(scenarioJson(scenario, result, options.seed)) : scenarioText(scenario, result, options);
}

async function comparison(
  scenario: SimulationScenario,
  other: SimulationScenario,
  options: ScenarioOptions,
  context: RunContext,
  json = false,
) {
  const result = await compareScenarios(scenario, other, options, context);
  return json
    ? JSON.stringify(comparisonJson(scenario, result, options.seed))
    : comparisonText(scenario, result, options);
}

/** The scenario to compare with; what is wrong in it is told with its name. */
async function readOther(path: string, first: string): Promise<SimulationScenario> {
  if (path === '-' && first === '-') throw new InputError('--compare', 'standard input can be only one of the two.');
  const value = await readJson(path, '--compare');
  try {
    return parseSimulationScenario(value);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`--compare ${path}: ${error.field}`, error.message);
    throw error;
  }
}

function shareAboveZero(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0 && value < 1)) {
    throw new InvalidArgumentError('Use a share between 0 and 1, such as 0.002 (a fifth of a point).');
  }
  return value;
}
