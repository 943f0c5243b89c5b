import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Centre, centre as centreSchema } from '../../src/domain/centre.ts';
import type { IntervalHistory } from '../../src/domain/history.ts';
import { readHistory } from '../../src/intake/read-history.ts';
import { staffCentre } from '../../src/pipeline/staffing/staff.ts';
import { sampleCentre } from '../../src/sample/centre.ts';
import { sampleHistory } from '../../src/sample/history.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { sampleWeekStart } from '../../src/sample/occasions.ts';
import { sampleQueues } from '../../src/sample/queues.ts';
import { dayWorkload } from '../../src/sample/workload.ts';
import { formatDate, isoWeekdayOf, parseDate } from '../../src/time/calendar-day.ts';
import { formatLocal, planningGrid, wallSlots } from '../../src/time/grid.ts';

const firstDay = parseDate(sampleWeekStart);
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
let centre: Centre;
let histories: IntervalHistory[];

beforeAll(() => {
  centre = sampleCentre(1);
  histories = sampleHistory(1, { endDate: sampleWeekStart });
});

const historyOf = (queue: string): IntervalHistory => histories.find((history) => history.queue === queue)!;
const volumeOn = (queue: string, date: string, fromMinute = 0, toMinute = 1440): { rows: number; contacts: number } => {
  const history = historyOf(queue);
  const { day, slot } = wallSlots(history.start, history.timeZone, 15);
  const rows = [...day.keys()].filter(
    (i) => day[i] === parseDate(date) && slot[i]! * 15 >= fromMinute && slot[i]! * 15 < toMinute,
  );
  return { rows: rows.length, contacts: sum(rows.map((i) => history.offered[i]!)) };
};
const daysBefore = (days: number): string => formatDate(firstDay - days);

describe('sample centre', () => {
  it('is valid, of 120 agents and five queues, and refers only to what it has', () => {
    expect(centreSchema.parse(centre)).toEqual(centre);
    expect(centre.agents).toHaveLength(120);
    expect(new Set(centre.agents.map(({ id }) => id)).size).toBe(120);
    expect(new Set(centre.agents.map(({ name }) => name)).size).toBe(120);
    expect(centre.queues.map(({ channel }) => channel).sort()).toEqual(['chat', 'email', 'voice', 'voice', 'voice']);
    const has = (list: { id: string }[], id: string): boolean => list.some((item) => item.id === id);
    for (const agent of centre.agents) {
      expect(has(centre.contracts, agent.contractId)).toBe(true);
      for (const queueId of agent.queueIds) expect(has(centre.queues, queueId)).toBe(true);
    }
    for (const { agentId } of centre.timeOff) expect(has(centre.agents, agentId)).toBe(true);
    expect(isoWeekdayOf(firstDay)).toBe(1);
  });

  it('is the same for the same seed and another for another', () => {
    expect(sampleCentre(1)).toEqual(centre);
    expect(sampleCentre(2)).not.toEqual(centre);
    expect(sampleHistory(1, { endDate: sampleWeekStart })).toEqual(histories);
    expect(sampleHistory(2, { endDate: sampleWeekStart })[0]!.offered).not.toEqual(histories[0]!.offered);
  });

  it('leaves every agent enough days and hours for the contract', () => {
    for (const agent of centre.agents) {
      const contract = centre.contracts.find(({ id }) => id === agent.contractId)!;
      const templates = centre.shiftTemplates.filter(({ id }) => contract.shiftTemplateIds.includes(id));
      const possibleDays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) =>
        templates.some(({ earliestStart, latestStart, lengthMinutes }) => {
          if (!agent.availability) return true;
          return agent.availability.some(
            (span) =>
              span.weekday === weekday &&
              Math.max(span.from, earliestStart) <= Math.min(span.to - lengthMinutes, latestStart),
          );
        }),
      );
      expect(possibleDays.length, agent.id).toBeGreaterThanOrEqual(contract.minWeeklyDays);
      const paid = templates.map(
        ({ lengthMinutes, breaks }) => lengthMinutes - sum(breaks.filter((b) => !b.paid).map((b) => b.minutes)),
      );
      expect(Math.max(...paid) * contract.maxWeeklyDays).toBeGreaterThanOrEqual(contract.minWeeklyPaidMinutes);
      expect(Math.min(...paid) * contract.minWeeklyDays).toBeLessThanOrEqual(contract.maxWeeklyPaidMinutes);
    }
  });

  it('has the agents its work asks for: 90 to 97 % of what they can give', () => {
    const grid = planningGrid(centre.site.timeZone, sampleWeekStart, 7, 15);
    const queues = sampleQueues.map((sample) => {
      const week = Array.from({ length: 7 }, (_, d) =>
        dayWorkload(sample, { day: firstDay + d, daysBefore: -d, isHoliday: false, isDayAfterHoliday: false }),
      ).flat();
      return {
        queueId: sample.queue.id,
        method: 'expected',
        mean: week.map((contacts) => contacts ?? 0),
        quantileLevels: [],
        quantiles: [],
        averageHandleTimeSeconds: week.map(() => sample.queue.averageHandleTimeSeconds),
        open: week.map((contacts) => contacts !== null),
        accuracy: [],
        notes: [],
      };
    });
    const staffing = staffCentre({ centre, forecast: { grid, queues } });
    const required = sum(staffing.queues.map(({ requiredWithShrinkage }) => sum(requiredWithShrinkage) / 4));
    const share = required / sum(centre.agents.map(onQueueHours));
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(0.97);
  });

  function onQueueHours(agent: Centre['agents'][number]): number {
    const contract = centre.contracts.find(({ id }) => id === agent.contractId)!;
    const template = centre.shiftTemplates.find(({ id }) => id === contract.shiftTemplateIds[0])!;
    const off = Array.from({ length: 7 }, (_, d) => formatDate(firstDay + d)).filter((date) =>
      centre.timeOff.some(({ agentId, from, to }) => agentId === agent.id && from <= date && date <= to),
    ).length;
    const minutes = (breaks: typeof template.breaks): number => sum(breaks.map((pause) => pause.minutes));
    const paid = template.lengthMinutes - minutes(template.breaks.filter((pause) => !pause.paid));
    const working = template.lengthMinutes - minutes(template.breaks);
    const present = 1 - Math.min(off, contract.maxWeeklyDays) / contract.maxWeeklyDays;
    return ((contract.maxWeeklyPaidMinutes / 60) * present * working) / paid;
  }
});

