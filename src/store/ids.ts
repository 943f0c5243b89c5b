import { randomBytes } from 'node:crypto';

/** A new identifier such as `fc_0mi2k9x1c_7f3k2m9q0d1s`: ids of one kind sort by the time they were made. */
export function newId(prefix: string, milliseconds: number): string {
  const time = Math.floor(milliseconds).toString(36).padStart(9, '0');
  return `${prefix}_${time}_${randomBytes(8).toString('hex')}`;
}
