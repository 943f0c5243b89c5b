import { initialSchema } from './0001-initial.ts';
import { usualRules } from './0002-usual-rules.ts';
import { queueSeconds } from './0003-queue-seconds.ts';

export interface Migration {
  number: number;
  name: string;
  sql: string;
}

/** In order, each applied once and never changed afterwards. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'initial', sql: initialSchema },
  { number: 2, name: 'usual rules', sql: usualRules },
  { number: 3, name: 'queue seconds', sql: queueSeconds },
];
