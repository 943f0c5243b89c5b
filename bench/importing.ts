import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { readHistory } from '../src/intake/read-history.ts';
import { openStore } from '../src/store/store.ts';
import { benchTable, timed } from './report.ts';

const queues = 10;
const intervalsPerQueue = 100_000;

/** A million interval rows through the CSV reader, its quality report and the database. */
export async function benchImporting(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'crewcast-bench-'));
  const open = await openStore({ databaseUrl: null, dataFolder: folder });
  try {
    const read = await timed(() => readHistory(Readable.from(csvChunks()), { timeZone: 'Europe/Amsterdam' }));
    const { histories, sha256, report, rows } = read.result;
    const source = { fileName: 'million.csv', sha256, newQueueIds: [], report };
    const write = await timed(() => open.store.history.import(histories, source, 'bench'));
    const again = await timed(() => open.store.history.import(histories, source, 'bench'));
    const perSecond = (seconds: number) => `${Math.round(rows / seconds / 1000)} k`;
    benchTable(
      `Import of ${rows.toLocaleString('en')} interval rows`,
      ['step', 'seconds', 'rows/s'],
      [
        ['read, check, report', read.seconds, perSecond(read.seconds)],
        ['store', write.seconds, perSecond(write.seconds)],
        ['read and store', read.seconds + write.seconds, perSecond(read.seconds + write.seconds)],
        ['store the same again', again.seconds, perSecond(again.seconds)],
      ],
    );
  } finally {
    await open.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ten queues of 15-minute intervals around the clock for nearly three years, in time order. */
function* csvChunks(): Generator<string> {
  yield 'start,queue,offered,answered,abandoned,aht_seconds\n';
  const first = Date.UTC(2022, 0, 1);
  for (let day = 0; day * 96 < intervalsPerQueue; day++) {
    let chunk = '';
    for (let slot = day * 96; slot < Math.min(intervalsPerQueue, (day + 1) * 96); slot++) {
      const start = new Date(first + slot * 900_000).toISOString().slice(0, 19);
      for (let queue = 0; queue < queues; queue++) {
        const offered = Math.round(
          20 + 15 * Math.sin(((slot % 96) / 96) * 2 * Math.PI - 1.5) + ((slot * 7 + queue) % 5),
        );
        chunk += `${start}Z,queue-${queue},${offered},${offered - (slot % 2)},${slot % 2},${240 + (slot % 30)}\n`;
      }
    }
    yield chunk;
  }
}
