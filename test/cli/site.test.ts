import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenStore, openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../store/temporary-store.ts';

const folder = temporaryFolder();
const dataFolder = join(folder.path, 'data');
let database: OpenStore;
beforeAll(async () => {
  database = await openStore({ databaseUrl: null, dataFolder });
});
afterAll(async () => {
  await database.close();
  folder.remove();
});
const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

function crewcast(...options: string[]) {
  const env = { ...process.env, CREWCAST_DATA: dataFolder, DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('a site is added, filled and closed by commands, the main one left alone', async () => {
  const added = crewcast(
    'site',
    'add',
    'lisbon',
    '--name',
    'Lisbon',
    '--time-zone',
    'Europe/Lisbon',
    '--country',
    'PT',
  );
  expect(added).toMatchObject({ status: 0, stdout: 'Opened lisbon (Lisbon, Europe/Lisbon).\n' });
  const file = join(folder.path, 'line.csv');
  writeFileSync(file, 'start,offered\n2026-03-02T09:00,5\n2026-03-02T09:15,7\n');
  const history = ['import', 'history', '--file', file];
  expect(crewcast(...history, '--site', 'lisbon').stdout).toMatch(/stored: 2 intervals new/);
  const lisbon = await database.sites.of('lisbon');
  expect((await lisbon.centre.read()).queues.map(({ id }) => id)).toEqual(['line']);
  expect((await database.store.centre.read()).queues).toEqual([]);
  const key = JSON.parse(crewcast('key', 'create', '--role', 'hr', '--site', 'lisbon', '--json').stdout);
  expect(await database.store.keys.authenticate(key.key)).toMatchObject({ sites: ['lisbon'] });

  expect(crewcast('site', 'close', 'lisbon').status).toBe(0);
  expect(crewcast('site', 'list').stdout).toMatch(/lisbon +Lisbon +Europe\/Lisbon +closed/);
  const refused = crewcast(...history, '--site', 'lisbon');
  expect(crewcast('export', 'queues', '--site', 'lisbon').stdout).toMatch(/^line,/m);
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringMatching(/^crewcast: --site: "lisbon" is closed/) });
});

it.each([
  [['site', 'add', 'Lisbon', '--name', 'L', '--time-zone', 'UTC'], /^crewcast: id: .*lowercase/],
  [['site', 'add', 'porto', '--name', 'P', '--time-zone', 'Europe/Porto'], /^crewcast: timeZone: .*IANA/],
  [['site', 'add', 'main', '--name', 'M', '--time-zone', 'UTC'], /^crewcast: id: there is a site "main"/],
  [['export', 'agents', '--site', 'porto'], /^crewcast: --site: there is no site "porto"/],
  [['site', 'close', 'main'], /^crewcast: isClosed: the main site stays open/],
])('%j is refused in one line', (command, line) => {
  const { status, stderr } = crewcast(...command);
  expect({ status, lines: stderr.split('\n').length }).toEqual({ status: 2, lines: 2 });
  expect(stderr).toMatch(line);
});
