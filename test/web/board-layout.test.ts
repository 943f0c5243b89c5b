import { describe, expect, it } from 'vitest';
import type { Centre, Schedule } from '../../web/src/api/types.ts';
import { oneDay, wholePeriod } from '../../web/src/day-range.ts';
import { siteClock } from '../../web/src/site-clock.ts';
import { boardGeometry, shiftAt } from '../../web/src/views/roster/board-geometry.ts';
import { layOutBoard, selectRows } from '../../web/src/views/roster/board-layout.ts';

const grid = {
  startDate: '2026-03-02',
  days: 2,
  intervalMinutes: 60,
  timeZone: 'Europe/Amsterdam',
  starts: Array.from({ length: 48 }, (_, hour) =>
    new Date(Date.parse('2026-03-01T23:00:00Z') + hour * 3_600_000).toISOString(),
  ),
};
const agent = (id: string, name: string, queueIds: string[]) => ({ id, name, queueIds });
const shift = (agentId: string, date: string, start: string, end: string, pause: [string, string]) => ({
  id: `${agentId}_${date}`,
  agentId,
  date,
  shiftTemplateId: 'day',
  start,
  end,
  paidMinutes: 450,
  activities: [
    { activity: 'onQueue', start, end: pause[0], paid: true },
    { activity: 'meal', start: pause[0], end: pause[1], paid: false },
    { activity: 'onQueue', start: pause[1], end, paid: true },
  ],
});
const centre = {
  agents: [agent('a1', 'Zoë', ['support']), agent('a2', 'Adam', ['sales']), agent('a3', 'Mia', ['support', 'sales'])],
  timeOff: [{ id: 't1', agentId: 'a3', from: '2026-03-03', to: '2026-03-09', reason: 'vacation' }],
} as unknown as Centre;
const schedule = {
  grid,
  shifts: [
    shift('a1', '2026-03-02', '2026-03-02T07:30:00Z', '2026-03-02T15:30:00Z', [
      '2026-03-02T11:00:00Z',
      '2026-03-02T11:30:00Z',
    ]),
    shift('a2', '2026-03-02', '2026-03-02T17:00:00Z', '2026-03-03T01:00:00Z', [
      '2026-03-02T21:00:00Z',
      '2026-03-02T21:30:00Z',
    ]),
  ],
} as unknown as Schedule;

describe('the week board', () => {
  const wholeWeek = wholePeriod(siteClock(grid).dates);
  const board = layOutBoard(centre, schedule, siteClock(grid));
  const row = (id: string) => board.rows.find((candidate) => candidate.agent.id === id)!;

  it('places shifts and breaks in minutes of the site’s day', () => {
    expect(row('a1').shifts).toMatchObject([
      { day: 0, from: 510, to: 990, pauses: [{ from: 720, to: 750, paid: false }] },
    ]);
    expect(row('a1').paidMinutes).toBe(450);
  });

  it('leaves a night shift on the day it starts and makes room for its end', () => {
    expect(row('a2').shifts).toMatchObject([{ day: 0, from: 1080, to: 1560 }]);
    expect([board.from, board.to]).toEqual([480, 1560]);
  });

  it('counts days and shows time off', () => {
    expect(board.days).toEqual([
      { agents: 2, paidMinutes: 900 },
      { agents: 0, paidMinutes: 0 },
    ]);
    expect(row('a3').timeOff).toEqual([null, 'vacation']);
  });

  it('finds and orders agents', () => {
    const names = (part: Partial<Parameters<typeof selectRows>[1]>) =>
      selectRows(board, { text: '', queueId: '', order: 'name', shown: wholeWeek, ...part }).map(
        ({ agent: { name } }) => name,
      );
    expect(names({})).toEqual(['Adam', 'Mia', 'Zoë']);
    expect(names({ text: ' ZO' })).toEqual(['Zoë']);
    expect(names({ queueId: 'sales' })).toEqual(['Adam', 'Mia']);
    expect(names({ order: 'start' })).toEqual(['Zoë', 'Adam', 'Mia']);
    expect(names({ order: 'start', shown: oneDay(1) })).toEqual(['Adam', 'Mia', 'Zoë']);
  });

  it('joins the days of a week with nights, and shows all of a single day’s shifts', () => {
    const week = boardGeometry(board, 1000, wholeWeek);
    expect(week.x(0, 1560)).toBeCloseTo(week.x(1, 120), 9);
    expect(week.x(1, 1440)).toBeCloseTo(1000, 9);
    const monday = boardGeometry(board, 1000, oneDay(0));
    expect([monday.from, monday.to]).toEqual([board.from, board.to]);
    expect(monday.x(0, 1560)).toBeLessThanOrEqual(1000);
  });

  it('finds the shift under the pointer on the shown days only', () => {
    const week = boardGeometry(board, 1000, wholeWeek);
    expect(shiftAt(row('a1'), week, week.x(0, 600))?.shift.id).toBe('a1_2026-03-02');
    expect(shiftAt(row('a1'), week, week.x(0, 1000))).toBeNull();
    const tuesday = boardGeometry(board, 1000, oneDay(1));
    expect(shiftAt(row('a1'), tuesday, tuesday.x(1, 600))).toBeNull();
  });
});
