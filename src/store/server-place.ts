import { createHash } from 'node:crypto';
import { chownSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InputError } from '../errors.ts';
import { findBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { canEnter, isRoot, type SystemUser, unprivilegedUser } from './system-user.ts';

/** Data and binaries of servers that run for root, when root's own folders are closed to the server's user. */
const sharedFolder = '/var/lib/crewcast';
/** The kernel's limit for a socket's path is 104 bytes on macOS and 108 on Linux, its closing zero included. */
const longestSocketPath = 103;

/** Where an embedded server lies and who runs it. */
export interface ServerPlace {
  folder: string;
  dataFolder: string;
  socketFolder: string;
  user: SystemUser | null;
  binaries: PostgresBinaries;
}

/**
 * Where the server of the folder `wanted` lies: there, unless PostgreSQL runs for root as a user who cannot enter it.
 * `log` is told of another folder.
 * @throws InputError naming CREWCAST_DATA when a folder cannot be used.
 */
export function choosePlace(wanted: string, log: (text: string) => void): ServerPlace {
  checkPath(wanted);
  const user = isRoot() ? unprivilegedUser(join(wanted, 'postgres')) : null;
  const folder = user && !isOpenTo(wanted, user) ? join(sharedFolder, `data-${digest(wanted)}`) : wanted;
  if (user && folder !== wanted) {
    log(`user "${user.name}", who runs the database for root, cannot enter ${wanted}; the data are kept in ${folder}`);
  }
  const binaries = findBinaries(user, sharedFolder);
  ownFolder(folder, user);
  const dataFolder = join(folder, 'postgres');
  if (existsSync(dataFolder)) checkOwner(dataFolder, user);
  const socketFolder = chooseSocketFolder(folder, user);
  ownFolder(socketFolder, user);
  checkOwner(socketFolder, user);
  return { folder, dataFolder, socketFolder, user, binaries };
}

function checkPath(folder: string): void {
  let nearest = folder;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  if (!statSync(nearest).isDirectory()) {
    throw new InputError('CREWCAST_DATA', `${nearest} is a file. Name a folder for the database.`);
  }
}

/** An empty folder of root's can be given to the user, one with other things in it must be enterable as it is. */
const isOpenTo = (folder: string, user: SystemUser): boolean =>
  canEnter(dirname(folder), user) && (isEmpty(folder) || canEnter(folder, user));

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

function chooseSocketFolder(folder: string, user: SystemUser | null): string {
  const inside = join(folder, 'socket');
  if (Buffer.byteLength(join(inside, '.s.PGSQL.5432')) <= longestSocketPath) return inside;
  const temporary = user && !canEnter(tmpdir(), user) ? '/tmp' : tmpdir();
  return join(temporary, `crewcast-${digest(folder)}`);
}

/** Makes the folder if need be; a new or empty one is closed to everyone but the server's user. */
export function ownFolder(folder: string, user: SystemUser | null): void {
  try {
    if (!isEmpty(folder)) return;
    mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (user) chownSync(folder, user.uid, user.gid);
  } catch (error) {
    throw new InputError(
      'CREWCAST_DATA',
      `cannot use the folder ${folder} (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

function checkOwner(folder: string, user: SystemUser | null): void {
  const stat = lstatSync(folder);
  if (stat.isDirectory() && stat.uid === (user?.uid ?? process.getuid?.())) return;
  throw new InputError(
    'CREWCAST_DATA',
    `${folder} belongs to another user (uid ${stat.uid}). Run as that user, or choose another folder.`,
  );
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
