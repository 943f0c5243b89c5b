import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { type EmbeddedServer, startEmbeddedServer } from '../../src/store/embedded-server.ts';
import { canEnter } from '../../src/store/system-user.ts';
import { temporaryFolder } from './temporary-store.ts';

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const step of cleanUp.splice(0)) step();
});

function newFolder(): string {
  const { path, remove } = temporaryFolder();
  cleanUp.push(remove);
  return path;
}

const start = (folder: string) => startEmbeddedServer(folder, () => {});
const lockFile = (folder: string) => join(folder, 'postgres', 'postmaster.pid');
const pidOf = (folder: string) => readFileSync(lockFile(folder), 'utf8').split('\n')[0];

async function ask({ socketFolder, user }: EmbeddedServer, sql: string): Promise<string> {
  const client = new pg.Client({ host: socketFolder, user, database: 'postgres' });
  await client.connect();
  const { rows } = await client.query<Record<string, string>>(sql);
  await client.end();
  return Object.values(rows[0])[0];
}

describe('the embedded database', () => {
  it('writes through to disk, listens on no network address and hides its socket', async () => {
    const folder = newFolder();
    const server = await start(folder);
    expect(await ask(server, 'show fsync')).toBe('on');
    expect(await ask(server, 'show listen_addresses')).toBe('');
    expect(statSync(server.socketFolder).mode & 0o077).toBe(0);
    await server.release();
    expect(existsSync(lockFile(folder))).toBe(false);
  });

  it('is one server for two that start at once, and is stopped by the last to leave', async () => {
    const folder = newFolder();
    const [first, second] = await Promise.all([start(folder), start(folder)]);
    const stays = new pg.Client({ host: second.socketFolder, user: second.user, database: 'postgres' });
    await stays.connect();
    await first.release();
    expect((await stays.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await stays.end();
    await second.release();
    expect(existsSync(lockFile(folder))).toBe(false);
  });

  it('is there for one who comes while another leaves, and gone when both leave at once', async () => {
    const folder = newFolder();
    let server = await start(folder);
    for (let n = 0; n < 3; n++) {
      const [, next] = await Promise.all([server.release(), start(folder)]);
      expect(await ask(next, 'select 1::text')).toBe('1');
      server = next;
    }
    const other = await start(folder);
    await Promise.all([server.release(), other.release()]);
    expect(existsSync(lockFile(folder))).toBe(false);
  });

  it('is found again when the process that started it was killed', async () => {
    const folder = newFolder();
    const module = new URL('../../dist/src/store/embedded-server.js', import.meta.url);
    const script = `const { startEmbeddedServer } = await import(${JSON.stringify(fileURLToPath(module))});
      await startEmbeddedServer(${JSON.stringify(folder)}, () => {}); process.kill(process.pid, 'SIGKILL');`;
    await once(spawn(process.execPath, ['--input-type=module', '-e', script]), 'exit');
    const pid = pidOf(folder);
    const server = await start(folder);
    expect(pidOf(folder)).toBe(pid);
    await server.release();
  });

  it('is started again when it dies', async () => {
    const folder = newFolder();
    const server = await start(folder);
    const pid = pidOf(folder);
    process.kill(Number(pid), 'SIGKILL');
    const isBack = () => existsSync(lockFile(folder)) && pidOf(folder) !== pid;
    while (!isBack() || (await ask(server, 'select 1::text').catch(() => '')) !== '1') {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await server.release();
    expect(existsSync(lockFile(folder))).toBe(false);
  });

  it('starts where the path is too long for a socket', async () => {
    const folder = join(newFolder(), ...new Array<string>(6).fill('a-long-name-of-a-folder'), 'data');
    const server = await start(folder);
    cleanUp.push(() => rmSync(server.socketFolder, { recursive: true }));
    expect(server.socketFolder.length).toBeLessThan(90);
    expect(statSync(server.socketFolder).mode & 0o077).toBe(0);
    expect(await ask(server, 'select 1::text')).toBe('1');
    await server.release();
  });

  it('leaves the other files of its folder alone', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const server = await start(folder);
    await server.release();
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('says what to do where it cannot lie', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(start(join(file, 'data'))).rejects.toThrow(InputError);
    await expect(start(join(file, 'data'))).rejects.toThrow(/is a file\. Name a folder/);
  });
});

describe('canEnter', () => {
  it('follows the permission bits of every folder above', () => {
    const folder = newFolder();
    const { uid, gid } = statSync(folder);
    mkdirSync(join(folder, 'closed'), { mode: 0o700 });
    const stranger = { name: 'stranger', uid: uid + 4711, gid: gid + 4711 };
    expect(canEnter(join(folder, 'closed', 'deeper'), { name: 'owner', uid, gid })).toBe(true);
    expect(canEnter(join(folder, 'closed', 'deeper'), stranger)).toBe(false);
    expect(canEnter('/usr', stranger)).toBe(true);
  });
});
