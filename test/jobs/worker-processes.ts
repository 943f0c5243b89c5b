import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { OpenStore, Store } from '../../src/store/store.ts';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** The address of a store's database, as another process would be given it. */
export const addressOf = ({ connection: { user, host, database } }: OpenStore): string =>
  `postgres://${user}@${encodeURIComponent(host!)}/${database}`;

/** `crewcast <command>` as a process of its own on that database; ready when it has said so. */
export async function startProcess(databaseUrl: string, ...command: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, ...command], {
    env: { ...process.env, DATABASE_URL: databaseUrl, CREWCAST_LOG: 'silent' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  for await (const chunk of child.stdout!.iterator({ destroyOnReturn: false })) {
    printed += chunk;
    if (printed.includes('Stop with Ctrl-C.')) {
      child.stdout!.resume();
      return child;
    }
  }
  throw new Error(`crewcast ${command[0]} ended before it was ready`);
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** Waits until every job has ended. */
export async function untilAllEnded(store: Store): Promise<void> {
  for (;;) {
    const { queued, running } = await store.sites.countJobs();
    if (queued + running === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
