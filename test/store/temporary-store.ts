import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/clock.ts';
import { type OpenStore, openStore } from '../../src/store/store.ts';

/** An empty folder that is gone at the end; open to others, as a database that runs for root needs it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'crewcast-test-'));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A store on a real database of its own; `close` stops the database and removes its files. */
export async function temporaryStore(clock?: Clock): Promise<OpenStore> {
  const folder = temporaryFolder();
  const open = await openStore({ databaseUrl: null, dataFolder: folder.path, clock });
  return {
    ...open,
    async close() {
      await open.close();
      folder.remove();
    },
  };
}
