import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { Command } from 'commander';
import { InputError } from '../../src/errors.ts';
import {
  answerStaffingRow,
  type StaffingAnswer,
  staffingAnswerLine,
  staffingKinds,
} from '../../src/pipeline/staffing/staffing-rows.ts';

const example = `
Each row is one JSON object: {"id": ..., "kind": ..., "in": {...}}. Times are seconds, rates per second, shares 0..1.

Kinds and what they read:
${Object.entries(staffingKinds)
  .map(([kind, { inputs }]) => `  ${kind.padEnd(28)} ${inputs}`)
  .join('\n')}

slDefinition is one of answeredOverOffered (default), answeredPlusShortAbandonsOverOffered, answeredOverAnswered,
answeredOverOfferedLessShortAbandons. An impossible row answers {"id", "error": {"field", "message"}} and the rest go on;
odd inputs are answered with a "warnings" list. A time that grows without bound is the text "Infinity".

Example: 100 calls in half an hour of 180 s each, 80 % answered in 20 s
  echo '{"id":1,"kind":"erlangC_required","in":{"lambdaPerSec":0.0555555,"ahtSec":180,"sl":0.8,"thresholdSec":20}}' | crewcast staffing
  {"id":1,"out":{"agents":14,"sl":0.888...,"asa":7.83...,"occupancy":0.714...,"pWait":0.174...,"margin":0.004...}}`;

export function registerStaffing(program: Command): void {
  program
    .command('staffing')
    .description('Answer staffing questions (Erlang B, C, A and relatives), one JSON object per line.')
    .argument(
      '[file]',
      'rows as JSON lines or one JSON array, gzipped or not; "-" or nothing reads standard input',
      '-',
    )
    .option('--json', 'one JSON object per line (always so; accepted for uniformity)')
    .addHelpText('after', example)
    .action(answerRows);
}

async function answerRows(file: string): Promise<void> {
  const closed = new Promise<never>((_, reject) => process.stdout.once('error', reject));
  closed.catch(() => {});
  let pending = '';
  const flush = async (): Promise<void> => {
    const text = pending;
    pending = '';
    if (!process.stdout.write(text)) {
      await Promise.race([closed, new Promise((resolve) => process.stdout.once('drain', resolve))]);
    }
  };
  try {
    for await (const answer of answers(textOf(file))) {
      pending += `${staffingAnswerLine(answer)}\n`;
      if (pending.length > 1 << 16) await flush();
    }
    await flush();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

async function* answers(text: AsyncIterable<string>): AsyncGenerator<StaffingAnswer> {
  let number = 0;
  for await (const line of linesOrArray(text)) {
    number += 1;
    if (line === '') continue;
    let row: unknown;
    try {
      row = typeof line === 'string' ? JSON.parse(line) : line.row;
    } catch (error) {
      yield unreadable(number, `is not valid JSON (${(error as Error).message}); write one object per line.`);
      continue;
    }
    const isObject = typeof row === 'object' && row !== null && !Array.isArray(row);
    yield isObject ? answerStaffingRow(row) : unreadable(number, 'is not an object; write {"id", "kind", "in"}.');
  }
}

function unreadable(line: number, message: string): StaffingAnswer {
  return { id: null, error: { field: `line ${line}`, message } };
}

/** Lines as they come in; a text that starts with "[" is read whole and its elements passed on as rows. */
async function* linesOrArray(text: AsyncIterable<string>): AsyncGenerator<string | { row: unknown }> {
  let rest = '';
  let isArray: boolean | null = null;
  for await (const chunk of text) {
    rest += chunk;
    const start = rest.trimStart();
    if (isArray === null && start !== '') isArray = start.startsWith('[');
    if (isArray !== false) continue;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.trim();
  }
  if (!isArray) {
    yield rest.trim();
    return;
  }
  for (const row of parseArray(rest)) yield { row };
}

function parseArray(text: string): unknown[] {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError('file', `starts with "[" but is not a JSON array (${(error as Error).message}).`);
  }
}

async function* textOf(file: string): AsyncGenerator<string> {
  if (file === '-' && process.stdin.isTTY) throw new InputError('file', 'name a file or pipe rows in (see --help).');
  const bytes = file === '-' ? process.stdin : createReadStream(file);
  const decoder = new TextDecoder();
  try {
    for await (const chunk of file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes) {
      yield decoder.decode(chunk as Buffer, { stream: true });
    }
  } catch (error) {
    throw new InputError(
      'file',
      `cannot read ${file} (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`,
    );
  }
  yield decoder.decode();
}
