import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Detail, details } from '../../models/simulation/records.ts';
import { createComputePool } from '../../src/compute/pool.ts';
import { parseSimulationScenario, type SimulationScenario } from '../../src/domain/simulation-scenario.ts';
import { InputError } from '../../src/errors.ts';
import type { RunContext } from '../../src/pipeline/context.ts';
import {
  compareScenarios,
  finestDetail,
  oneMoreAgent,
  type ScenarioOptions,
  simulateScenario,
} from '../../src/pipeline/simulation/simulate-scenario.ts';
import { readJson } from '../files.ts';
import { wholeNumber } from '../option-values.ts';
import { print, progressBar } from '../terminal.ts';
import { oneMoreJson, oneMoreText } from './simulate-one-more.ts';
import { comparisonJson, comparisonText, scenarioJson, scenarioText } from './simulate-report.ts';

interface SimulateOptions {
  days?: number;
  maxDays: number;
  untilError?: number;
  compare?: string;
  detail?: Detail;
  oneMore?: number;
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
    .addOption(
      new Option(
        '--detail <level>',
        'tell results of the horizon, of days too, or of every interval (default: days; intervals with --json, where memory allows)',
      ).choices(details),
    )
    .option(
      '--one-more <minutes>',
      'instead: tell what one more agent of each group is worth in every span of so many minutes',
      wholeNumber(1, 1440),
    )
    .option(
      '--seed <integer>',
      'equal seeds give equal results on any number of threads',
      wholeNumber(0, 2 ** 31 - 1),
      1,
    )
    .option('--threads <number>', 'worker threads (default: all processors)', wholeNumber(1, 256))
    .option('--json', 'print the result as one JSON object: every estimate per queue, day and interval')
    .addHelpText(
      'after',
      `
Service level is the share of offered contacts answered within the queue's threshold; the wait is over all offered contacts;
occupancy is the share of the staffed time of all agents able to serve the queue in which they hold a contact.
"+-" is the standard error of the mean; P10 and P90 are quantiles of single replications; "goal met" is the share of
replications (and of single days, where there are several) that reach goalServiceLevel.

A scenario file tells, besides what "crewcast sample" writes:
  agents     available: spans in seconds, breaks are their gaps (a contact in hand is finished first);
             absenceProbability: the chance to miss a shift, drawn for each
  routing    per queue the groups in the order in which they are tried; an idle agent who waited longest is taken first
  queues     handleTime: exponential, lognormal, deterministic or empirical; meanPatienceSeconds; balkProbability;
             lines (finite); retrial {probability, meanDelaySeconds}; handleTimeFactorAtConcurrency [1, 1.2, ...] (chats
             held at once) and concentrate; deferred (e-mail, done when no live contact waits); priority (smaller first);
             waitingAtStartSeconds and inServiceAtStart (a warm start); dayFactorCoefficientOfVariation (busier and
             quieter days); thresholdSeconds and goalServiceLevel

Examples:
  $ crewcast simulate scenario.json --days 1000 --seed 7
  $ crewcast simulate scenario.json --until-error 0.002
  $ crewcast simulate scenario.json --detail intervals
  $ crewcast simulate monday.json --compare monday-with-two-more.json
  $ crewcast simulate monday.json --one-more 60
`,
    )
    .action(run);
}

async function run(file: string, given: SimulateOptions): Promise<void> {
  const { seed, threads, json } = given;
  if (given.days !== undefined && given.untilError !== undefined) {
    throw new InputError('--until-error', 'cannot go with --days; use --max-days to bound it.');
  }
  if (given.oneMore !== undefined && (given.compare !== undefined || given.untilError !== undefined)) {
    throw new InputError('--one-more', 'cannot go with --compare or --until-error; use --days.');
  }
  const scenario = parseSimulationScenario(await readJson(file, 'SCENARIO'));
  const other = given.compare === undefined ? null : await readOther(given.compare, file);
  const replications = given.untilError === undefined ? (given.days ?? usualDays) : given.maxDays;
  const wanted = given.detail ?? (json ? 'intervals' : 'days');
  const options: ScenarioOptions = {
    replications,
    untilStandardError: given.untilError,
    seed,
    detail: finestDetail(other ? [scenario, other] : [scenario], replications, wanted),
  };
  if (given.detail && options.detail !== given.detail) {
    throw new InputError(
      '--detail',
      `${given.detail} of ${replications} replications do not fit in memory; use ${options.detail} or fewer replications.`,
    );
  }
  const pool = createComputePool(threads);
  const progress = progressBar('simulating');
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  process.once('SIGINT', interrupt);
  try {
    const context: RunContext = { pool, signal: controller.signal, onProgress: progress.update };
    const text = other
      ? await comparison(scenario, other, options, context, json)
      : given.oneMore === undefined
        ? await single(scenario, options, context, json)
        : await oneMore(scenario, options, given.oneMore, context, json);
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
  return json ? JSON.stringify(scenarioJson(scenario, result, options)) : scenarioText(scenario, result, options);
}

async function oneMore(
  scenario: SimulationScenario,
  { replications, seed }: ScenarioOptions,
  minutes: number,
  context: RunContext,
  json = false,
) {
  const rows = await oneMoreAgent(scenario, { replications, seed, spanSeconds: 60 * minutes }, context);
  const order = { replications, seed };
  return json ? JSON.stringify(oneMoreJson(scenario, rows, order)) : oneMoreText(scenario, rows, order);
}

async function comparison(
  scenario: SimulationScenario,
  other: SimulationScenario,
  options: ScenarioOptions,
  context: RunContext,
  json = false,
) {
  const result = await compareScenarios(scenario, other, options, context);
  return json ? JSON.stringify(comparisonJson(scenario, result, options)) : comparisonText(scenario, result, options);
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
