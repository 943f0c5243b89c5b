import { sql } from 'kysely';

/** Last date of a row with `start_date` and `days`. */
export const lastDate = sql<string>`to_char(start_date::date + days - 1, 'YYYY-MM-DD')`;
