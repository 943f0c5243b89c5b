import { sql } from 'kysely';
import { ConflictError, NotFoundError } from '../errors.ts';
import type { Connection } from './database.ts';

const isReferred = '23503';
const removable = {
  forecasts: 'forecast',
  staffing_requirements: 'staffing requirement',
  schedules: 'schedule',
  scenarios: 'scenario',
};

/** Removes one row. NotFoundError when it is not there, ConflictError while another row refers to it. */
export async function removeUnlessUsed(
  connection: Connection,
  table: keyof typeof removable,
  id: string,
): Promise<void> {
  const name = removable[table];
  const { numAffectedRows } = await sql`delete from ${sql.table(table)} where id = ${id}`
    .execute(connection)
    .catch((error: { code?: string; table?: string }) => {
      if (error.code !== isReferred) throw error;
      throw new ConflictError('id', `the ${name} is used by ${error.table?.replace('_', ' ')}. Remove those first.`);
    });
  if (!numAffectedRows) throw new NotFoundError('id', `there is no ${name} "${id}".`);
}
