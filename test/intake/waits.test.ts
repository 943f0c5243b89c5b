import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { aggregateHistory } from '../../src/intake/aggregate.ts';
import { readHistory } from '../../src/intake/read-history.ts';

const read = async (lines: string[]) =>
  (await readHistory(Readable.from([lines.join('\n')]), { timeZone: 'UTC', intervalMinutes: 15 })).histories[0];
const two = ['2026-03-02T09:00:00', '2026-03-02T09:15:00'];

describe('time spent waiting', () => {
  it('comes from the waits of answered and abandoned contacts, whichever of them there were', async () => {
    const history = await read([
      'start,offered,answered,abandoned,avg_wait_answered,avg_wait_abandoned',
      `${two[0]},10,8,2,20,45`,
      `${two[1]},3,3,0,10,`,
      '2026-03-02T09:30:00,5,5,0,0,0',
    ]);
    expect(history.queueSeconds).toEqual(Float64Array.of(8 * 20 + 2 * 45, 30, 0));
  });

  it('comes from the wait of all contacts, or from a total', async () => {
    const means = await read(['start,volume,avg_wait_all', `${two[0]},10,12`, `${two[1]},0,`]);
    expect(means.queueSeconds).toEqual(Float64Array.of(120, 0));
    const totals = await read(['start,volume,queue_seconds', `${two[0]},10,333`, `${two[1]},4,`]);
    expect(totals.queueSeconds).toEqual(Float64Array.of(333, Number.NaN));
  });

  it('is summed from single contacts', async () => {
    const rows = ['start,answered,wait_seconds,handle_seconds', `${two[0]},1,0,200`, '2026-03-02T09:03:00,0,70,'];
    expect((await read(rows)).queueSeconds).toEqual(Float64Array.of(70));
  });

  it('adds up over longer intervals and is unknown where the file tells nothing', async () => {
    const history = await read(['start,volume,avg_wait_all', `${two[0]},10,12`, `${two[1]},5,6`]);
    expect(aggregateHistory(history, 30).queueSeconds).toEqual(Float64Array.of(150));
    expect((await read(['start,volume', `${two[0]},10`, `${two[1]},5`])).queueSeconds).toBeNull();
  });
});
