import type { Command } from 'commander';
import { readConfig, tellConfig } from '../../src/config.ts';
import { firstSignInAddress, linkMinutes } from '../first-sign-in.ts';
import { wholeNumber } from '../option-values.ts';
import { tellSettings } from '../tell-settings.ts';
import { print, table } from '../terminal.ts';

const help = `
Settings come from the environment; each is told at the start, secrets masked:
${table(
  ['variable', 'unless set'],
  tellConfig({}).map(({ name, value }) => [name, value]),
)}

Example:
  crewcast user create --email ada@example.com --name "Ada Byron" --role planner
  crewcast serve --port 4700`;

export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('serve the API, the page and the jobs')
    .option('--port <port>', 'port to listen on; 0: any free one', wholeNumber(0, 65_535), 4700)
    .option('--host <address>', 'address to listen on; 0.0.0.0 opens it to the network', '127.0.0.1')
    .option('--no-worker', 'leave the jobs to "crewcast worker" processes on the same DATABASE_URL')
    .addHelpText('after', help)
    .action(serve);
}

async function serve({ worker, ...address }: { host: string; port: number; worker: boolean }): Promise<void> {
  const config = readConfig();
  tellSettings();
  const { serveUntilStopped } = await import('../serve.ts');
  await serveUntilStopped({ ...config, ...address, doesJobs: worker }, async ({ url, store }) => {
    const base = config.access.publicUrl ?? url;
    const link = await firstSignInAddress(store, base);
    print(`Page: ${base}/\nAPI:  ${base}/openapi.json`);
    if (link)
      print(`Nobody has signed in yet. This link signs the admin in, once, for ${linkMinutes} minutes:\n  ${link}`);
    if (isOpenInClear(address.host, base)) warnOfClearText();
    print('Stop with Ctrl-C.');
  });
}

/** Whether others on the network can read what is sent. */
const isOpenInClear = (host: string, base: string): boolean =>
  base.startsWith('http:') && !['127.0.0.1', '::1', 'localhost'].includes(host);

const warnOfClearText = (): void =>
  void process.stderr.write(
    'crewcast: passwords and keys travel unencrypted. Put an https proxy before the server and set CREWCAST_PUBLIC_URL.\n',
  );
