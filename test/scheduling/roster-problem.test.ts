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

/** The same for every slot of the team's week. */
const slotsOf = (value: unknown): unknown[] => new Array(7 * 96 + 16).fill(value);

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
    ['days', ['days'], 57],
    ['agents[0]', ['agents', 0, 'colour'], 'red'],
    ['queues[0]', ['queues', 0, 'requierd'], []],
    ['queues[0].costByAgents', ['queues', 0, 'costByAgents'], [[1, 0]]],
    ['queues[0].costByAgents[0][2]', ['queues', 0, 'costByAgents'], slotsOf([9, 8, 2])],
    ['queues[0].minimumStaff', ['queues', 0, 'minimumStaff'], [1]],
    ['shiftTypes[0].breaks[0]', ['shiftTypes', 0, 'breakFromStartSlots'], 11],
    ['forbiddenSuccessions[1]', ['forbiddenSuccessions'], [['day', 'late']]],
    ['sites[0].seats', ['sites'], [{ id: 'home', seats: [3] }]],
    ['sites[0].open', ['sites'], [{ id: 'home', open: [null] }]],
    ['pairs[0].agents[1]', ['pairs'], [{ agents: ['a1', 'a9'], together: true }]],
    ['pairs[0].agents', ['pairs'], [{ agents: ['a1', 'a1'], together: true }]],
    ['nightWindow', ['nightWindow'], { from: 92, to: 24 }],
    ['agents[0].site', ['agents', 0, 'site'], 'moon'],
    ['agents[0].limits[0]', ['agents', 0, 'limits'], [{ of: 'days', fromDay: 0, toDay: 1, min: 2, max: 1 }]],
    ['agents[0].limits[0].toDay', ['agents', 0, 'limits'], [{ of: 'days', fromDay: 0, toDay: 7, max: 1 }]],
    ['agents[0].limits[0].fromDay', ['agents', 0, 'limits'], [{ of: 'days', fromDay: 3, toDay: 2, max: 1 }]],
    [
      'agents[0].limits[0].shiftType',
      ['agents', 0, 'limits'],
      [{ of: 'shiftType', shiftType: 'x', fromDay: 0, toDay: 1, max: 1 }],
    ],
    ['agents[0].limits[0]', ['agents', 0, 'limits'], [{ of: 'shiftType', fromDay: 0, toDay: 1, max: 1 }]],
    ['agents[0].paidLimits[0].maxSlots', ['agents', 0, 'paidLimits'], [{ fromDay: 0, toDay: 1 }]],
    ['agents[0].rotation.cycle[0]', ['agents', 0, 'rotation'], { cycle: [['nights'], null] }],
    ['agents[0].lockedDaysOff[1]', ['agents', 0, 'lockedDaysOff'], [1, 8]],
    ['agents[0].requests[0].day', ['agents', 0, 'requests'], [{ day: 7, wanted: true, cost: 1 }]],
    [
      'agents[0].floating[0].count',
      ['agents', 0, 'floating'],
      [{ id: 'coaching', slots: 2, count: 3, fromDay: 1, toDay: 2 }],
    ],
    ['agents[0].fixed[0].breaks', ['agents', 0, 'fixed'], [{ day: 1, start: 30, shiftType: 'day', breaks: [130] }]],
    [
      'agents[0].history.lastShiftType',
      ['agents', 0, 'history'],
      { consecutiveDays: 1, lastEndSlot: 0, lastShiftType: 'x' },
    ],
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
