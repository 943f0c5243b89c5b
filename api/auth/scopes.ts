import type { Route } from '../route.ts';

/**
 * Scopes narrow what an API key may do within its role: `read` and `write` for everything, `read:schedules` for the routes
 * of one tag of the API's documentation. Neither includes the other.
 */
export const scopeOf = ({ method, tag }: Pick<Route, 'method' | 'tag'>): string =>
  `${method === 'get' ? 'read' : 'write'}:${tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;

/** Whether `scopes` (null: all of the role) cover the route. */
export function coversRoute(scopes: readonly string[] | null, route: Pick<Route, 'method' | 'tag'>): boolean {
  if (scopes === null) return true;
  const scope = scopeOf(route);
  return scopes.includes(scope) || scopes.includes(scope.slice(0, scope.indexOf(':')));
}

/** Every scope a key can have. */
export const knownScopes = (routes: readonly Pick<Route, 'method' | 'tag'>[]): string[] =>
  [...new Set(['read', 'write', ...routes.map(scopeOf)])].sort();
