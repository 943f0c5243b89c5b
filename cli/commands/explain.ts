import type { Command } from 'commander';
import { estimatePatience } from '../../models/queueing/patience.ts';
import type { ShrinkageSource } from '../../models/queueing/shrinkage.ts';
import type { Patience } from '../../src/domain/plan.ts';
import { InputError } from '../../src/errors.ts';
import { explainInterval, type IntervalExplanation } from '../../src/pipeline/staffing/explain-interval.ts';
import { percent } from '../../src/pipeline/staffing/requirement-words.ts';
import { print, table } from '../terminal.ts';

interface ExplainOptions {
  contacts: string;
  interval: string;
  aht: string;
  patience?: string;
  patienceFrom?: string;
  serviceLevel?: string;
  asa?: string;
  abandon?: string;
  occupancy?: string;
  minAgents?: string;
  shrinkage?: string[];
  agents?: string;
  dayVariation?: string;
  json?: boolean;
}

export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('How many agents an interval of calls needs and why, step by step; or what a number of agents gives.')
    .requiredOption('--contacts <number>', 'contacts offered in the interval')
    .requiredOption('--aht <seconds>', 'average handle time: talk, hold and wrap-up')
    .option('--interval <minutes>', 'length of the interval', '30')
    .option('--patience <seconds>', 'mean time before a caller gives up; left out: nobody gives up')
    .option(
      '--patience-from <abandoned/waited>',
      'estimate it: contacts that gave up / total seconds all contacts waited',
    )
    .option('--service-level <percent/seconds>', 'such as 80/20: 80 % of offered contacts answered within 20 s')
    .option('--asa <seconds>', 'highest average speed of answer')
    .option('--abandon <share>', 'highest share of abandoned contacts, such as 0.03 or 3%')
    .option('--occupancy <share>', 'highest occupancy, such as 0.85 or 85%')
    .option('--min-agents <number>', 'never fewer than this')
    .option('--shrinkage <[name=]share>', 'time lost, such as sickness=0.05; repeat for several sources', collect)
    .option('--agents <number>', 'turn the question round: what do so many agents on the queue give?')
    .option(
      '--day-variation <share>',
      'how much whole days differ from the forecast, such as 0.1: adds the cost of caution',
    )
    .option('--json', 'print the explanation as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  100 calls of 240 s in half an hour, callers who wait two minutes, two kinds of shrinkage
  $ crewcast explain --contacts 100 --aht 240 --patience 120 --service-level 80/20 --occupancy 0.85 \\
      --shrinkage vacation=0.1 --shrinkage sickness=0.05

  The same calls with twelve agents
  $ crewcast explain --contacts 100 --aht 240 --patience 120 --service-level 80/20 --agents 12
`,
    )
    .action(run);
}

function run(options: ExplainOptions): void {
  const averageHandleTimeSeconds = positive(options.aht, '--aht', 'seconds');
  noteUnitSlip(averageHandleTimeSeconds);
  const explanation = explainInterval({
    contacts: atLeastZero(options.contacts, '--contacts', 'contacts'),
    intervalMinutes: positive(options.interval, '--interval', 'minutes'),
    averageHandleTimeSeconds,
    patience: patienceFrom(options),
    goal: goalFrom(options),
    shrinkage: (options.shrinkage ?? []).map(shrinkageSource),
    agents: options.agents === undefined ? null : whole(options.agents, '--agents'),
    dayVariation: options.dayVariation === undefined ? null : share(options.dayVariation, '--day-variation'),
  });
  print(options.json ? JSON.stringify(explanation) : inWords(explanation));
}

function goalFrom(options: ExplainOptions) {
  const goal = {
    serviceLevel: options.serviceLevel === undefined ? null : serviceLevel(options.serviceLevel),
    maxAverageSpeedOfAnswerSeconds: options.asa === undefined ? null : positive(options.asa, '--asa', 'seconds'),
    maxAbandonedShare: options.abandon === undefined ? null : share(options.abandon, '--abandon'),
    maxOccupancy: options.occupancy === undefined ? null : share(options.occupancy, '--occupancy'),
    minAgents: options.minAgents === undefined ? null : whole(options.minAgents, '--min-agents'),
  };
  if (goal.maxOccupancy === 0) throw new InputError('--occupancy', 'is 0; give a share above 0.');
  const hasTarget =
    goal.serviceLevel !== null ||
    goal.maxAverageSpeedOfAnswerSeconds !== null ||
    goal.maxAbandonedShare !== null ||
    goal.maxOccupancy !== null;
  if (!hasTarget && options.agents === undefined) {
    throw new InputError(
      '--service-level',
      'is missing, and so is every other target; give one (such as 80/20), or --agents.',
    );
  }
  return goal;
}

function patienceFrom({ patience, patienceFrom: counts }: ExplainOptions): Patience {
  if (counts !== undefined) {
    if (patience !== undefined) throw new InputError('--patience-from', 'is given beside --patience; leave one out.');
    const [abandoned, waited] = counts.split('/');
    const estimate = estimatePatience(
      positive(waited ?? '', '--patience-from', 'seconds waited, after the "/"'),
      positive(abandoned, '--patience-from', 'contacts that gave up'),
    )!;
    const { meanPatienceSeconds, standardErrorSeconds } = estimate;
    const words = `Callers wait ${meanPatienceSeconds.toFixed(0)} s on average before they give up (estimated from ${abandoned} who did, standard error ${standardErrorSeconds.toFixed(1)} s).`;
    return { meanSeconds: meanPatienceSeconds, source: 'estimated', standardErrorSeconds, words };
  }
  if (patience === undefined) {
    const words = 'No patience is given; where callers hang up, this asks for too many agents.';
    return { meanSeconds: null, source: 'unknown', standardErrorSeconds: null, words };
  }
  const meanSeconds = positive(patience, '--patience', 'seconds');
  const words = `Callers wait ${meanSeconds} s on average before they give up.`;
  return { meanSeconds, source: 'set', standardErrorSeconds: null, words };
}

function serviceLevel(text: string): { share: number; thresholdSeconds: number } {
  const [percentText, secondsText] = text.split('/');
  if (secondsText === undefined)
    throw new InputError('--service-level', `is ${text}; give percent/seconds such as 80/20.`);
  const level = number(percentText.replace(/%$/, ''), '--service-level', 'percent before the "/"');
  const thresholdSeconds = atLeastZero(secondsText, '--service-level', 'seconds after the "/"');
  const asShare = level > 0 && level < 1 ? level : level / 100;
  if (!(asShare > 0 && asShare < 1)) {
    throw new InputError(
      '--service-level',
      `asks for ${percentText} %; give a level above 0 and below 100, such as 80/20.`,
    );
  }
  return { share: asShare, thresholdSeconds };
}

function shrinkageSource(text: string, index: number, all: string[]): ShrinkageSource {
  const [name, value] = text.includes('=') ? text.split(/=(.*)/s) : ['', text];
  const lost = share(value, '--shrinkage');
  if (lost >= 1) throw new InputError('--shrinkage', `is ${value}; less than all of the time must be lost.`);
  return { name: name || (all.length > 1 ? `shrinkage ${index + 1}` : 'shrinkage'), share: lost };
}

/** Shares as 0.05 or 5%. */
function share(text: string, option: string): number {
  const isPercent = text.endsWith('%');
  const value = number(isPercent ? text.slice(0, -1) : text, option, 'a share such as 0.05 or 5%');
  const asShare = isPercent ? value / 100 : value;
  if (!isPercent && value > 1 && value <= 100) {
    throw new InputError(option, `is ${text}; a share lies in 0..1, did you mean ${value / 100} or ${text}%?`);
  }
  if (asShare < 0 || asShare > 1) throw new InputError(option, `is ${text}; a share lies in 0..1.`);
  return asShare;
}

function whole(text: string, option: string): number {
  const value = number(text, option, 'a whole number');
  if (!Number.isInteger(value) || value < 0 || value > 1e6) {
    throw new InputError(option, `is ${text}; give a whole number from 0 to 1000000.`);
  }
  return value;
}

function positive(text: string, option: string, unit: string): number {
  const value = number(text, option, unit);
  if (value <= 0) throw new InputError(option, `is ${text}; give a number above 0 (${unit}).`);
  return value;
}

function atLeastZero(text: string, option: string, unit: string): number {
  const value = number(text, option, unit);
  if (value < 0) throw new InputError(option, `is ${text}; give a number of at least 0 (${unit}).`);
  return value;
}

function number(text: string, option: string, unit: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value))
    throw new InputError(option, `is "${text}"; give a number (${unit}).`);
  return value;
}

function noteUnitSlip(seconds: number): void {
  const isLong = seconds > 4 * 3600;
  if (!isLong && seconds > 5) return;
  const guess = isLong
    ? `over four hours; were milliseconds meant (${seconds / 1000} s)?`
    : `very short; were minutes meant (${seconds * 60} s)?`;
  process.stderr.write(`crewcast: --aht: ${seconds} s is ${guess}\n`);
}

function inWords({ words, outcomes, dayShares, required }: IntervalExplanation): string {
  const [, asked] = outcomes.length === 3 ? outcomes : [null, outcomes[0]];
  const rows = outcomes.map((outcome) => [
    `${outcome.agents} (${noteOn(outcome.agents, asked.agents, required)})`,
    percentCell(outcome.serviceLevel),
    outcome.averageSpeedOfAnswerSeconds === null ? '-' : `${outcome.averageSpeedOfAnswerSeconds.toFixed(1)} s`,
    percentCell(outcome.abandonedShare),
    percentCell(outcome.occupancy),
  ]);
  const header = ['agents', 'service level', 'ASA', 'abandoned', 'occupancy'];
  const parts = [words.join('\n'), table(header, rows)];
  if (dayShares.length > 0) {
    const caution = dayShares.map(({ shareOfDays, demandFactor, required: agents, requiredWithShrinkage }) => [
      shareOfDays === null ? 'the expected day' : `${percent(shareOfDays)} of days`,
      percentCell(demandFactor),
      agents,
      requiredWithShrinkage,
    ]);
    parts.push(table(['goal kept on', 'demand', 'agents', 'to schedule'], caution));
  }
  return parts.join('\n\n');
}

function noteOn(agents: number, asked: number, required: number | null): string {
  if (agents === required) return 'required';
  if (agents === asked) return 'asked';
  return agents < asked ? 'one fewer' : 'one more';
}

const percentCell = (value: number): string => `${(100 * value).toFixed(1)} %`;

function collect(value: string, all: string[] = []): string[] {
  return [...all, value];
}
