import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { browserClient } from '../api/auth/browser-client.ts';
import { temporaryFolder } from '../store/temporary-store.ts';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = temporaryFolder();
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => folder.remove());

function start(args: string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, CREWCAST_DATA: folder.path, ...environment };
  const child = spawn(process.execPath, [program, ...args], { env });
  running.push(child);
  const told = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => {
    told.stdout += text;
  });
  child.stderr.on('data', (text) => {
    told.stderr += text;
  });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, ...told })),
  );
  return { child, told, ended };
}

async function serve(environment?: Record<string, string>) {
  const { child, told, ended } = start(['serve', '--port', '0'], environment);
  while (!told.stdout.includes('Stop with Ctrl-C') && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    ...told,
    url: /Page: (\S+?)\/?\n/.exec(told.stdout)![1],
    link: /#sign-in=(\S+)/.exec(told.stdout)?.[1],
    async stop() {
      child.kill('SIGTERM');
      expect((await ended).code).toBe(0);
    },
  };
}

describe('crewcast serve', () => {
  it('prints a link that signs the first admin in once, until somebody has used one', async () => {
    const first = await serve();
    expect(first.link).toBeDefined();
    await first.stop();

    const server = await serve();
    const stale = await browserClient(server.url).call('POST', '/v1/session/link', { token: first.link });
    expect(stale.status).toBe(401);
    const browser = browserClient(server.url);
    expect((await browser.call('POST', '/v1/session/link', { token: server.link })).status).toBe(204);
    expect((await browser.call('GET', '/v1/session')).body.caller).toMatchObject({ role: 'admin' });
    expect((await browser.call('POST', '/v1/session/link', { token: server.link })).status).toBe(401);
    await server.stop();

    const later = await serve();
    expect(later.link).toBeUndefined();
    expect((await browserClient(later.url, { Cookie: cookieOf(browser) }).call('GET', '/v1/users')).status).toBe(200);
    await later.stop();
  });

  it('tells its settings with secrets masked, and variables that mean nothing', async () => {
    const oidc = {
      CREWCAST_OIDC_ISSUER: 'https://id.example.com',
      CREWCAST_OIDC_CLIENT_ID: 'crewcast',
      CREWCAST_OIDC_CLIENT_SECRET: 'hunter2',
    };
    const server = await serve({ ...oidc, CREWCAST_SESION_HOURS: '8' });
    expect(server.stderr).toMatch(/CREWCAST_OIDC_ISSUER +set +https:\/\/id\.example\.com/);
    expect(server.stderr).toMatch(/CREWCAST_SESSION_HOURS +default +12/);
    expect(server.stderr).toContain('there is no setting CREWCAST_SESION_HOURS');
    expect(server.stderr + server.stdout).not.toContain('hunter2');
    await server.stop();
  });

  it('ends with exit code 2 and one line on a bad setting', async () => {
    const { code, stdout, stderr } = await start(['serve'], { CREWCAST_SESSION_HOURS: 'long' }).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      'crewcast: CREWCAST_SESSION_HOURS: "long" does not do: expected a whole number from 1 to 720.\n',
    );
  });
});

const cookieOf = ({ cookies }: { cookies: Map<string, string> }) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

describe('crewcast user', () => {
  it('creates, lists, links and deactivates', async () => {
    const args = ['--email', 'pia@example.com', '--name', 'Pia', '--role', 'planner'];
    const created = await start(['user', 'create', ...args]).ended;
    expect(created).toMatchObject({ code: 0, stdout: expect.stringMatching(/^http:\/\/\S+\/#sign-in=[\w-]{43}\n$/) });
    const linked = await start(['user', 'link', 'PIA@example.com'], { CREWCAST_PUBLIC_URL: 'https://wfm.example.com' })
      .ended;
    expect(linked.stdout).toMatch(/^https:\/\/wfm\.example\.com\/#sign-in=/);
    expect((await start(['user', 'deactivate', 'pia@example.com']).ended).code).toBe(0);
    const { items } = { items: JSON.parse((await start(['user', 'list', '--json']).ended).stdout) };
    expect(items).toMatchObject([
      { email: 'admin@localhost', role: 'admin', isActive: true },
      { email: 'pia@example.com', role: 'planner', isActive: false },
    ]);
    expect((await start(['user', 'list']).ended).stdout).toMatch(/pia@example.com +Pia +planner +deactivated/);
  });

  it.each([
    [['user', 'create', '--email', 'x', '--name', 'X', '--role', 'hr'], '--email'],
    [['user', 'create', '--email', 'x@y.example', '--name', 'X', '--role', 'agent'], '--agent'],
    [['user', 'create', '--email', 'x@y.example', '--name', 'X', '--role', 'agent', '--agent', 'nobody'], 'nobody'],
    [['user', 'link', 'nobody@example.com'], 'nobody@example.com'],
    [['key', 'create', '--role', 'hr', '--scope', 'fly'], '--scope'],
    [['key', 'create', '--role', 'hr', '--agent', 'a1'], '--agent'],
  ])('refuses %j with exit code 2 and one line', async (args, named) => {
    const { code, stdout, stderr } = await start(args).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
  });
});
