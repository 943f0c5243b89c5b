import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ledgerRow } from '../src/domain/fairness.ts';
import type { RosterProblemFile } from '../src/domain/roster-problem.ts';
import { parseShape } from '../src/domain/shape.ts';
import { InputError } from '../src/errors.ts';
import { withFairnessPrices } from '../src/pipeline/roster/fairness-prices.ts';
import type { SolvedRoster } from '../src/pipeline/roster/solve-roster.ts';
import { itemsOfSheet } from '../src/spreadsheets/item-columns.ts';
import { readSheet } from '../src/spreadsheets/sheet.ts';
import { readJson } from './files.ts';

const usualLateFrom = 1200;

/** The problem with the prices of a ledger file; null when it puts none on anybody. */
export async function pricedByLedger(
  problem: RosterProblemFile,
  file: string,
  weight: number,
): Promise<RosterProblemFile | null> {
  const rows = parseShape(z.array(ledgerRow), await readRows(file), '--ledger');
  const known = new Set(problem.agents.map(({ id }) => id));
  if (!rows.some(({ agentId }) => known.has(agentId))) {
    throw new InputError('--ledger', `${file} names none of the agents of the problem.`);
  }
  const { lateFromSlot, slotMinutes, nightWindow } = problem;
  if (!nightWindow && rows.some(({ aboveFairShare }) => aboveFairShare.nights)) {
    throw new InputError('--ledger', 'tells of nights, but the problem has no nightWindow. Add it, or leave them out.');
  }
  const above = new Map(rows.map(({ agentId, aboveFairShare }) => [agentId, aboveFairShare]));
  const lateFrom = lateFromSlot === undefined ? usualLateFrom : lateFromSlot * slotMinutes;
  return withFairnessPrices(problem, { weight, above, lateFrom });
}

async function readRows(file: string): Promise<unknown> {
  if (file.toLowerCase().endsWith('.json')) {
    const content = await readJson(file, '--ledger');
    return Array.isArray(content) ? content : (content as { items?: unknown }).items;
  }
  const bytes = await readFile(file).catch(() => {
    throw new InputError('--ledger', `there is no file ${file}.`);
  });
  return itemsOfSheet(ledgerRow, await readSheet(bytes, '--ledger'));
}

export interface FairnessPrice {
  understaffedHoursWithout: number;
  overstaffedHoursWithout: number;
  /** Uncovered and surplus agent-hours beyond those without fairness. */
  priceHours: number;
  gapWithout: number;
}

/** What fairness cost, by the roster made without it. */
export function priceOfFairness(
  { slotMinutes }: RosterProblemFile,
  { roster: fair }: SolvedRoster,
  { roster: plain }: SolvedRoster,
): FairnessPrice {
  const hours = (slots: number): number => (slots * slotMinutes) / 60;
  const total = (roster: SolvedRoster['roster']): number => hours(roster.understaffedSlots + roster.overstaffedSlots);
  return {
    understaffedHoursWithout: hours(plain.understaffedSlots),
    overstaffedHoursWithout: hours(plain.overstaffedSlots),
    priceHours: total(fair) - total(plain),
    gapWithout: plain.gap,
  };
}

export const priceInWords = ({ priceHours, gapWithout }: FairnessPrice): string =>
  `Fairness ${priceHours > 0 ? 'costs' : 'saves'} ${Math.abs(priceHours).toFixed(1)} agent-hours short and over, by a second roster without it (gap ${(100 * gapWithout).toFixed(2)} %); less than the gaps may be chance.`;
