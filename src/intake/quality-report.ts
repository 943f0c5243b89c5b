import type { IntervalHistory } from '../domain/history.ts';
import type { QualityExample, QualityFinding, QualityReport, QueueQuality } from '../domain/quality-report.ts';
import { formatLocal } from '../time/grid.ts';
import { learnOpeningHours } from '../time/opening-hours.ts';
import type { BuiltHistory, MergeFacts } from './build-history.ts';
import { findOddVolumes } from './quality-findings.ts';
import type { RawRows } from './raw-rows.ts';
import { usualVolume } from './usual-volume.ts';

const mostExamples = 20;

/**
 * What is in a history file and what is odd about it, per queue. Nothing is changed by looking; what reading did with rows
 * (kept once, left out) is told with the rest.
 */
export function assessQuality(file: {
  built: Map<string, BuiltHistory>;
  raw: RawRows;
  intervalMinutes: number;
  timeZone: string | null;
  wantedIntervalMinutes: number | null;
  skippedRows: QualityReport['skippedRows'];
}): QualityReport {
  const built = [...file.built.values()];
  const absentIsZero = !built.some(({ history }) => history.offered.includes(0));
  return {
    rows: file.raw.rows,
    intervalMinutes: file.intervalMinutes,
    timeZone: file.timeZone,
    notes: notesOn(file.raw, file.intervalMinutes, file.timeZone, file.wantedIntervalMinutes),
    skippedRows: file.skippedRows,
    queues: built.map((queue) => assessQueue(queue, absentIsZero)),
  };
}

function assessQueue({ history, facts }: BuiltHistory, absentIsZero: boolean): QueueQuality {
  const openingHours = learnOpeningHours(history);
  return {
    queue: history.queue,
    rows: facts.rows,
    intervals: history.start.length,
    contacts: history.offered.reduce((total, offered) => total + offered, 0),
    from: formatLocal(history.start[0]!, history.timeZone),
    to: formatLocal(history.start.at(-1)! + history.intervalMinutes * 60, history.timeZone),
    intervalMinutes: history.intervalMinutes,
    openingHours,
    findings: [
      ...mergeFindings(history, facts),
      ...countFindings(history),
      ...findOddVolumes(history, usualVolume(history, openingHours, absentIsZero), absentIsZero),
    ],
  };
}

function notesOn(raw: RawRows, intervalMinutes: number, timeZone: string | null, wanted: number | null): string[] {
  const notes: string[] = [];
  if (raw.columns.layout === 'contact') {
    notes.push(
      `one row per contact: counted into ${intervalMinutes}-minute intervals; intervals without contacts are absent`,
    );
  }
  if (raw.columns.layout === 'interval' && !raw.columns.volume)
    notes.push('contacts offered are answered plus abandoned');
  if (timeZone === null) notes.push('no time zone: times are read as a clock that never changes to summer time');
  if (wanted !== null && wanted !== intervalMinutes) {
    notes.push(`${intervalMinutes}-minute intervals are summed into ${wanted}-minute ones`);
  }
  return notes;
}

/** What reading merged or left out. */
function mergeFindings(history: IntervalHistory, facts: MergeFacts): QualityFinding[] {
  const findings: QualityFinding[] = [];
  const example = (start: number, observed: number | null, text: string): QualityExample => ({
    from: formatLocal(start, history.timeZone),
    to: formatLocal(start + history.intervalMinutes * 60, history.timeZone),
    observed,
    expected: null,
    text: `${formatLocal(start, history.timeZone).replace('T', ' ')}: ${text}`,
  });
  const add = (
    kind: QualityFinding['kind'],
    occurrences: number,
    seen: string,
    treatment: string,
    examples: QualityExample[] = [],
  ): void => {
    if (occurrences > 0) findings.push({ kind, seen, treatment, occurrences, intervals: occurrences, examples });
  };
  add(
    'identicalDuplicate',
    facts.identical.length,
    'rows that repeat an interval with the same numbers',
    'kept once',
    facts.identical.slice(0, mostExamples).map((start) => example(start, null, 'named again')),
  );
  add(
    'conflictingDuplicate',
    facts.conflicting.length,
    'rows that name an interval again with other numbers',
    'the later row was kept',
    facts.conflicting
      .slice(0, mostExamples)
      .map(({ start, earlier, later }) => example(start, later, `${earlier} contacts, then ${later}`)),
  );
  add(
    'clockChange',
    facts.emptySkipped,
    'rows without contacts in an hour the clock skips',
    'left out; nothing is lost',
  );
  add(
    'clockChange',
    facts.namedOnce.length,
    'intervals of the hour the clock shows twice that are named once; they may hold both passes',
    'read as the first pass; the second is absent',
    facts.namedOnce.slice(0, mostExamples).map((start) => example(start, null, 'named once')),
  );
  return findings;
}

/** Counts that do not add up, and contacts that are no whole number. */
function countFindings(history: IntervalHistory): QualityFinding[] {
  const { start, offered, answered, abandoned } = history;
  const fractional: number[] = [];
  const inconsistent: number[] = [];
  for (let i = 0; i < start.length; i++) {
    if (!Number.isInteger(offered[i]!)) fractional.push(i);
    if (Math.max(answered?.[i] || 0, 0) + Math.max(abandoned?.[i] || 0, 0) > offered[i]! + 1e-9) inconsistent.push(i);
  }
  const finding = (
    kind: QualityFinding['kind'],
    indices: number[],
    seen: string,
    treatment: string,
    text: (i: number) => string,
  ): QualityFinding[] =>
    indices.length === 0
      ? []
      : [
          {
            kind,
            seen,
            treatment,
            occurrences: indices.length,
            intervals: indices.length,
            examples: indices.slice(0, mostExamples).map((i) => ({
              from: formatLocal(start[i]!, history.timeZone),
              to: formatLocal(start[i]! + history.intervalMinutes * 60, history.timeZone),
              observed: offered[i]!,
              expected: null,
              text: `${formatLocal(start[i]!, history.timeZone).replace('T', ' ')}: ${text(i)}`,
            })),
          },
        ];
  return [
    ...finding(
      'fractionalVolume',
      fractional,
      'numbers of contacts that are not whole',
      'kept as they are',
      (i) => `${offered[i]} contacts`,
    ),
    ...finding(
      'inconsistentCounts',
      inconsistent,
      'answered and abandoned contacts add up to more than were offered',
      'kept; the forecast uses the contacts offered',
      (i) => `${offered[i]} offered, ${answered?.[i] ?? 0} answered, ${abandoned?.[i] ?? 0} abandoned`,
    ),
  ];
}
