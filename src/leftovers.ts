import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A new folder whose name begins with `prefix` (a path) and tells this process, so that others know when it is left over. */
export const makeWorkFolder = (prefix: string): string => mkdtempSync(`${prefix}${process.pid}-`);

/** Removes the folders that processes made with `makeWorkFolder` and left behind when they were killed. */
export function removeLeftovers(prefix: string): void {
  const start = basename(prefix);
  for (const name of readdirSync(dirname(prefix))) {
    const pid = name.startsWith(start) && /^(\d+)-/.exec(name.slice(start.length))?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(dirname(prefix), name), { recursive: true, force: true });
  }
}

/** Whether a process of this machine runs. */
export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
