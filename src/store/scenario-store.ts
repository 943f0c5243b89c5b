import type { Clock } from '../clock.ts';
import type { PlanSummary, ScenarioChanges } from '../domain/plan.ts';
import { NotFoundError } from '../errors.ts';
import type { Connection } from './database.ts';
import { newId } from './ids.ts';
import { keyOfCursor, type Page, type PageRequest, pageOf } from './page.ts';

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
}

export interface ScenarioStore {
  add(scenario: Omit<StoredScenario, 'id' | 'createdAt'>): Promise<string>;
  list(page: PageRequest): Promise<Page<ScenarioItem>>;
  find(id: string): Promise<StoredScenario>;
}

export function createScenarioStore(connection: Connection, clock: Clock): ScenarioStore {
  return {
    async add({ name, scheduleId, changes, baseline, outcome, unchangedRoster }) {
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

    async find(id) {
      const row = await connection.selectFrom('scenarios').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) throw new NotFoundError('id', `there is no scenario "${id}".`);
      const { baseline, outcome, unchanged_roster: unchangedRoster } = row;
      return { ...readItem(row), baseline, outcome, unchangedRoster };
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
