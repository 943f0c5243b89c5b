import { readConfig } from '../src/config.ts';
import { CancelledError } from '../src/errors.ts';
import { actAs } from '../src/store/audit-context.ts';
import { type OpenStore, openStore } from '../src/store/store.ts';
import { untilStopped } from './stop-signal.ts';

/**
 * Opens the store of the environment's settings for one command and closes it afterwards. SIGINT and SIGTERM roll back
 * what is under way and stop the embedded database like any other end.
 * @throws CancelledError after such a signal.
 */
export async function withStore<Result>(work: (open: OpenStore) => Promise<Result>): Promise<Result> {
  const interrupted = untilStopped().then(() => Promise.reject(new CancelledError('interrupted')));
  interrupted.catch(() => {});
  const open = await openStore({ ...readConfig(), log: (text) => process.stderr.write(`crewcast: ${text}\n`) });
  try {
    return await Promise.race([interrupted, actAs({ actor: commandLineActor, requestId: null }, () => work(open))]);
  } finally {
    await open.abandon();
  }
}

/** What the audit log calls whoever uses the command line. */
export const commandLineActor = `command line (${process.env.SUDO_USER ?? process.env.USER ?? 'unknown'})`;
