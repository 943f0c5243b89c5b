import { isoWeekdayOf } from '../time/calendar-day.ts';
import { occasions } from './occasions.ts';
import type { SampleQueue } from './queues.ts';

export const intervalMinutes = 15;
const yearlyGrowth = 0.05;
const daysPerYear = 365.25;

/** Contacts to expect in every interval of one local day by the wall clock; null while the queue is closed. */
export type DayWorkload = (number | null)[];

export interface DayContext {
  /** Day number of the local date. */
  day: number;
  /** Days until the history ends: 1 is its last day. */
  daysBefore: number;
  isHoliday: boolean;
  isDayAfterHoliday: boolean;
}

/** What a queue of the sample centre expects on one day, occasions included, chance left out. */
export function dayWorkload(sample: SampleQueue, context: DayContext): DayWorkload {
  const span = openSpan(sample, context);
  const slots = 1440 / intervalMinutes;
  if (!span) return new Array<null>(slots).fill(null);
  const total = sample.dailyContacts * dayFactor(sample, context);
  const delay = isMailing(sample, context) ? occasions.mailings.shiftMinutes : 0;
  const middle = (slot: number): number => (slot + 0.5) * intervalMinutes;
  const isOpen = (slot: number): boolean => middle(slot) > span.from && middle(slot) < span.to;
  const heights = Array.from({ length: slots }, (_, slot) => {
    if (!isOpen(slot)) return 0;
    return context.isHoliday ? 1 : heightAt(sample, middle(slot) - delay);
  });
  const sum = heights.reduce((all, height) => all + height, 0);
  return heights.map((height, slot) =>
    isOpen(slot) ? (total * height * outageFactor(sample, context, middle(slot))) / sum : null,
  );
}

function openSpan(sample: SampleQueue, { day, isHoliday }: DayContext): { from: number; to: number } | null {
  if (isHoliday) return sample.holiday;
  return sample.queue.openingHours!.find(({ weekday }) => weekday === isoWeekdayOf(day)) ?? null;
}

function heightAt({ evenHeight, swells }: SampleQueue, minute: number): number {
  return swells.reduce(
    (height, swell) => height + swell.height * Math.exp(-0.5 * ((minute - swell.atMinute) / swell.widthMinutes) ** 2),
    evenHeight,
  );
}

function dayFactor(sample: SampleQueue, context: DayContext): number {
  const { day, daysBefore, isHoliday, isDayAfterHoliday } = context;
  const yearAngle = (2 * Math.PI * ((day % daysPerYear) - sample.seasonPeak)) / daysPerYear;
  const season = 1 + sample.seasonShare * Math.cos(yearAngle);
  const growth = 1 - (yearlyGrowth * daysBefore) / daysPerYear;
  const calendar = isHoliday
    ? sample.holiday!.factor
    : sample.weekdayFactors[isoWeekdayOf(day) - 1]! * (isDayAfterHoliday ? sample.dayAfterHolidayFactor : 1);
  return season * growth * calendar * occasionFactor(sample, context);
}

function isMailing({ queue }: SampleQueue, { daysBefore }: DayContext): boolean {
  const { mailings } = occasions;
  return (
    (mailings.daysBefore as readonly number[]).includes(daysBefore) &&
    (mailings.queueIds as readonly string[]).includes(queue.id)
  );
}

function occasionFactor(sample: SampleQueue, context: DayContext): number {
  const { campaign, mailings } = occasions;
  const campaignDay = campaign.firstDaysBefore - context.daysBefore;
  const isCampaign = campaignDay >= 0 && campaignDay < campaign.days;
  const reached = isCampaign && (campaign.queueIds as readonly string[]).includes(sample.queue.id);
  return (
    (reached ? 1 + (campaign.factor - 1) * campaign.dailyDecay ** campaignDay : 1) *
    (isMailing(sample, context) ? mailings.factor : 1)
  );
}

function outageFactor({ queue }: SampleQueue, { daysBefore }: DayContext, minute: number): number {
  const { outage } = occasions;
  if (daysBefore !== outage.daysBefore || !(outage.queueIds as readonly string[]).includes(queue.id)) return 1;
  if (minute < outage.fromMinute || minute >= outage.toMinute + outage.echoMinutes) return 1;
  return minute < outage.toMinute ? 0 : outage.echoFactor;
}
