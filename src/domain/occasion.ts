/** Occasions that move through the year and are felt beyond the countries where they are public holidays. */
export const OCCASIONS = ['easter', 'lunar new year', 'ramadan', 'diwali'] as const;
export type Occasion = (typeof OCCASIONS)[number];
