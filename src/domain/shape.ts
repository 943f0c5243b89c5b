import { z } from 'zod';
import { InputError } from '../errors.ts';

/** The value in the shape of the schema. Throws InputError that names the first field that is wrong, and the remedy. */
export function parseShape<Schema extends z.ZodType>(schema: Schema, value: unknown, root = ''): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = z.core.toDotPath(issue.path);
  throw new InputError(
    root && path && !path.startsWith('[') ? `${root}.${path}` : `${root}${path}`,
    `${remedyFor(issue)}.`,
  );
}

/** What to do about an issue; our schemas' own words where they have some. */
export function remedyFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `there is no field "${issue.keys[0]}"; check its spelling or leave it out`;
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return issue.message;
  const isMissing = issue.message.endsWith('received undefined');
  return isMissing ? `is missing; give a value of type ${issue.expected}` : `use a value of type ${issue.expected}`;
}
