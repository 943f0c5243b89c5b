import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { ScheduleItem } from '../src/store/schedule-store.ts';
import { HttpProblem } from './problem.ts';

/** A strong ETag: equal for equal representations. */
export const entityTag = (body: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;

/**
 * The check that a request's `If-Match` and `If-None-Match: *` ask for, to be made on what is stored (null: nothing) in the
 * transaction that changes it. It throws 412 with the present ETag, which `tagOf` makes of what is stored.
 */
export function preconditions(request: Request, tagOf = entityTag): (current: unknown) => void {
  const wanted = request.get('if-match');
  const mustBeNew = request.get('if-none-match')?.trim() === '*';
  return (current) => {
    const tag = current === null ? null : tagOf(current);
    const headers: Record<string, string> = tag === null ? {} : { ETag: tag };
    if (mustBeNew && tag !== null) {
      throw new HttpProblem(412, 'it exists already. Leave If-None-Match out to replace it.', [], headers);
    }
    if (wanted === undefined) return;
    const tags = wanted.split(',').map((part) => part.trim());
    if (tag !== null && (tags.includes('*') || tags.includes(tag))) return;
    const detail =
      tag === null
        ? 'it does not exist (any more), as If-Match asks. Leave If-Match out to create it.'
        : 'it was changed since you read it. Read it again, make your change on that and send its ETag as If-Match.';
    throw new HttpProblem(412, detail, [], headers);
  };
}

/** ETag of a schedule: changes with every edit and publication, without reading its shifts. */
export const scheduleTag = ({ id, revision, state }: Pick<ScheduleItem, 'id' | 'revision' | 'state'>): string =>
  entityTag([id, revision, state]);
