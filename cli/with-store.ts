import { readConfig } from '../src/config.ts';
import { actAs } from '../src/store/audit-context.ts';
import { type OpenStore, openStore } from '../src/store/store.ts';

/** Opens the store of the environment's settings for one command and closes it afterwards. */
export async function withStore<Result>(work: (open: OpenStore) => Promise<Result>): Promise<Result> {
  const open = await openStore({ ...readConfig(), log: (text) => process.stderr.write(`crewcast: ${text}\n`) });
  try {
    return await actAs({ actor: commandLineActor, requestId: null }, () => work(open));
  } finally {
    await open.close();
  }
}

/** What the audit log calls whoever uses the command line. */
export const commandLineActor = `command line (${process.env.SUDO_USER ?? process.env.USER ?? 'unknown'})`;
