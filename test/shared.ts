import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reference data that stands beside the project; tests that read it are skipped with this reason when it is absent. */
export const sharedFolder = fileURLToPath(new URL('../../shared/', import.meta.url));
export const hasShared = existsSync(sharedFolder);
export const sharedFile = (path: string): string => `${sharedFolder}${path}`;
export const withoutShared = '(skipped: ../shared is not there)';
