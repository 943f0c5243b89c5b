import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenStore, openStore } from '../../src/store/store.ts';
import { hasShared, sharedFile } from '../shared.ts';
import { temporaryFolder } from '../store/temporary-store.ts';

const folder = temporaryFolder();
let database: OpenStore;
/** The database stays up between the commands. */
beforeAll(async () => {
  database = await openStore({ databaseUrl: null, dataFolder: join(folder.path, 'data') });
});
afterAll(async () => {
  await database.close();
  folder.remove();
});
const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

function crewcast(...options: string[]) {
  const env = { ...process.env, CREWCAST_DATA: join(folder.path, 'data'), DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function fileOf(name: string, text: string): string {
  const path = join(folder.path, name);
  writeFileSync(path, text);
  return path;
}

const plain = 'start,offered\n2026-03-02T09:00,5\n2026-03-02T09:15,7\n2026-03-02T09:30,6\n';

describe('crewcast import history', () => {
  it('asks for the zone where nothing tells it', () => {
    const { status, stderr } = crewcast('import', 'history', '--file', fileOf('line.csv', plain));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^crewcast: --zone: .*Europe\/Amsterdam\.\n$/);
  });

  it('names the queue after the file, creates it and says so', () => {
    const { status, stdout } = crewcast(
      'import',
      'history',
      '--file',
      fileOf('line.csv', plain),
      '--zone',
      'Europe/Rome',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/stored: 3 intervals new, 0 replaced, 0 unchanged/);
    expect(stdout).toMatch(/new queues.*: line /);
  });

  it('changes nothing the second time and replaces just what a correction names', () => {
    const again = crewcast('import', 'history', '--file', fileOf('line.csv', plain));
    expect(again.stdout).toMatch(/0 intervals new, 0 replaced, 3 unchanged/);
    const correction = fileOf('fix.csv', 'start,offered\n2026-03-02T09:15,9\n2026-03-02T09:30,6\n2026-03-02T09:45,1\n');
    const fixed = crewcast('import', 'history', '--file', correction, '--queue', 'line', '--json');
    expect(JSON.parse(fixed.stdout)).toMatchObject({ inserted: 1, replaced: 1, unchanged: 1, newQueueIds: [] });
  });

  it('names line and column of a bad row', () => {
    const bad = fileOf('bad.csv', plain.replace('7', 'seven'));
    const { status, stderr } = crewcast('import', 'history', '--file', bad);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^crewcast: --file: line 3, column offered: .+\n$/);
    expect(crewcast('import', 'history', '--file', join(folder.path, 'none.csv')).stderr).toMatch(
      /--file: there is no file/,
    );
  });

  it.skipIf(!hasShared)('takes a real log of calls with its daylight-saving change', () => {
    const file = sharedFile('data/bank_calls.csv.gz');
    const options = ['import', 'history', '--file', file, '--zone', 'America/New_York', '--json'];
    const first = JSON.parse(crewcast(...options).stdout);
    expect(first).toMatchObject({ inserted: 27_716, replaced: 0, newQueueIds: ['bank_calls'] });
    expect(JSON.parse(crewcast(...options).stdout)).toMatchObject({ id: first.id, inserted: 0, unchanged: 27_716 });
  });
});

describe('crewcast key', () => {
  it('makes, lists and revokes keys and never lists a key itself', () => {
    const key = crewcast('key', 'create', '--role', 'hr', '--name', 'HR system').stdout.trim();
    expect(key).toMatch(/^cc_[\w-]{43}$/);
    const list = crewcast('key', 'list').stdout;
    expect(list).toMatch(/HR system/);
    expect(list).not.toContain(key);
    const [id] = /key_\w+/.exec(list)!;
    expect(crewcast('key', 'revoke', id).status).toBe(0);
    expect(crewcast('key', 'list').stdout).toMatch(/revoked/);
    expect(crewcast('key', 'create', '--role', 'boss').status).toBe(2);
    expect(crewcast('key', 'create', '--role', 'hr', '--expires', '2001-01-01').stderr).toMatch(/--expires: .* past/);
  });
});
