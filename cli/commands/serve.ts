import type { Command } from 'commander';
import { readConfig } from '../../src/config.ts';
import { wholeNumber } from '../option-values.ts';
import { serveUntilStopped } from '../serve.ts';
import { print } from '../terminal.ts';

const help = `
The database is embedded and lies in .crewcast/ (or CREWCAST_DATA), unless DATABASE_URL names a PostgreSQL server.
CREWCAST_LOG sets how much is logged on stderr: error, warn, info (default), debug, silent.

Example:
  crewcast key create --role planner
  crewcast serve --port 4700`;

export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('serve the API, the page and the jobs')
    .option('--port <port>', 'port to listen on; 0: any free one', wholeNumber(0, 65_535), 4700)
    .option('--host <address>', 'address to listen on; 0.0.0.0 opens it to the network', '127.0.0.1')
    .addHelpText('after', help)
    .action((address: { host: string; port: number }) =>
      serveUntilStopped({ ...readConfig(), ...address }, ({ url }) =>
        print(`Page: ${url}/\nAPI:  ${url}/openapi.json\nStop with Ctrl-C.`),
      ),
    );
}
