import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../models/numerics/random.ts';
import { type QualityFinding, type QualityReport, qualityReport } from '../../src/domain/quality-report.ts';
import { describeHours, describeReport } from '../../src/intake/describe-report.ts';
import { readHistory } from '../../src/intake/read-history.ts';
import { drawPoisson } from '../../src/sample/draws.ts';
import { formatDate, formatMinute, isoWeekdayOf, parseDate } from '../../src/time/calendar-day.ts';

const monday = parseDate('2025-01-06');

/** Twenty weeks of a queue open Mon-Fri 08:00-18:00; `change` bends single intervals (null: no row). */
async function reportOn(change: (date: string, time: string, volume: number) => number | null): Promise<QualityReport> {
  const random = createRandom(11);
  const lines = ['start,volume'];
  for (let day = monday; day < monday + 140; day++) {
    if (isoWeekdayOf(day) > 5) continue;
    for (let minute = 480; minute < 1080; minute += 15) {
      const usual = drawPoisson(random, 20 + 10 * Math.sin((Math.PI * (minute - 480)) / 600));
      const volume = change(formatDate(day), formatMinute(minute), usual);
      if (volume !== null) lines.push(`${formatDate(day)}T${formatMinute(minute)},${volume}`);
    }
  }
  return (await readHistory(Readable.from([Buffer.from(lines.join('\n'))]))).report;
}
const findingOf = (report: QualityReport, kind: QualityFinding['kind']): QualityFinding | undefined =>
  report.queues[0]!.findings.find((finding) => finding.kind === kind);

describe('a history with nothing odd', () => {
  it('has no findings', async () => {
    const report = await reportOn((_, __, volume) => volume);
    expect(report.queues[0]!.findings).toEqual([]);
    expect(qualityReport.parse(report)).toEqual(report);
    expect(describeReport(report)).toMatch(/open Mon-Fri 08:00-18:00/);
  });
});

describe('a history with everything odd', () => {
  let report: QualityReport;
  beforeAll(async () => {
    report = await reportOn((date, time, volume) => {
      if (date === '2025-02-05' && time >= '10:00' && time < '12:00') return null;
      if (date === '2025-02-12' && time >= '14:00' && time < '15:00') return 0;
      if (date === '2025-03-04') return Math.round(volume * 2.2);
      if (date === '2025-03-20' && time === '11:00') return 150;
      if (date === '2025-04-02' && time >= '09:00' && time < '11:00') return 25;
      return volume;
    });
  });

  it('names the gap, when and how much', () => {
    expect(findingOf(report, 'gap')).toMatchObject({ occurrences: 1, intervals: 8 });
    expect(findingOf(report, 'gap')!.examples[0]).toMatchObject({
      from: '2025-02-05T10:00',
      to: '2025-02-05T12:00',
      observed: null,
    });
    expect(findingOf(report, 'gap')!.treatment).toMatch(/left absent/);
  });

  it('names zeros that cannot be chance', () => {
    expect(findingOf(report, 'zeroRun')!.examples).toMatchObject([{ from: '2025-02-12T14:00', observed: 0 }]);
  });

  it('names the outlying day and the outlying interval, each once', () => {
    expect(findingOf(report, 'outlierDay')!.examples.map(({ from }) => from.slice(0, 10))).toEqual(['2025-03-04']);
    const intervals = findingOf(report, 'outlierInterval')!.examples;
    expect(intervals).toHaveLength(1);
    expect(intervals[0]).toMatchObject({ from: '2025-03-20T11:00', observed: 150 });
    expect(intervals[0]!.expected).toBeGreaterThan(20);
    expect(intervals[0]!.expected).toBeLessThan(40);
  });

  it('names the flat line', () => {
    expect(findingOf(report, 'flatLine')!.examples).toMatchObject([
      { from: '2025-04-02T09:00', to: '2025-04-02T11:00' },
    ]);
  });

  it('is told in lines a planner can read', () => {
    const text = describeReport(report);
    expect(text).toMatch(/gaps \(1\): no rows for 8 intervals inside opening hours; left absent/);
    expect(text).toMatch(/2025-03-20 11:00, 15 min of opening hours: 150 contacts, usual \d+/);
    expect(qualityReport.parse(report)).toEqual(report);
  });
});

describe('a sparse history that leaves zeros out', () => {
  it('has left-out zeros, not gaps, but still shows a real gap', async () => {
    const random = createRandom(3);
    const report = await reportOn((date) => {
      const volume = drawPoisson(random, 1);
      return volume === 0 || (date >= '2025-03-10' && date <= '2025-03-11') ? null : volume;
    });
    expect(findingOf(report, 'gap')!.occurrences).toBe(1);
    expect(findingOf(report, 'gap')!.intervals).toBeGreaterThanOrEqual(80);
    expect(findingOf(report, 'omittedZeros')!.intervals).toBeGreaterThan(500);
    expect(findingOf(report, 'zeroRun')).toBeUndefined();
  });
});

describe('describeHours', () => {
  it('joins weekdays with the same hours', () => {
    const hours = [1, 2, 3].map((weekday) => ({ weekday, from: 480, to: 720 }));
    expect(describeHours([...hours, { weekday: 3, from: 780, to: 1440 }])).toBe(
      'Mon-Tue 08:00-12:00, Wed 08:00-12:00 and 13:00-24:00',
    );
    expect(describeHours([])).toBe('never');
  });
});
