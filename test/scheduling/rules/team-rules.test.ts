import { describe, expect, it } from 'vitest';
import type { RosterProblem, RosterShift } from '../../../models/scheduling/problem.ts';
import { verify } from '../../../models/scheduling/verify/verify.ts';
import { freeAgent, plainShift, smallProblem } from '../small-problem.ts';

const shift = (agent: number, day: number, start: number): RosterShift => ({
  agent,
  day,
  start,
  shiftType: 0,
  breaks: [],
});

function breaches(more: Partial<RosterProblem>, shifts: RosterShift[], queues = [[0], [0], [0]]): string[] {
  const agents = queues.map((own) => ({ ...freeAgent(2, [0]), queues: own, site: 0 }));
  const problem = smallProblem(2, [plainShift(3)], agents, more);
  return verify(problem, shifts).violations.map(({ rule }) => rule);
}

describe('rules about agents together', () => {
  it('no more agents than seats, slot by slot', () => {
    const seats = (available: number): Partial<RosterProblem> => ({
      sites: [{ seats: new Int32Array(18).fill(available) }],
    });
    const shifts = [shift(0, 0, 0), shift(1, 0, 2), shift(2, 0, 3)];
    expect(breaches(seats(2), shifts)).toEqual([]);
    expect(breaches(seats(1), shifts)).toEqual(['seats', 'seats']);
    const fewAtSlotTwo = seats(2);
    fewAtSlotTwo.sites![0].seats![2] = 1;
    expect(breaches(fewAtSlotTwo, shifts)).toEqual(['seats']);
  });

  it('pairs work the same times', () => {
    const together: Partial<RosterProblem> = { pairs: [{ agents: [0, 1], together: true }] };
    expect(breaches(together, [shift(0, 0, 1), shift(1, 0, 1), shift(2, 1, 0)])).toEqual([]);
    expect(breaches(together, [])).toEqual([]);
    expect(breaches(together, [shift(0, 0, 1), shift(1, 0, 2)])).toEqual(['pairs']);
    expect(breaches(together, [shift(1, 0, 1)])).toEqual(['pairs']);
  });

  it('pairs that never meet may follow each other', () => {
    const apart: Partial<RosterProblem> = { pairs: [{ agents: [0, 1], together: false }] };
    expect(breaches(apart, [shift(0, 0, 0), shift(1, 0, 3)])).toEqual([]);
    expect(breaches(apart, [shift(0, 0, 0), shift(1, 0, 2)])).toEqual(['pairs']);
    expect(breaches(apart, [shift(0, 0, 5), shift(1, 1, 0)])).toEqual(['pairs']);
  });

  it('a queue has its minimum staff if agents can be allocated so', () => {
    const least = (...agents: (number[] | null)[]): Partial<RosterProblem> => ({
      required: agents.map(() => new Int32Array(18)),
      minimumStaff: agents.map((queue) => queue && Int32Array.from({ length: 18 }, (_, t) => queue[t] ?? 0)),
    });
    const skills = [[0], [0, 1], [1]];
    const both = [shift(0, 0, 0), shift(1, 0, 0)];
    expect(breaches(least([1, 1, 1], [1, 1, 1]), both, skills)).toEqual([]);
    expect(breaches(least([2, 2, 2], null), both, skills)).toEqual([]);
    expect(breaches(least([2], [1]), both, skills)).toEqual(['minimumStaff']);
    expect(breaches(least([1, 1, 1, 1], null), both, skills)).toEqual(['minimumStaff']);
  });
});
