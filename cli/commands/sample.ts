import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { InputError } from '../../src/errors.ts';
import { sampleCentre } from '../../src/sample/centre.ts';
import { sampleHistory } from '../../src/sample/history.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { sampleWeekStart } from '../../src/sample/occasions.ts';
import { writeWhole } from '../files.ts';
import { print } from '../terminal.ts';

export function registerSample(program: Command): void {
  program
    .command('sample')
    .description('write the sample centre as files: history.csv and centre.json, to try commands on or to start from')
    .option('--out <folder>', 'folder to write to', 'sample')
    .option('--seed <seed>', 'another seed, another centre', wholeNumber, 1)
    .action(sample);
}

async function sample({ out, seed }: { out: string; seed: number }): Promise<void> {
  await mkdir(out, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new InputError('--out', `cannot make the folder ${out} (${error.code}).`);
  });
  await writeWhole(join(out, 'history.csv'), historyToCsv(sampleHistory(seed, { endDate: sampleWeekStart })));
  await writeWhole(join(out, 'centre.json'), `${JSON.stringify(sampleCentre(seed), null, 2)}\n`);
  print(`${out}/history.csv: a year of five queues, up to ${sampleWeekStart}, times of Europe/Amsterdam`);
  print(`${out}/centre.json: queues, shifts, contracts, 120 agents, time off and events`);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('use a whole number.');
  return Number(text);
}
