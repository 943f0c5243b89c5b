import { type RosterProblemFile, rosterProblem } from './roster-file.ts';
import { checkReferences } from './roster-references.ts';
import { parseShape } from './shape.ts';

export * from './roster-file.ts';

/**
 * The problem in a parsed JSON value. Throws InputError whose field is the JSON path of the first thing that is wrong:
 * a missing or malformed field, a list of the wrong length, an id that does not exist, an impossible range.
 */
export function parseRosterProblem(value: unknown): RosterProblemFile {
  const problem = parseShape(rosterProblem, value);
  checkReferences(problem);
  return problem;
}
