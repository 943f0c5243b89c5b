import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importHistory } from '../../src/jobs/import-history.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { restoreBackup, writeBackup } from '../../src/store/backup.ts';
import type { OpenStore } from '../../src/store/store.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { temporaryStore } from './temporary-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'crewcast-backup-'));
const file = join(folder, 'all.backup');
let origin: OpenStore;
let target: OpenStore;
beforeAll(async () => {
  [origin, target] = await Promise.all([temporaryStore(), temporaryStore()]);
  const { store, pool } = origin;
  await store.centre.replace(smallCentre, 'test');
  await store.keys.create({ name: 'tab\tand\nline', role: 'planner', expiresAt: null }, 'test');
  const history = join(folder, 'history.csv');
  writeFileSync(history, historyToCsv(smallHistories));
  const fields = { file: 'FILE', timeZone: '--time-zone' };
  await importHistory(store, history, { timeZone: 'UTC', fields }, 'test');
  await store.jobs.add('forecast', { startDate: '2025-09-01', days: 7 }, 'test');
  await pool.query(`update jobs set state = 'running', attempt = 1`);
  await store.sites.create({ id: 'lisbon', name: 'Lisbon', timeZone: 'Europe/Lisbon', country: 'PT' }, 'test');
  const lisbon = await origin.sites.of('lisbon');
  await lisbon.centre.replace({ ...smallCentre, site: { ...smallCentre.site, name: 'Lisbon' } }, 'test');
  await lisbon.jobs.add('forecast', { startDate: '2025-10-06', days: 7 }, 'test');
  await writeBackup(pool, createWriteStream(file), '2026-01-01T00:00:00.000Z');
});
afterAll(async () => {
  await Promise.all([origin.close(), target.close()]);
  rmSync(folder, { recursive: true });
});

const read = (path: string, replace = false) => restoreBackup(target.pool, createReadStream(path), { replace });
const rowsOf = (path: string): string => gunzipSync(readFileSync(path)).toString().split('\n').slice(1).join('\n');
async function rowsIn({ pool }: OpenStore): Promise<string> {
  const path = join(folder, 'again.backup');
  await writeBackup(pool, createWriteStream(path), '2026-01-01T00:00:00.000Z');
  return rowsOf(path);
}
let alterations = 0;
function altered(change: (text: string) => string): string {
  const path = join(folder, `altered-${alterations++}.backup`);
  writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(file)).toString())));
  return path;
}

describe('backup and restore', () => {
  it('changes nothing when the file is cut, altered, of a newer program or no backup at all', async () => {
    const before = await rowsIn(target);
    const cut = join(folder, 'cut.backup');
    writeFileSync(cut, readFileSync(file).subarray(0, 5_000));
    const other = join(folder, 'other.json');
    writeFileSync(other, '{}');
    const bad: [string, RegExp][] = [
      [cut, /cannot be unpacked/],
      [other, /cannot be unpacked/],
      [altered((text) => text.slice(0, text.lastIndexOf('\n{"rows"') + 1)), /ends too early/],
      [altered((text) => text.replace(/"rows":(\d+)\}\n$/, '"rows":7}\n')), /should hold 7/],
      [
        altered((text) => text.replace('"sites":["main","lisbon"]', '"sites":["main"]')),
        /"lisbon" that it does not name/,
      ],
      [altered((text) => text.replace('"table":"agents"', '"table":"agints"')), /no table "agints"/],
      [altered((text) => text.replace(/"schema":\d+/, '"schema":9999')), /newer Crewcast/],
      [altered((text) => text.replace('crewcast-backup/1', 'crewcast-backup/2')), /not what it should be/],
    ];
    for (const [path, message] of bad) await expect(read(path)).rejects.toThrow(message);
    expect(await rowsIn(target)).toBe(before);
  });

  it('brings every row of every table back, queues unfinished work again and lets work go on', async () => {
    const { rows } = await read(file);
    expect(rows).toBeGreaterThan(1_000);
    const restored = await rowsIn(target);
    const asLeft = rowsOf(file)
      .replaceAll('\trunning\t', '\tqueued\t')
      .replace(/\tqueued\t0\tstarting\t|\tqueued\t0\t\\N\t/, '\tqueued\t0\trestored from a backup\t');
    expect(restored).toBe(asLeft);
    const { rows: queued } = await target.pool.query(`
      select key, payload ->> 'site' as site from graphile_worker._private_jobs where key is not null order by key`);
    const jobs = (await target.sites.all()).map(async ({ siteId, jobs }) => {
      const { items } = await jobs.list({ limit: 10 });
      return items.map(({ id }) => ({ key: id, site: siteId }));
    });
    expect(queued.map(({ site }) => site).sort()).toEqual(['lisbon', 'main']);
    expect((await Promise.all(jobs)).flat()).toEqual(expect.arrayContaining(queued));
    const lisbon = await target.sites.of('lisbon');
    expect((await lisbon.centre.readSite()).name).toBe('Lisbon');
    const deletions = async () => (await lisbon.auditLog.list({ action: 'delete' }, { limit: 10 })).items.length;
    const before = await deletions();
    await lisbon.centre.remove('timeOff', smallCentre.timeOff[0].id, 'test');
    expect(await deletions()).toBe(before + 1);

    await target.store.centre.replace({ ...smallCentre, site: { ...smallCentre.site, name: 'Elsewhere' } }, 'test');
    expect((await target.store.centre.read()).site.name).toBe('Elsewhere');
  });

  it('replaces a database that is not empty only when told to', async () => {
    await expect(read(file)).rejects.toThrow('--replace');
    expect((await target.store.centre.read()).site.name).toBe('Elsewhere');
    await read(file, true);
    expect((await target.store.centre.read()).site.name).toBe(smallCentre.site.name);
  });

  it('waits for nobody: refuses while a worker lives', async () => {
    const worker = await target.pool.connect();
    await worker.query(`set application_name = 'crewcast worker'`);
    await expect(read(file, true)).rejects.toThrow('Stop them first');
    worker.release(true);
  });
});
