import type { Centre } from '../../domain/centre.ts';
import type { IntervalHistory } from '../../domain/history.ts';
import { formatDate, formatMinute } from '../../time/calendar-day.ts';
import { calendarOfCentre } from './centre-calendar.ts';
import { prepareQueues } from './prepare-history.ts';

/** A stretch of history that forecasts do not take as it was imported. Times are wall clock of the history's zone. */
export interface HistoryRepair {
  queueId: string;
  kind: 'gap' | 'outage' | 'spike' | 'closed day';
  from: string;
  /** Exclusive. */
  to: string;
  reportedContacts: number;
  usedContacts: number;
}

/** What cleaning makes of a queue's history: everything else is used as imported. */
export function historyRepairs(centre: Centre, history: IntervalHistory): HistoryRepair[] {
  const options = { ...calendarOfCentre(centre), origin: null, intervalMinutes: null };
  const [prepared] = prepareQueues([history], options, 1);
  const { intervalMinutes } = prepared.grid;
  const time = (day: number, slot: number): string => {
    const minutes = slot * intervalMinutes;
    return `${formatDate(day + Math.floor(minutes / 1440))}T${formatMinute(minutes % 1440)}`;
  };
  return prepared.findings.map(({ kind, day, fromSlot, toSlot, reported, used }) => ({
    queueId: history.queue,
    kind,
    from: time(day, fromSlot),
    to: time(day, toSlot),
    reportedContacts: reported,
    usedContacts: used,
  }));
}
