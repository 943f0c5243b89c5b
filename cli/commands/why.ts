import { type Command, InvalidArgumentError } from 'commander';
import { parseRosterProblem, type RosterProblemFile, rosterFile } from '../../src/domain/roster-problem.ts';
import { parseShape } from '../../src/domain/shape.ts';
import { InputError } from '../../src/errors.ts';
import { explainMoment, type MomentExplanation } from '../../src/pipeline/explain-roster.ts';
import { readJson } from '../files.ts';
import { print, table } from '../terminal.ts';

interface Moment {
  day: number;
  minute: number;
}

const help = `
Days count from 0, as in the files.

Example: why are so few agents on at 07:15 of day 2?
  $ crewcast why week.json roster.json --at 2@07:15`;

export function registerWhy(program: Command): void {
  program
    .command('why')
    .description('Why so many agents are on at one moment: who else could be, which rules keep the others off.')
    .argument('<problem>', 'problem file (crewcast-roster-problem/1)')
    .argument('<roster>', 'roster file (crewcast-roster/1)')
    .requiredOption('--at <day@hh:mm>', 'the moment', moment)
    .option('--json', 'print the answer as one JSON object')
    .addHelpText('after', help)
    .action(run);
}

async function run(problemPath: string, rosterPath: string, { at, json }: { at: Moment; json?: boolean }) {
  const problem = parseRosterProblem(await readJson(problemPath, 'PROBLEM'));
  const roster = parseShape(rosterFile, await readJson(rosterPath, 'ROSTER'));
  if (at.day >= problem.days) throw new InputError('--at', `the days are 0 to ${problem.days - 1}.`);
  const slot = Math.floor((at.day * 1440 + at.minute) / problem.slotMinutes);
  const explanation = explainMoment(problem, roster, slot);
  print(json ? JSON.stringify(explanation) : summary(explanation, problem, at));
}

function summary(
  { required, onPhone, agents, reasons, earlierStarts }: MomentExplanation,
  { slotMinutes }: RosterProblemFile,
  { day, minute }: Moment,
): string {
  const count = (presence: string): number => agents.filter((agent) => agent.presence === presence).length;
  const example = (rule: string): string =>
    agents.flatMap(({ brokenRules }) => brokenRules).find(({ id }) => id === rule)!.detail;
  const lines = [
    `Day ${day} at ${clock(minute)}: ${required} agents required, ${onPhone} on the phone.`,
    `${count('off the phone within the shift')} are on a break or other work, ${count('possible')} could work then by their own rules, ${count('ruled out')} are ruled out.`,
  ];
  if (reasons.length > 0) {
    const rows = reasons.map(({ rule, agents: ruled }) => [rule, String(ruled), example(rule)]);
    lines.push('', table(['rule in the way', 'agents', 'for example'], rows));
  }
  if (earlierStarts.length === 0)
    lines.push('', 'No shift of the roster can simply start half an hour earlier to cover it.');
  else {
    const rows = earlierStarts
      .slice(0, 10)
      .map(({ agent, start, earlierStart, saved }) => [
        agent,
        clock(start * slotMinutes),
        clock(earlierStart * slotMinutes),
        saved.toFixed(1),
      ]);
    lines.push('', table(['starting earlier', 'from', 'to', 'points saved'], rows));
  }
  return lines.join('\n');
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function moment(text: string): Moment {
  const found = /^(\d+)@([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (!found) throw new InvalidArgumentError('Give day and time, such as 2@07:15.');
  return { day: Number(found[1]), minute: Number(found[2]) * 60 + Number(found[3]) };
}
