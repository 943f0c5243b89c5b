/** Days of a planned period in sight, counted from its first: from one up to and without another. */
export interface DayRange {
  from: number;
  to: number;
}

const weekDays = 7;

export const wholePeriod = (dates: string[]): DayRange => ({ from: 0, to: dates.length });

export const oneDay = (day: number): DayRange => ({ from: day, to: day + 1 });

/** The days of a range, week by week as they are planned: the first begins where the range does. */
export const weeksOf = ({ from, to }: DayRange): DayRange[] =>
  Array.from({ length: Math.ceil((to - from) / weekDays) }, (_, week) => ({
    from: from + week * weekDays,
    to: Math.min(to, from + (week + 1) * weekDays),
  }));

export const daysOf = ({ from, to }: DayRange): number[] => Array.from({ length: to - from }, (_, day) => from + day);

export const isSame = (one: DayRange, other: DayRange): boolean => one.from === other.from && one.to === other.to;

export const isWithin = (day: number, { from, to }: DayRange): boolean => day >= from && day < to;

/** `week`, or how many days a period of another length has. */
export const lengthInWords = (days: number): string =>
  days === weekDays ? 'week' : days === 1 ? 'day' : `${days} days`;
