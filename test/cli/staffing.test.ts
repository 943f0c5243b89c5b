import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { registerStaffing } from '../../cli/commands/staffing.ts';
import { InputError } from '../../src/errors.ts';
import { answerStaffingRow, staffingKinds } from '../../src/pipeline/staffing/staffing-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'crewcast-staffing-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  id: string | number | null;
  out?: Record<string, unknown>;
  error?: { field: string; message: string };
  warnings?: string[];
}

async function staffing(content: string | Buffer, name = 'rows.jsonl'): Promise<Answer[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const written: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const program = new Command();
    registerStaffing(program);
    await program.parseAsync(['node', 'crewcast', 'staffing', file]);
  } finally {
    spy.mockRestore();
  }
  return written
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const voice = { agents: 12, lambdaPerSec: 0.05, ahtSec: 180, thresholdSec: 20 };
const row = (kind: string, inputs: object, id: string | number = 'r') => ({ id, kind, in: inputs });

describe('crewcast staffing', () => {
  it('answers line by line, in order, and goes on after a bad line', async () => {
    const lines = [
      JSON.stringify(row('erlangB', { agents: 1, erlangs: 1 }, 'first')),
      'not json',
      '',
      '[1, 2]',
      JSON.stringify(row('erlangB', { agents: -1, erlangs: 1 }, 'third')),
      JSON.stringify(row('erlangB', { agents: 0, erlangs: 1 }, 4)),
    ];
    const answers = await staffing(`${lines.join('\r\n')}\n`);
    expect(answers.map((answer) => answer.id)).toEqual(['first', null, null, 'third', 4]);
    expect(answers[0].out).toEqual({ blocking: 0.5 });
    expect(answers[1].error?.field).toBe('line 2');
    expect(answers[2].error?.field).toBe('line 4');
    expect(answers[3].error?.field).toBe('agents');
    expect(answers[4].out).toEqual({ blocking: 1 });
  });

  it('reads a JSON array and gzip alike', async () => {
    const rows = JSON.stringify([row('erlangB', { agents: 1, erlangs: 1 }), 7], null, 2);
    const plain = await staffing(rows, 'rows.json');
    expect(plain[0].out).toEqual({ blocking: 0.5 });
    expect(plain[1].error?.field).toBe('line 2');
    expect(await staffing(gzipSync(rows), 'rows.json.gz')).toEqual(plain);
  });

  it('refuses a broken array and a missing file as a whole', async () => {
    await expect(staffing('[{"id": 1}', 'broken.json')).rejects.toThrow(InputError);
    const program = new Command();
    registerStaffing(program);
    await expect(program.parseAsync(['node', 'crewcast', 'staffing', join(folder, 'absent')])).rejects.toThrow(
      /cannot read/,
    );
  });

  it('handles tables larger than its buffers', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      JSON.stringify(row('erlangC', { ...voice, agents: 9 + (i % 50) }, i)),
    );
    const answers = await staffing(rows.join('\n'));
    expect(answers).toHaveLength(20_000);
    expect(answers.every((answer, i) => answer.id === i && answer.out !== undefined)).toBe(true);
  });
});

