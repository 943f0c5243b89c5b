import { type Command, InvalidArgumentError } from 'commander';
import type { RosterProblemFile } from '../../src/domain/roster-problem.ts';
import { InputError } from '../../src/errors.ts';
import { type OpenShiftAsked, suggestForAgent, suggestForShift } from '../../src/pipeline/roster/suggest-shifts.ts';
import { answering, readAsked } from '../asked-roster.ts';
import { agentSuggestionsInWords, takersInWords } from '../roster-answer-words.ts';
import { print } from '../terminal.ts';

/** A shift as it is asked for, in minutes of its day. */
interface AskedTimes {
  day: number;
  startMinute: number;
  endMinute: number;
  queueId?: string;
}

interface SuggestOptions {
  shift?: AskedTimes;
  agent?: string;
  json?: boolean;
}

const help = `
Days count from 0, as in the files. Ranked by what the roster would cost in points of its objective (missing and surplus agents, wishes,
overtime; negative: it gains), then by rest, weekends, nights and paid hours.

Examples: who could take a shift on day 2 from 08:00 to 16:30 on the queue sales, and what else could A017 work?
  $ crewcast suggest week.json roster.json --shift 2@08:00-16:30:sales
  $ crewcast suggest week.json roster.json --agent A017`;

export function registerSuggest(program: Command): void {
  program
    .command('suggest')
    .description('Who could take an open shift, or what else an agent could work, ranked, with reasons for the rest.')
    .argument('<problem>', 'problem file (crewcast-roster-problem/1)')
    .argument('<roster>', 'roster file (crewcast-roster/1)')
    .option('--shift <day@start-end[:queue]>', 'the open shift', openShift)
    .option('--agent <id>', 'the agent')
    .option('--json', 'print the answer as one JSON object')
    .addHelpText('after', help)
    .action(run);
}

async function run(problemPath: string, rosterPath: string, { shift, agent, json }: SuggestOptions): Promise<void> {
  if ((shift === undefined) === (agent === undefined)) throw new InputError('--shift', 'give --shift or --agent.');
  const asked = await readAsked(problemPath, rosterPath);
  const { file } = asked;
  const text = await answering(async (context) => {
    if (agent !== undefined) {
      const answer = await suggestForAgent(asked, agent, context);
      return json ? JSON.stringify(answer) : agentSuggestionsInWords(answer, file);
    }
    const answer = await suggestForShift(asked, inSlots(shift!, file), context);
    return json ? JSON.stringify(answer) : takersInWords(answer, file);
  });
  print(text);
}

function inSlots({ startMinute, endMinute, ...shift }: AskedTimes, { slotMinutes }: RosterProblemFile): OpenShiftAsked {
  const [start, end] = [startMinute / slotMinutes, endMinute / slotMinutes];
  if (!Number.isInteger(start) || !Number.isInteger(end)) {
    throw new InputError('--shift', `start and end must lie on steps of ${slotMinutes} minutes.`);
  }
  return { ...shift, start, end };
}

function openShift(text: string): AskedTimes {
  const time = '([01]\\d|2[0-3]):([0-5]\\d)';
  const found = new RegExp(`^(\\d+)@${time}-${time}(?::(.+))?$`).exec(text);
  if (!found) throw new InvalidArgumentError('Give day, start and end, such as 2@08:00-16:30 or 2@08:00-16:30:sales.');
  const [day, fromHour, fromMinute, toHour, toMinute] = found.slice(1, 6).map(Number);
  const startMinute = fromHour * 60 + fromMinute;
  const end = toHour * 60 + toMinute;
  return { day, startMinute, endMinute: end > startMinute ? end : end + 1440, queueId: found[6] };
}
