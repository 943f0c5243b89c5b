import { type Command, InvalidArgumentError } from 'commander';
import { createComputePool } from '../../src/compute/pool.ts';
import { type PlanSummary, type ScenarioChanges, scenarioChanges } from '../../src/domain/plan.ts';
import { parseShape } from '../../src/domain/shape.ts';
import { InputError } from '../../src/errors.ts';
import { pipeline } from '../../src/jobs/pipeline.ts';
import { runHere } from '../../src/jobs/run-here.ts';
import { createTaskTable } from '../../src/jobs/task-table.ts';
import type { StoredScenario } from '../../src/store/scenario-store.ts';
import type { Store } from '../../src/store/store.ts';
import { readJson } from '../files.ts';
import { largestWork, numberWithin, wholeNumber } from '../option-values.ts';
import { describeChange, range95 } from '../service-words.ts';
import { print, progressBar, table } from '../terminal.ts';
import { siteOption, withStore } from '../with-store.ts';

interface ScenarioOptions {
  schedule?: string;
  name: string;
  changes?: string;
  volume?: number;
  handleTime?: number;
  serviceLevel?: ScenarioChanges['serviceLevel'];
  shrinkage?: number;
  addAgents: NonNullable<ScenarioChanges['addAgents']>;
  removeAgents: string[];
  gap: number;
  work: number;
  site?: string;
  json?: boolean;
}

const example = `
Example: fifteen per cent more calls and three full-time hires for the sales queue
  crewcast scenario --volume 1.15 --add-agents 3:full-time:sales --name "spring campaign"`;

export function registerScenario(program: Command): void {
  program
    .command('scenario')
    .description('what if: run the chain again with changes and compare with a stored schedule')
    .option('--schedule <id>', 'baseline schedule (default: the published one that was made last)')
    .option('--name <name>', 'name of the scenario', 'scenario')
    .option('--volume <factor>', 'contacts times this factor, such as 1.15', numberWithin(0, 100))
    .option('--handle-time <factor>', 'handle times times this factor', numberWithin(0.01, 100))
    .option('--service-level <percent/seconds>', 'service goal of all live queues, such as 90/15', serviceLevel)
    .option('--shrinkage <share>', 'shrinkage of all queues, 0 to 0.99', numberWithin(0, 0.99))
    .option('--add-agents <count:contract:queues>', 'hires, such as 3:full-time:sales,service (repeatable)', hires, [])
    .option('--remove-agents <ids>', 'agents who leave, comma-separated', (text) => text.split(','), [])
    .option('--changes <file>', 'all changes as JSON instead (fields as in POST /v1/scenarios)')
    .option('--gap <share>', 'stop at this proven gap', numberWithin(0, 1), 0.03)
    .option('--work <limit>', 'most work to spend on the roster', wholeNumber(1, largestWork), 300_000)
    .option(...siteOption)
    .option('--json', 'print the stored scenario as JSON')
    .addHelpText('after', example)
    .action(scenario);
}

async function scenario(options: ScenarioOptions): Promise<void> {
  const changes = options.changes ? parseChanges(await readJson(options.changes, '--changes')) : changesOf(options);
  const compute = createComputePool();
  const progress = progressBar('scenario');
  try {
    await withStore(async ({ store }) => {
      const scheduleId = options.schedule ?? (await latestPublished(store));
      const order = { name: options.name, scheduleId, changes, targetGap: options.gap, workLimit: options.work };
      const context = { pool: compute, onProgress: progress.update };
      const job = { kind: 'scenario', input: order } as const;
      const { scenarioId } = await runHere(createTaskTable(pipeline), job, store, context);
      progress.done();
      const stored = await store.scenarios.find(scenarioId);
      print(options.json ? JSON.stringify(stored, null, 2) : compare(stored));
    }, options.site);
  } finally {
    progress.done();
    await compute.close();
  }
}

