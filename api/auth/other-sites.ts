import type { Request } from 'express';
import { HttpProblem } from '../problem.ts';

/** Pages of other sites cannot send this header without asking first, and are never answered yes. */
export const pageHeader = 'X-Crewcast-Page';

/**
 * Refuses what another site's page makes a signed-in browser send (cross-site request forgery). The cookie is SameSite=Lax;
 * this holds as well where a browser ignores that, or where another program on the same host name is the attacker.
 * @throws HttpProblem 403
 */
export function refuseOtherSites(request: Request): void {
  const from = request.get('sec-fetch-site');
  const isForeign = from !== undefined && from !== 'same-origin' && from !== 'none';
  if (isForeign || request.get(pageHeader) === undefined) {
    throw new HttpProblem(
      403,
      `a change by a signed-in browser has to come from Crewcast's own page (header ${pageHeader}: 1). Programs send an API key.`,
    );
  }
}
