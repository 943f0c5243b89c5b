import type { CentreEvent } from '../domain/centre.ts';
import { formatDate } from '../time/calendar-day.ts';

/** First day of the week the sample centre plans; its history ends the evening before. */
export const sampleWeekStart = '2026-03-09';
export const historyDays = 364;

/**
 * What happened at the sample centre besides the ordinary, in days before the history's end (1 is the last day). The end is
 * meant to be a Monday; days that are multiples of 7 are Mondays too.
 */
export const occasions = {
  /** Mailings to customers: the same weekday (Wednesday) every quarter and in the week that is planned. */
  mailings: { daysBefore: [299, 208, 117, 54, -2], queueIds: ['sales'], factor: 1.4, shiftMinutes: 60 },
  /** Two weeks of television advertising, loud at first. */
  campaign: { firstDaysBefore: 175, days: 14, queueIds: ['sales', 'chat'], factor: 1.45, dailyDecay: 0.93 },
  /** Telephone lines down, then everybody calls again. */
  outage: {
    daysBefore: 111,
    fromMinute: 615,
    toMinute: 780,
    queueIds: ['service', 'sales', 'faults'],
    echoMinutes: 120,
    echoFactor: 1.5,
  },
  /** The reporting system lost its records; contacts came all the same. */
  dataGap: { fromDaysBefore: 244, fromMinute: 840, toDaysBefore: 242, toMinute: 660 },
} as const;

/** The occasions planners know the dates of, as the centre's events. `endDay` is the day number the history ends before. */
export function sampleEvents(endDay: number): CentreEvent[] {
  const { mailings, campaign } = occasions;
  const on = (name: string, daysBefore: number, queueIds: readonly string[]): CentreEvent => ({
    name,
    date: formatDate(endDay - daysBefore),
    queueIds: [...queueIds],
  });
  return [
    ...mailings.daysBefore.map((daysBefore) => on('Customer mailing', daysBefore, mailings.queueIds)),
    ...Array.from({ length: campaign.days }, (_, i) =>
      on('Television campaign', campaign.firstDaysBefore - i, campaign.queueIds),
    ),
  ].sort((a, b) => a.date.localeCompare(b.date));
}
