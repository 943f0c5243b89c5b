import type { Site } from '../domain/centre.ts';
import type { Connection } from './database.ts';

export interface SiteSettings extends Site {
  minRestMinutes: number;
}

/** The site of an empty database. */
const usualSite: SiteSettings = {
  name: 'Contact centre',
  timeZone: 'UTC',
  country: null,
  currency: 'EUR',
  intervalMinutes: 15,
  minRestMinutes: 660,
};

export async function readSettings(from: Connection): Promise<SiteSettings> {
  const row = await from.selectFrom('site').selectAll().executeTakeFirst();
  if (!row) return usualSite;
  return { ...row.definition, minRestMinutes: row.min_rest_minutes };
}

export async function writeSettings(to: Connection, { minRestMinutes, ...site }: SiteSettings): Promise<void> {
  const values = { definition: JSON.stringify(site), min_rest_minutes: minRestMinutes };
  await to
    .insertInto('site')
    .values(values)
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet(values))
    .execute();
}
