import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { transientQueue } from '../../models/queueing/transient.ts';
import { answerStaffingRow, staffingAnswerLine } from '../../src/pipeline/staffing/staffing-rows.ts';
import { hasShared, sharedFile, withoutShared } from '../shared.ts';

interface Row {
  id: string;
  kind: string;
  in: Record<string, unknown>;
  out: Record<string, number | string | boolean>;
  tags: string[];
}

const read = (path: string) => JSON.parse(readFileSync(sharedFile(path), 'utf8'));

/** Service levels, and pWaitGreaterT = 1 - service level, are good to 1e-10; counts are exact; all else to 1e-9 of it. */
function disagreement(kind: string, field: string, wanted: Row['out'][string], got: unknown): string | null {
  const fault = `${field}: wanted ${wanted}, got ${got}`;
  if (typeof wanted !== 'number') return got === wanted ? null : fault;
  if (typeof got !== 'number') return fault;
  if ((field === 'agents' && !kind.endsWith('fractional')) || field === 'scheduled')
    return got === wanted ? null : fault;
  const isServiceLevel = /^sl(?!Miss)/.test(field) || field === 'pWaitGreaterT';
  const allowed = isServiceLevel ? 1e-10 : 1e-9 * Math.abs(wanted) + unreachable(kind);
  return Math.abs(got - wanted) <= allowed ? null : fault;
}

/** The table's chat chain is cut off behind states of such small probability; everything else holds down to 1e-290. */
const unreachable = (kind: string): number => (kind === 'chatConcurrency' ? 1e-90 : 0);

describe.skipIf(!hasShared)(`reference rows ${hasShared ? '' : withoutShared}`, () => {
  const rows: Row[] = hasShared ? read('oracles/erlang.json') : [];
  const kinds = [...new Set(rows.map((row) => row.kind))];

  it.each(kinds)('%s: every row agrees', (kind) => {
    const faults: string[] = [];
    for (const row of rows.filter((each) => each.kind === kind && !each.tags.includes('tie'))) {
      const answer = JSON.parse(staffingAnswerLine(answerStaffingRow(row)));
      expect(answer.id).toBe(row.id);
      for (const [field, wanted] of Object.entries(row.out)) {
        const fault = disagreement(kind, field, wanted, answer.out?.[field]);
        if (fault) faults.push(`${row.id} ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('every time-dependent case agrees in every interval', () => {
    const fields = {
      offered: 'offered',
      pWait: 'waitingShare',
      meanQueue: 'meanQueue',
      abandoned: 'abandoned',
      occupancy: 'occupancy',
      meanInSystemEnd: 'meanInSystemEnd',
    } as const;
    for (const { id, in: given, out } of read('oracles/transient.json')) {
      const intervals = transientQueue({
        arrivalsPerSecond: given.lambdaPerSec,
        agents: given.agents,
        intervalSeconds: given.intervalSec,
        averageHandleTimeSeconds: given.ahtSec,
        meanPatienceSeconds: given.patienceSec,
      });
      for (const [name, field] of Object.entries(fields)) {
        out[name].forEach((wanted: number, i: number) => {
          expect(Math.abs(intervals[i][field] / wanted - 1), `${id} ${name}[${i}]`).toBeLessThan(1e-9);
        });
      }
    }
  });
});
