import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../errors.ts';

export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** Whether this process runs as root, which PostgreSQL refuses to. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The user to run PostgreSQL as when this process is root: the owner of `existing` data, else `postgres`, else `nobody`.
 * @throws InputError when the machine has neither.
 */
export function unprivilegedUser(existing: string): SystemUser {
  if (existsSync(existing)) {
    const { uid, gid } = statSync(existing);
    if (uid !== 0) return { name: `uid ${uid}`, uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout));
    if (uid > 0) return { name, uid, gid };
  }
  throw new InputError(
    'DATABASE_URL',
    'PostgreSQL does not run as root and this machine has no user "postgres" or "nobody". Run as an ordinary user or set DATABASE_URL.',
  );
}

/** Whether `user` may pass through every folder down to `path`; what does not exist yet counts as its nearest parent. */
export function canEnter(path: string, { uid, gid }: SystemUser): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const stat = statSync(folder);
      const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
      if (!(stat.mode & bit)) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
