import type { Clock } from '../clock.ts';
import type { PlanSummary, ScenarioChanges } from '../domain/plan.ts';
import type { ScenarioService } from '../domain/simulation.ts';
import { NotFoundError } from '../errors.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';
import { removeUnlessUsed } from './remove.ts';
import { atomically } from './transaction.ts';

export interface ScenarioItem {
  id: string;
  createdAt: string;
  name: string;
  scheduleId: string;
  changes: ScenarioChanges;
}

export interface StoredScenario extends ScenarioItem {
  baseline: PlanSummary;
  outcome: PlanSummary;
  /** The changed world met with the baseline's roster; null where that makes no sense. */
  unchangedRoster: PlanSummary | null;
  /** Null in scenarios of earlier versions. */
  service: ScenarioService | null;
}

export type NewScenario = Omit<StoredScenario, 'id' | 'createdAt' | 'service'> & { service: ScenarioService };

export interface ScenarioStore {
  add(scenario: NewScenario): Promise<string>;
  list(page: PageRequest): Promise<Page<ScenarioItem>>;
  find(id: string): Promise<StoredScenario>;
  remove(id: string, actor: string): Promise<void>;
}

export function createScenarioStore(connection: Connection, clock: Clock, audit: AuditLog): ScenarioStore {
  return {
    async add({ name, scheduleId, changes, baseline, outcome, unchangedRoster, service }) {
      const id = newId('sc', clock.now());
      await connection
        .insertInto('scenarios')
        .values({
          id,
          created_at: new Date(clock.now()),
          name,
          schedule_id: scheduleId,
          changes: JSON.stringify(changes),
          baseline: JSON.stringify(baseline),
          outcome: JSON.stringify(outcome),
          unchanged_roster: unchangedRoster && JSON.stringify(unchangedRoster),
          service: JSON.stringify(service),
        })
        .execute();
      return id;
    },

    async list(page) {
      const [before] = keyOfCursor(page.cursor, 1) ?? [null];
      const rows = await connection
        .selectFrom('scenarios')
        .select(['id', 'created_at', 'name', 'schedule_id', 'changes'])
        .$if(before !== null, (query) => query.where('id', '<', before!))
        .orderBy('id', 'desc')
        .limit(page.limit + 1)
        .execute();
      return pageOf(rows, page, (row) => [row.id], readItem);
    },

    remove: (id, actor) =>
      atomically(connection, async (transaction) => {
        await removeUnlessUsed(transaction, 'scenarios', id);
        await audit.record(transaction, actor, 'remove', 'scenario', { ids: [id] });
      }),

    async find(id) {
      const row = await connection.selectFrom('scenarios').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) throw new NotFoundError('id', `there is no scenario "${id}".`);
      const { baseline, outcome, unchanged_roster: unchangedRoster, service } = row;
      return { ...readItem(row), baseline, outcome, unchangedRoster, service };
    },
  };
}

const readItem = (row: {
  id: string;
  created_at: string;
  name: string;
  schedule_id: string;
  changes: ScenarioChanges;
}): ScenarioItem => ({
  id: row.id,
  createdAt: row.created_at,
  name: row.name,
  scheduleId: row.schedule_id,
  changes: row.changes,
});
