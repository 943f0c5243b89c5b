import { join, resolve } from 'node:path';

/** Settings that come from the environment. */
export interface Config {
  /** Connection string of a PostgreSQL server; null: the embedded one. */
  databaseUrl: string | null;
  /** Folder of the embedded database. */
  dataFolder: string;
}

export function readConfig(environment: NodeJS.ProcessEnv = process.env, folder = process.cwd()): Config {
  return {
    databaseUrl: environment.DATABASE_URL || null,
    dataFolder: environment.CREWCAST_DATA ? resolve(folder, environment.CREWCAST_DATA) : join(folder, '.crewcast'),
  };
}
