import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { explainOutage, outageOf } from '../src/outage.ts';

const folder = mkdtempSync(join(tmpdir(), 'crewcast-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const coded = (code: string) => Object.assign(new Error('as PostgreSQL says it'), { code });
const failureOf = (config: pg.ClientConfig) => new pg.Client(config).connect().catch((error: Error) => error);

describe('outageOf', () => {
  it('knows a database that is away by what the client says', async () => {
    const hangsUp = createServer((socket) => void socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => hangsUp.once('listening', resolve));
    const { port } = hangsUp.address() as { port: number };
    expect(outageOf(await failureOf({ host: '127.0.0.1', port }))?.kind).toBe('database');
    await new Promise((resolve) => hangsUp.close(resolve));
    expect(outageOf(await failureOf({ host: '127.0.0.1', port }))?.kind).toBe('database');
    expect(outageOf(await failureOf({ host: folder }))?.kind).toBe('database');
    for (const code of ['57P01', '57P03', '08006', '53300']) expect(outageOf(coded(code))?.kind).toBe('database');
  });

  it('knows a full disk, and takes nothing else for an outage', () => {
    for (const code of ['53100', 'ENOSPC', 'EDQUOT']) expect(outageOf(coded(code))?.kind).toBe('space');
    for (const code of ['23505', '22P02', 'ENOENT', 'EACCES']) expect(outageOf(coded(code))).toBeNull();
    expect(outageOf('Connection terminated')).toBeNull();
  });

  it('does not blame the disk while there is room on it', async () => {
    expect((await explainOutage(coded('57P03'), folder))?.kind).toBe('database');
    expect((await explainOutage(coded('57P03'), null))?.kind).toBe('database');
  });
});
