import { describe, expect, it } from 'vitest';
import { parseRosterProblem } from '../../src/domain/roster-problem.ts';
import { InputError } from '../../src/errors.ts';
import { teamFile } from './team-file.ts';

/** The team with the value at `path` replaced; undefined removes it. */
function changed(path: (string | number)[], value: unknown): unknown {
  const copy = structuredClone(teamFile(3)) as unknown as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path[path.length - 1]] = value;
  return copy;
}

function refusal(value: unknown): InputError {
  try {
    parseRosterProblem(value);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('the problem file', () => {
  it('accepts a complete problem', () => {
    expect(parseRosterProblem(teamFile(3)).agents).toHaveLength(3);
  });

  it.each<[string, (string | number)[], unknown]>([
    ['format', ['format'], 'crewcast-roster-problem/2'],
    ['days', ['days'], 0],
    ['slotMinutes', ['slotMinutes'], 7],
    ['cost.understaffedSlot', ['cost', 'understaffedSlot'], -1],
    ['queues[0].required', ['queues', 0, 'required'], [1, 2]],
    ['queues[0].required[3]', ['queues', 0, 'required', 3], -2],
    ['queues[1].id', ['queues', 1, 'id'], 'sales'],
    ['shiftTypes[0].lengthSlots', ['shiftTypes', 0, 'lengthSlots'], undefined],
    ['shiftTypes[0].breaks[0].latest', ['shiftTypes', 0, 'breaks', 0, 'latest'], 90],
    ['agents[1].id', ['agents', 1, 'id'], 'a1'],
    ['agents[1].queues[0]', ['agents', 1, 'queues', 0], 'nowhere'],
    ['agents[1].shiftTypes[0]', ['agents', 1, 'shiftTypes', 0], 'nowhere'],
    ['agents[2].window', ['agents', 2, 'window'], [[0, 96]]],
    ['agents[2].window[3]', ['agents', 2, 'window', 3], 'off'],
    ['agents[2].dayPenalty', ['agents', 2, 'dayPenalty'], []],
    ['agents[0].minDays', ['agents', 0, 'minDays'], 7],
    ['agents[0].minPaidSlots', ['agents', 0, 'minPaidSlots'], 999],
    ['agents[0].fixed[0].shiftType', ['agents', 0, 'fixed'], [{ day: 1, start: 30, shiftType: 'x' }]],
    ['agents[0].fixed[0].day', ['agents', 0, 'fixed'], [{ day: 9, start: 30, shiftType: 'day' }]],
    ['agents[0].activities[0]', ['agents', 0, 'activities'], [{ from: 5, to: 5 }]],
  ])('names %s when that is wrong', (field, path, value) => {
    const error = refusal(changed(path, value));
    expect(error.field).toBe(field);
    expect(error.message).toMatch(/\w.*\.$/);
  });

  it('refuses what is no problem at all', () => {
    expect(refusal(null)).toBeInstanceOf(InputError);
    expect(refusal([])).toBeInstanceOf(InputError);
  });
});