function changesOf({
  volume,
  handleTime,
  serviceLevel: goal,
  shrinkage,
  addAgents,
  removeAgents,
}: ScenarioOptions): ScenarioChanges {
  const changes = { volumeFactor: volume, handleTimeFactor: handleTime, serviceLevel: goal, shrinkage };
  return parseChanges({
    ...changes,
    ...(addAgents.length > 0 ? { addAgents } : {}),
    ...(removeAgents.length > 0 ? { removeAgentIds: removeAgents } : {}),
  });
}

const parseChanges = (value: unknown): ScenarioChanges => parseShape(scenarioChanges, value, 'changes');

async function latestPublished(store: Store): Promise<string> {
  const { items } = await store.schedules.list({ limit: 1000 }, true);
  const latest = items.reduce((best, item) => (best && best.createdAt > item.createdAt ? best : item), items[0]);
  if (!latest)
    throw new InputError('--schedule', 'no schedule is published. Plan and publish a week first, or name a draft.');
  return latest.id;
}

type Comparison = Pick<StoredScenario, 'baseline' | 'outcome' | 'unchangedRoster' | 'service'>;

/** The figures side by side, then what changes for customers, with its uncertainty. */
export function compare({ baseline, outcome, unchangedRoster, service }: Comparison): string {
  const plans = unchangedRoster ? [baseline, unchangedRoster, outcome] : [baseline, outcome];
  const header = unchangedRoster
    ? ['', 'baseline', 'changed, same roster', 'changed, new roster']
    : ['', 'baseline', 'changed, new roster'];
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const whole = (value: number) => Math.round(value).toLocaleString('en');
  const line = (name: string, show: (plan: PlanSummary) => string) => [name, ...plans.map(show)];
  const figures = table(header, [
    line('contacts', (plan) => whole(plan.contacts)),
    line('required hours', (plan) => whole(plan.requiredHours)),
    line('rostered hours', (plan) => whole(plan.rosteredHours)),
    line('paid hours', (plan) => whole(plan.paidHours)),
    line('cost', (plan) => whole(plan.cost)),
    line('agent-hours short', (plan) => whole(plan.understaffedHours)),
    line('service level', (plan) => percent(plan.serviceLevel)),
    line('  sure within (95 %)', (plan) =>
      range95({ mean: plan.serviceLevel, standardError: plan.serviceLevelStandardError }),
    ),
    line('  8 of 10 weeks', ({ serviceLevelP10: low, serviceLevelP90: high }) =>
      low === undefined || high === undefined ? '-' : `${percent(low)} to ${percent(high)}`,
    ),
    line('every goal kept, weeks', ({ probabilityAllGoalsMet: met }) =>
      met == null ? '-' : `${Math.round(100 * met)} %`,
    ),
    line('abandoned', (plan) => percent(plan.abandonedShare)),
    line('occupancy', (plan) => percent(plan.occupancy)),
    line('agents', (plan) => whole(plan.agents)),
  ]);
  if (!service) return figures;
  const changes = [
    ...(service.unchangedRoster ? [describeChange('changed, same roster', service.unchangedRoster)] : []),
    describeChange('changed, new roster', service.outcome),
  ];
  return [
    figures,
    ...changes,
    'Changes in points from the baseline, met by the same customers, with their 95 % range: with 0 in it, there may be none.',
  ].join('\n\n');
}

function serviceLevel(text: string): ScenarioChanges['serviceLevel'] {
  const match = /^(\d{1,2}(?:\.\d+)?)\/(\d+)$/.exec(text);
  if (!match) throw new InvalidArgumentError('use percent/seconds, such as 80/20.');
  return { share: Number(match[1]) / 100, thresholdSeconds: Number(match[2]) };
}

function hires(text: string, sofar: ScenarioOptions['addAgents']): ScenarioOptions['addAgents'] {
  const match = /^(\d{1,4}):([^:]+):([^:]+)$/.exec(text);
  if (!match) throw new InvalidArgumentError('use count:contract:queues, such as 3:full-time:sales,service.');
  return [...sofar, { count: Number(match[1]), contractId: match[2], queueIds: match[3].split(',') }];
}