describe('staffing rows', () => {
  const refused: [string, string, object, RegExp][] = [
    ['agents', 'erlangC', { ...voice, agents: -1 }, /whole number from 0/],
    ['agents', 'erlangC', { ...voice, agents: 2.5 }, /whole number/],
    ['agents', 'erlangB', { agents: 2.5, erlangs: 1 }, /whole number/],
    ['lambdaPerSec', 'erlangC', { ...voice, lambdaPerSec: -0.1 }, /at least 0/],
    ['lambdaPerSec', 'erlangC', { ...voice, lambdaPerSec: Number.NaN }, /finite/],
    ['lambdaPerSec', 'erlangC', { ...voice, lambdaPerSec: Number.POSITIVE_INFINITY }, /finite/],
    ['lambdaPerSec', 'erlangC', { ...voice, lambdaPerSec: '0.05' }, /0.05 without quotes/],
    ['lambdaPerSec', 'erlangC', { ...voice, lambdaPerSec: undefined }, /is missing/],
    ['lambdaPerSec', 'erlangC', { ...voice, lambdaPerSec: 6000 }, /erlangs/],
    ['ahtSec', 'erlangC', { ...voice, ahtSec: 0 }, /mean handle time/],
    ['ahtSec', 'erlangC', { ...voice, ahtSec: -5 }, /at least 0/],
    ['thresholdSec', 'erlangC', { ...voice, thresholdSec: -1 }, /at least 0/],
    ['thresholdSec', 'erlangC_required', { lambdaPerSec: 0.05, ahtSec: 180, sl: 0.8 }, /is missing/],
    ['patienceSec', 'erlangA', { ...voice, patienceSec: 0 }, /null when nobody gives up/],
    ['patienceSec', 'erlangA', { ...voice, patienceSec: -60 }, /above 0/],
    ['sl', 'erlangC_required', { ...voice, sl: 80 }, /did you mean 0.8\?/],
    ['sl', 'erlangC_required', { ...voice, sl: 1 }, /never reached/],
    ['sl', 'erlangC_required', { ...voice, sl: -0.1 }, /0\.\.1/],
    ['in', 'erlangC_required', { lambdaPerSec: 0.05, ahtSec: 180 }, /at least one of/],
    ['maxOccupancy', 'erlangC_required', { ...voice, maxOccupancy: 0 }, /above 0/],
    ['maxOccupancy', 'erlangC_required', { ...voice, maxOccupancy: 85 }, /0\.85/],
    ['maxAbandon', 'erlangA_required', { ...voice, patienceSec: 60, maxAbandon: -0.1 }, /0\.\.1/],
    ['maxAbandon', 'erlangA_required', { ...voice, patienceSec: 60, maxAbandon: 5 }, /0\.05/],
    ['asaSec', 'erlangC_required', { ...voice, asaSec: 0 }, /above 0/],
    [
      'slDefinition',
      'erlangA_required',
      { ...voice, patienceSec: 60, sl: 0.8, slDefinition: 'best' },
      /answeredOverOffered/,
    ],
    ['p', 'erlangA_waitQuantile', { ...voice, patienceSec: 60, p: 1 }, /no bound/],
    ['lines', 'finiteLines', { ...voice, patienceSec: 60, lines: 11 }, /fewer than the 12 agents/],
    ['agents', 'finiteLines', { ...voice, patienceSec: null, agents: 0, lines: 5 }, /fill for good/],
    ['balkProbWhenDelayed', 'erlangA_balking', { ...voice, patienceSec: 60, balkProbWhenDelayed: 1 }, /use less/],
    ['balkProbWhenDelayed', 'erlangA_balking', { ...voice, patienceSec: 60 }, /is missing/],
    [
      'retryProb',
      'retrialFixedPoint',
      { ...voice, primaryLambdaPerSec: 0.05, patienceSec: 60, retryProb: 1 },
      /use less/,
    ],
    [
      'patienceSec',
      'retrialFixedPoint',
      { ...voice, primaryLambdaPerSec: 0.05, patienceSec: null, retryProb: 0.5 },
      /missing/,
    ],
    ['ahtSecAtConcurrency', 'chatConcurrency', { ...voice, maxConcurrent: 2, ahtSecAtConcurrency: [300] }, /give 2/],
    [
      'ahtSecAtConcurrency[1]',
      'chatConcurrency',
      { ...voice, maxConcurrent: 2, ahtSecAtConcurrency: [300, 0] },
      /above 0/,
    ],
    ['shrinkage', 'shrinkage', { agents: 5, shrinkage: 1 }, /nobody would be left/],
    ['shrinkage', 'shrinkage', { agents: 5, shrinkage: 30 }, /did you mean 0.3\?/],
    ['shrinkage', 'shrinkage', { agents: 5, shrinkage: -0.1 }, /0\.\.1/],
    ['kind', 'erlangX', voice, /choose from erlangB/],
    ['kind', 'toString', voice, /choose from erlangB/],
  ];

  it.each(refused)('refuses %s of %s %o', (field, kind, inputs, message) => {
    const answer = answerStaffingRow(row(kind, inputs));
    expect(answer.out).toBeUndefined();
    expect(answer.error?.field).toBe(field);
    expect(answer.error?.message).toMatch(message);
  });

  const mail = {
    intervalSec: 900,
    ahtSec: 300,
    maxOccupancy: 0.9,
    deadlineIntervals: 1,
    volume: [1, 2, 3],
    agents: [1, 1, 1],
  };
  it.each([
    ['intervalSec', { ...mail, intervalSec: 0 }],
    ['volume[1]', { ...mail, volume: [1, -2, 3] }],
    ['volume', { ...mail, volume: [] }],
    ['agents', { ...mail, agents: [1, 1] }],
    ['open[0]', { ...mail, open: ['yes', 1, 1] }],
    ['deadlineIntervals', { ...mail, deadlineIntervals: -1 }],
    ['maxOccupancy', { ...mail, maxOccupancy: 1.2 }],
  ])('refuses %s of deferred work', (field, inputs) => {
    expect(answerStaffingRow(row('deferredFluid', inputs)).error?.field).toBe(field);
  });

  it('calls a deadline without an open interval infeasible', () => {
    const { out } = answerStaffingRow(row('deferredFluid', { ...mail, open: [0, 0, 1], deadlineIntervals: 0 }));
    expect(out).toMatchObject({ feasibleConstant: false });
    expect(out).not.toHaveProperty('minConstantAgentsFractional');
  });

  it('answers an unstable queue: stable false, infinite waits, no negative number', () => {
    const { out, error } = answerStaffingRow(row('erlangC', { ...voice, agents: 5 }));
    expect(error).toBeUndefined();
    expect(out).toMatchObject({ stable: false, sl: 0, pWait: 1, asa: Number.POSITIVE_INFINITY, occupancy: 1 });
  });

  it('warns of handle times that look like minutes or milliseconds, and of fields it does not use', () => {
    const warnings = (inputs: object) => answerStaffingRow(row('erlangC', { ...voice, ...inputs })).warnings;
    expect(warnings({ lambdaPerSec: 0.5, ahtSec: 5 })?.[0]).toMatch(/ahtSec.*minutes.*300 s/);
    expect(warnings({ lambdaPerSec: 0.00001, ahtSec: 180_000 })?.[0]).toMatch(/ahtSec.*milliseconds/);
    expect(warnings({ patience: 60 })?.[0]).toMatch(/^patience: is not used/);
    expect(warnings({})).toBeUndefined();
  });

  it('never lets NaN or a negative number out, whatever the numbers are', () => {
    const odd = [0, 1e-300, 1e-9, 0.5, 1, 3, 20, 1e4, 1e9, 1e300];
    let answered = 0;
    for (const kind of ['erlangA', 'erlangC', 'erlangC_fractional', 'finiteLines', 'erlangA_waitQuantile']) {
      for (const lambdaPerSec of odd)
        for (const ahtSec of [1e-9, 60, 1e5])
          for (const patienceSec of [1e-9, 60, 1e9, null])
            for (const agents of [0, 1, 40, 5000])
              for (const thresholdSec of [0, 1e-9, 20, 1e7]) {
                const inputs = { lambdaPerSec, ahtSec, patienceSec, agents, thresholdSec, lines: agents + 3, p: 0.9 };
                if (agents === 5000 && lambdaPerSec * (patienceSec ?? 0) > 1e9) continue;
                const { out, error } = answerStaffingRow(row(kind, inputs));
                if (error) continue;
                answered += 1;
                const bad = Object.entries(out!).filter(([, value]) => typeof value === 'number' && !(value >= 0));
                expect(bad, `${kind} ${JSON.stringify(inputs)}`).toEqual([]);
              }
    }
    expect(answered).toBeGreaterThan(4000);
  });

  it('documents every kind', () => {
    for (const { inputs } of Object.values(staffingKinds)) expect(inputs).not.toBe('');
  });
});
