import type { PlanningGrid } from '../../domain/plan.ts';
import { slotDate, slotsPerDay } from './roster-slots.ts';

/** Words about a roster problem, which counts days from its first, with dates instead. */
export function datedWords(grid: PlanningGrid, words: string): string {
  const dateOf = (day: string): string => slotDate(grid, Number(day) * slotsPerDay);
  return words
    .replaceAll(/\bdays (\d+) to (\d+)\b/g, (_, from, to) => `${dateOf(from)} to ${dateOf(to)}`)
    .replaceAll(/\b(?:on )?day (\d+)\b/g, (_, day) => dateOf(day));
}
