import { statfs } from 'node:fs/promises';

/**
 * What the machine, not the request, is to blame for: the database does not answer, or there is no room left. Nothing of the
 * work was kept (it ran in a transaction, or its file is removed); the same may be tried again later.
 */
export class Outage extends Error {
  override readonly name = 'Outage';
  readonly kind: 'database' | 'space';

  constructor(kind: Outage['kind']) {
    super(remedies[kind]);
    this.kind = kind;
  }
}

const remedies = {
  database: 'the database does not answer. Try again in a few seconds.',
  space: 'the disk is full; nothing of this was kept. Free some space and try again.',
};

/** PostgreSQL is going down, starting up, crashed, out of connections (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const databaseCodes = new Set(['57P01', '57P02', '57P03', '53300']);
/** Errors of a socket, which PostgreSQL's client passes on as they are. */
const socketCodes = new Set(
  'ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN'.split(' '),
);
/** What the client says, without a code, when a connection breaks, was closed before or cannot be had in time. */
const lostWords =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout (exceeded|expired))/;
const spaceCodes = new Set(['53100', 'ENOSPC', 'EDQUOT', 'EFBIG']);

/** The outage an error tells of; null when it tells of something else. */
export function outageOf(error: unknown): Outage | null {
  if (error instanceof Outage) return error;
  if (!(error instanceof Error)) return null;
  const { code = '', syscall, message } = error as NodeJS.ErrnoException;
  if (spaceCodes.has(code)) return new Outage('space');
  const isLost =
    databaseCodes.has(code) ||
    /^08...$/.test(code) ||
    socketCodes.has(code) ||
    (syscall === 'connect' && code === 'ENOENT') ||
    lostWords.test(message);
  return isLost ? new Outage('database') : null;
}

/** PostgreSQL stops when it cannot add to its journal, which grows by files of this size. */
const journalFileBytes = 16 * 1024 * 1024;

/** As `outageOf`; a database that lies in `folder` (null: elsewhere) and is gone because its disk is full, is told as that. */
export async function explainOutage(error: unknown, folder: string | null): Promise<Outage | null> {
  const outage = outageOf(error);
  if (outage?.kind !== 'database' || folder === null) return outage;
  const disk = await statfs(folder).catch(() => null);
  return disk && disk.bavail * disk.bsize < journalFileBytes ? new Outage('space') : outage;
}
