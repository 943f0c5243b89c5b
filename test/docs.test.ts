import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from './store/temporary-store.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const prefix = 'npm run -s crewcast -- ';
/** Commands of the README's shell blocks, in their order; those that serve until stopped are tested elsewhere. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block.replaceAll('\\\n', ' ').split('\n'))
  .filter((line) => line.startsWith(prefix) && !line.includes('-- serve'))
  .map((line) => line.slice(prefix.length));

/** Rosters need not be good here. */
const quickly = (command: string): string => command.replace(/^(plan|scenario) /, '$&--work 10000 ');

describe('README.md', () => {
  const folder = temporaryFolder();
  const env = { ...process.env, CREWCAST_DATA: `${folder.path}/data` };
  afterAll(() => folder.remove());

  it('has examples', () => expect(commands.length).toBeGreaterThan(8));

  it.each(commands)('example works: %s', (command) => {
    const program = `node ${root}dist/cli/main.js ${quickly(command)}`;
    const { status, stderr } = spawnSync('sh', ['-c', program], { cwd: folder.path, env, encoding: 'utf8' });
    expect(stderr).not.toContain('crewcast: unexpected');
    expect(status).toBe(0);
  });

  it('names every command there is', () => {
    const help = spawnSync(process.execPath, [`${root}dist/cli/main.js`, '--help'], { encoding: 'utf8' }).stdout;
    const names = [...help.matchAll(/^ {2}([a-z]+)(?: |$)/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'help');
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(readme).toMatch(new RegExp(`\`[^\`]*\\b${name}\\b`));
  });
});