describe('sample history', () => {
  it('is a year of quarter-hours that ends before the planned week and covers both clock changes', () => {
    const faults = historyOf('faults');
    expect(formatLocal(faults.start[0]!, faults.timeZone)).toBe('2025-03-10T00:00');
    expect(formatLocal(faults.start.at(-1)! + 900, faults.timeZone)).toBe('2026-03-09T00:00');
    expect(volumeOn('faults', '2025-03-30').rows).toBe(92);
    expect(volumeOn('faults', '2025-10-26').rows).toBe(100);
  });

  it('has consistent counts', () => {
    for (const { offered, answered, abandoned, averageHandleTimeSeconds } of histories) {
      for (let i = 0; i < offered.length; i++) {
        expect(answered![i]! + abandoned![i]!).toBe(offered[i]);
        expect(averageHandleTimeSeconds![i]! > 0 || answered![i] === 0).toBe(true);
      }
    }
  });

  it('is more dispersed than Poisson but not wildly', () => {
    const mondays = Array.from({ length: 12 }, (_, week) => volumeOn('service', daysBefore(7 * (week + 1))).contacts);
    const mean = sum(mondays) / mondays.length;
    const variance = sum(mondays.map((value) => (value - mean) ** 2)) / (mondays.length - 1);
    expect(variance).toBeGreaterThan(1.5 * mean);
    expect(Math.sqrt(variance) / mean).toBeLessThan(0.2);
  });

  it('shows holidays, mailings, the campaign, the outage and the gap in the records', () => {
    expect(volumeOn('sales', '2025-12-25').rows).toBe(0);
    expect(volumeOn('service', '2025-12-25').contacts).toBeLessThan(0.5 * volumeOn('service', '2025-12-18').contacts);
    expect(volumeOn('faults', '2025-12-25').rows).toBe(96);
    expect(volumeOn('sales', daysBefore(117)).contacts).toBeGreaterThan(
      1.15 * volumeOn('sales', daysBefore(124)).contacts,
    );
    expect(volumeOn('sales', daysBefore(175)).contacts).toBeGreaterThan(
      1.15 * volumeOn('sales', daysBefore(189)).contacts,
    );
    expect(volumeOn('service', daysBefore(111), 615, 780)).toEqual({ rows: 11, contacts: 0 });
    expect(volumeOn('chat', daysBefore(111), 615, 780).contacts).toBeGreaterThan(0);
    for (const { queue } of histories) expect(volumeOn(queue, daysBefore(243)).rows).toBe(0);
  });

  it('comes back the same through the importer, hours shown twice included', async () => {
    const file = await readHistory(Readable.from([Buffer.from(historyToCsv(histories))]), {
      timeZone: centre.site.timeZone,
    });
    const byQueue = (list: IntervalHistory[]) => list.toSorted((a, b) => a.queue.localeCompare(b.queue));
    expect(byQueue(file.histories)).toEqual(byQueue(histories));
    const kinds = new Set(file.report.queues.flatMap(({ findings }) => findings.map(({ kind }) => kind)));
    expect(kinds).toContain('gap');
    expect(kinds).toContain('zeroRun');
    for (const { queue, openingHours } of file.report.queues) {
      expect(openingHours, queue).toEqual(centre.queues.find(({ id }) => id === queue)!.openingHours);
    }
  });
});
