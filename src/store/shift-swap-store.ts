import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { ShiftSwap } from '../domain/shift-swap.ts';
import type { Connection } from './database.ts';
import { createDocumentStore, type DocumentStore } from './document-store.ts';

/** Shifts that agents give and take. They concern both, and an offer to anybody concerns everybody. */
export const createShiftSwapStore = (connection: Connection, clock: Clock): DocumentStore<ShiftSwap> =>
  createDocumentStore(connection, clock, {
    table: 'shift_swaps',
    spoken: 'offered shift',
    isFor: (agentId) => sql`${agentId} in (agent_id, taker_id) or (state = 'offered' and taker_id is null)`,
  });
