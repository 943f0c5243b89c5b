import type { OpeningHours } from '../domain/centre.ts';
import type { QualityFinding, QualityReport, QueueQuality } from '../domain/quality-report.ts';
import { formatMinute } from '../time/calendar-day.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const mostExamples = 3;
const mostSkipped = 10;
const titles: Record<QualityFinding['kind'], string> = {
  gap: 'gaps',
  omittedZeros: 'left-out zeros',
  identicalDuplicate: 'duplicates',
  conflictingDuplicate: 'contradicting duplicates',
  zeroRun: 'suspicious zeros',
  outlierDay: 'outlying days',
  outlierInterval: 'outlying intervals',
  flatLine: 'flat lines',
  clockChange: 'clock change',
  fractionalVolume: 'fractions of contacts',
  inconsistentCounts: 'counts that do not add up',
  outsideOpeningHours: 'outside opening hours',
};
const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** A data-quality report as lines for a planner to read. */
export function describeReport(report: QualityReport): string {
  const lines = [
    `${whole(report.rows)} rows, ${report.queues.length} ${report.queues.length === 1 ? 'queue' : 'queues'}, ` +
      `${report.intervalMinutes}-minute intervals, ${report.timeZone ?? 'no time zone'}`,
    ...report.notes.map((note) => `note: ${note}`),
  ];
  if (report.skippedRows.total > 0) {
    lines.push(`${whole(report.skippedRows.total)} bad rows left out:`);
    for (const { line, column, message } of report.skippedRows.listed.slice(0, mostSkipped)) {
      lines.push(`  line ${line}, column ${column}: ${message}`);
    }
    if (report.skippedRows.total > mostSkipped)
      lines.push(`  ... and ${whole(report.skippedRows.total - mostSkipped)} more`);
  }
  return [...lines, ...report.queues.flatMap(describeQueue)].join('\n');
}

function describeQueue(queue: QueueQuality): string[] {
  const lines = [
    `queue ${queue.queue}: ${whole(queue.intervals)} intervals, ${whole(queue.contacts)} contacts, ` +
      `${queue.from.replace('T', ' ')} to ${queue.to.replace('T', ' ')}; open ${describeHours(queue.openingHours)}`,
  ];
  for (const finding of queue.findings) {
    lines.push(`  ${titles[finding.kind]} (${whole(finding.occurrences)}): ${finding.seen}; ${finding.treatment}`);
    if (finding.kind === 'omittedZeros') continue;
    for (const { text } of finding.examples.slice(0, mostExamples)) lines.push(`    ${text}`);
    const more = finding.occurrences - mostExamples;
    if (more > 0 && finding.examples.length > 0) lines.push(`    ... and ${whole(more)} more`);
  }
  return lines;
}

/** Opening hours in a few words, weekdays with the same hours together: `Mon-Fri 08:00-20:00, Sat 09:00-17:00`. */
export function describeHours(hours: OpeningHours): string {
  const byDay = weekdays.map((_, index) =>
    hours
      .filter(({ weekday }) => weekday === index + 1)
      .map(({ from, to }) => `${formatMinute(from)}-${formatMinute(to)}`)
      .join(' and '),
  );
  const groups: string[] = [];
  for (let first = 0; first < 7; ) {
    let last = first;
    while (last < 6 && byDay[last + 1] === byDay[first]) last++;
    const days = last > first ? `${weekdays[first]}-${weekdays[last]}` : weekdays[first]!;
    if (byDay[first]) groups.push(`${days} ${byDay[first]}`);
    first = last + 1;
  }
  return groups.join(', ') || 'never';
}
