import { type Command, InvalidArgumentError } from 'commander';
import { parseRosterProblem } from '../../src/domain/roster-problem.ts';
import { InputError } from '../../src/errors.ts';
import { explainRosterAgent, explainRosterMoment } from '../../src/pipeline/roster/explain-roster.ts';
import { diagnoseRoster, priceRules } from '../../src/pipeline/roster/price-rules.ts';
import { answering, readAsked } from '../asked-roster.ts';
import { readJson } from '../files.ts';
import { largestSeed, largestWork, wholeNumber } from '../option-values.ts';
import { agentInWords, clashesInWords, momentInWords, rulesInWords } from '../roster-answer-words.ts';
import { print, progressBar } from '../terminal.ts';

interface Moment {
  day: number;
  minute: number;
}

interface WhyOptions {
  at?: Moment;
  agent?: string;
  rules?: boolean;
  clashes?: boolean;
  exact?: boolean;
  work: number;
  seed: number;
  json?: boolean;
}

const help = `
Ask one thing at a time. Days count from 0, as in the files. Points are those of the roster's objective.

Examples: why are so few agents on at 07:15 of day 2? Why has A017 this week? What do the rules cost? Why is there no roster?
  $ crewcast why week.json roster.json --at 2@07:15
  $ crewcast why week.json roster.json --agent A017
  $ crewcast why week.json roster.json --rules --exact
  $ crewcast why week.json --clashes`;

export function registerWhy(program: Command): void {
  program
    .command('why')
    .description('Why a roster is as it is: who is on at a moment, why an agent has its week, what the rules cost.')
    .argument('<problem>', 'problem file (crewcast-roster-problem/1)')
    .argument('[roster]', 'roster file (crewcast-roster/1); not needed for --clashes')
    .option('--at <day@hh:mm>', 'who is on, who else could be, and which rules keep the others off', moment)
    .option('--agent <id>', 'what each shift of the agent is worth, which rules bind, and the best other weeks')
    .option('--rules', 'what easing each rule by one step would save, estimated by the proven bounds')
    .option('--exact', 'with --rules: also roster each change anew, all with equal work')
    .option('--work <number>', 'with --exact: single-agent weeks for each change', wholeNumber(1, largestWork), 10_000)
    .option('--seed <integer>', 'with --exact', wholeNumber(0, largestSeed), 1)
    .option('--clashes', 'agents without a legal week: the rules that clash, and the smallest change that helps')
    .option('--json', 'print the answer as one JSON object')
    .addHelpText('after', help)
    .action(run);
}

async function run(problemPath: string, rosterPath: string | undefined, options: WhyOptions): Promise<void> {
  const { at, agent, rules, clashes, exact, work, seed, json } = options;
  const asked = [at, agent, rules, clashes].filter((question) => question !== undefined).length;
  if (asked !== 1) throw new InputError('--at', 'ask one thing: --at, --agent, --rules or --clashes.');
  if (exact && !rules) throw new InputError('--exact', 'goes with --rules.');
  const tell = <Answer>(answer: Answer, words: (answer: Answer) => string): void =>
    print(json ? JSON.stringify(answer) : words(answer));
  if (clashes) {
    const file = parseRosterProblem(await readJson(problemPath, 'PROBLEM'));
    tell({ agents: await answering((context) => diagnoseRoster(file, context)) }, (answer) =>
      clashesInWords(answer.agents),
    );
    return;
  }
  if (rosterPath === undefined) throw new InputError('ROSTER', 'name the roster file to be explained.');
  const given = await readAsked(problemPath, rosterPath);
  const { file } = given;
  await answering(async (context) => {
    if (agent !== undefined) {
      tell(await explainRosterAgent(given, agent, context), (answer) => agentInWords(answer, file));
    } else if (at) {
      if (at.day >= file.days) throw new InputError('--at', `the days are 0 to ${file.days - 1}.`);
      const slot = Math.floor((at.day * 1440 + at.minute) / file.slotMinutes);
      tell(await explainRosterMoment(given, slot, context), (answer) => momentInWords(answer, file));
    } else {
      const progress = progressBar('pricing rules');
      const onProgress = (share: number): void => progress.update(share, '');
      const prices = await priceRules(given, exact ? { exactWork: work, seed } : {}, { ...context, onProgress });
      progress.done();
      tell({ rules: prices }, (answer) => rulesInWords(answer.rules));
    }
  });
}

function moment(text: string): Moment {
  const found = /^(\d+)@([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (!found) throw new InvalidArgumentError('Give day and time, such as 2@07:15.');
  return { day: Number(found[1]), minute: Number(found[2]) * 60 + Number(found[3]) };
}
