import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { type OpenStore, openStore } from '../../src/store/store.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { temporaryFolder } from '../store/temporary-store.ts';

const folder = temporaryFolder();
const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
let database: OpenStore;
beforeAll(async () => {
  database = await openStore({ databaseUrl: null, dataFolder: join(folder.path, 'data') });
  await database.store.centre.replace(smallCentre, 'test');
});
afterAll(async () => {
  await database.close();
  folder.remove();
});

function crewcast(...options: string[]) {
  const env = { ...process.env, CREWCAST_DATA: join(folder.path, 'data'), DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const at = (name: string): string => join(folder.path, name);

describe('crewcast export and import', () => {
  it.each(['agents.xlsx', 'agents.csv'])('%s comes back unchanged', (name) => {
    expect(crewcast('export', 'agents', '--out', at(name), '--json').stdout).toBe(
      `${JSON.stringify({ file: at(name), rows: smallCentre.agents.length })}\n`,
    );
    const { status, stdout } = crewcast('import', 'agents', '--file', at(name), '--json');
    expect([status, JSON.parse(stdout)]).toEqual([0, { created: 0, changed: 0, unchanged: smallCentre.agents.length }]);
  });

  it('history comes back unchanged, and a change in a table is kept', async () => {
    writeFileSync(at('history.csv'), historyToCsv(smallHistories.slice(0, 1)));
    crewcast('import', 'history', '--file', at('history.csv'));
    crewcast('export', 'history', '--out', at('again.xlsx'));
    expect(crewcast('import', 'history', '--file', at('again.xlsx')).stdout).toMatch(/ 0 intervals new, 0 replaced/);
    crewcast('export', 'time-off', '--out', at('off.csv'));
    writeFileSync(at('off.csv'), readFileSync(at('off.csv'), 'utf8').replace('vacation', 'sickness'));
    expect(crewcast('import', 'time-off', '--file', at('off.csv')).stdout).toMatch(/1 changed/);
    expect(await database.store.centre.find('timeOff', 'off-1')).toMatchObject({ reason: 'sickness' });
  });

  it('names row and column of what is wrong, and the choices', () => {
    writeFileSync(at('bad.csv'), 'id,agentId,from,to,reason\nx,agent-1,2026-01-01,2026-01-02,fun\n');
    const bad = crewcast('import', 'time-off', '--file', at('bad.csv'));
    expect([bad.status, bad.stderr]).toEqual([2, expect.stringMatching(/row 2, column reason: .*"vacation"/)]);
    expect(crewcast('export', 'everything')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/agents, .*shifts/),
    });
    expect(crewcast('export', 'agents', '--format', 'xlsx').status).toBe(2);
    expect(crewcast('import', 'agents', '--file', at('none.csv')).status).toBe(2);
  });
});
