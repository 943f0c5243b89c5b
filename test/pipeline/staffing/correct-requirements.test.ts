import { afterAll, expect, it } from 'vitest';
import { createComputePool } from '../../../src/compute/pool.ts';
import type { Centre, Queue } from '../../../src/domain/centre.ts';
import type { Forecast } from '../../../src/domain/plan.ts';
import { correctRequirements } from '../../../src/pipeline/staffing/correct-requirements.ts';
import { staffCentre } from '../../../src/pipeline/staffing/staff.ts';
import { smallCentre } from '../small-centre.ts';

const pool = createComputePool(2);
afterAll(() => pool.close());

/** One day of half hours, open from 8:00 to 14:00: a ramp up, a peak and a long way down. */
const contacts = [20, 40, 70, 80, 80, 70, 60, 50, 40, 30, 25, 20];
const perDay = <T>(closed: T, open: T[]): T[] => [
  ...new Array<T>(16).fill(closed),
  ...open,
  ...new Array<T>(20).fill(closed),
];
const forecast: Forecast = {
  grid: {
    startDate: '2025-09-01',
    days: 1,
    intervalMinutes: 30,
    timeZone: 'UTC',
    starts: Array.from({ length: 48 }, (_, i) => new Date(Date.UTC(2025, 8, 1) + i * 1_800_000).toISOString()),
  },
  queues: ['long', 'occupied', 'email'].map((queueId) => ({
    queueId,
    method: 'given',
    mean: perDay(0, contacts),
    quantileLevels: [],
    quantiles: [],
    averageHandleTimeSeconds: new Array<number>(48).fill(900),
    open: perDay(false, new Array<boolean>(12).fill(true)),
    accuracy: [],
    notes: [],
  })),
};
const [sales, , email] = smallCentre.queues;
const long: Queue = { ...sales, id: 'long', meanPatienceSeconds: null };
const occupied: Queue = { ...long, id: 'occupied', serviceGoal: { ...long.serviceGoal, maxOccupancy: 0.7 } };
const centre: Centre = { ...smallCentre, queues: [long, occupied, email] };
const hours = (agents: number[]) => agents.reduce((sum, value) => sum + value, 0) / 2;

it('finds what the requirement of live queues lacks or has too much of, for staffCentre to take over', async () => {
  const staffing = staffCentre({ centre, forecast });
  const input = { centre, forecast, staffing, replications: 150, seed: 1 };
  const corrections = await correctRequirements(input, { pool });
  expect(Object.keys(corrections)).toEqual(['long', 'occupied']);

  // Calls of a quarter of an hour lag behind: fewer agents on the way up, more on the way down.
  const open = corrections.long.slice(16, 28);
  expect(open[0]).toBeLessThan(0);
  expect(Math.max(...open.slice(6))).toBeGreaterThan(Math.min(...open.slice(0, 4)));
  expect(corrections.long.slice(0, 16).every((agents) => agents === 0)).toBe(true);
  expect(corrections.occupied.every((agents) => agents >= 0)).toBe(true);

  const corrected = staffCentre({ centre, forecast, corrections });
  const [before, after] = [staffing, corrected].map((result) => result.queues[0]);
  expect(hours(after.required)).toBeCloseTo(hours(before.required) + hours(corrections.long), 9);
  expect(after.bindingTarget[16]).toBe('correction');
});
