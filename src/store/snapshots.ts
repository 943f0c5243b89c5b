import { createHash } from 'node:crypto';
import type { Centre } from '../domain/centre.ts';
import { NotFoundError } from '../errors.ts';
import type { Connection } from './database.ts';

/**
 * Plans remember the configuration they were made with, so that they can be explained and compared after it changed.
 * Equal configurations are kept once, under their hash.
 */
export async function saveSnapshot(connection: Connection, centre: Centre): Promise<string> {
  const text = JSON.stringify(centre);
  const hash = createHash('sha256').update(text).digest('hex');
  await connection
    .insertInto('centre_snapshots')
    .values({ hash, centre: text })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return hash;
}

export async function readSnapshot(connection: Connection, hash: string): Promise<Centre> {
  const row = await connection
    .selectFrom('centre_snapshots')
    .select('centre')
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (!row) throw new NotFoundError('centre', 'the configuration of that time is not stored.');
  return row.centre as Centre;
}

export interface SnapshotStore {
  save(centre: Centre): Promise<string>;
  read(hash: string): Promise<Centre>;
}

export const createSnapshotStore = (connection: Connection): SnapshotStore => ({
  save: (centre) => saveSnapshot(connection, centre),
  read: (hash) => readSnapshot(connection, hash),
});
