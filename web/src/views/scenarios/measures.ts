import type { PlanSummary } from '../../api/types.ts';
import { formatHours, formatMoney, formatNumber, formatShare } from '../../format.ts';

/** A line of the comparison. */
export interface Measure {
  name: string;
  read: (summary: PlanSummary) => number;
  write: (value: number, currency: string) => string;
  /** Which way is good; null where neither is. */
  better: 'lower' | 'higher' | null;
  /** A difference up to this size says nothing. */
  noise: (left: PlanSummary, right: PlanSummary) => number;
  /** Shares differ by percentage points, not per cent. */
  isShare: boolean;
}

/** Beyond this multiple of the left value a relative difference tells nothing. */
const largestRelative = 3;

const exact = () => 0;
const count = { write: (value: number) => formatNumber(value), noise: exact, isShare: false };
const hours = { write: (value: number) => formatHours(value), noise: exact, isShare: false };
const share = { write: (value: number) => formatShare(value), noise: () => 0.0005, isShare: true };

/** Two simulated means differ when their difference exceeds its 95 % error. */
export const serviceLevelNoise = (left: PlanSummary, right: PlanSummary): number =>
  1.96 * Math.hypot(left.serviceLevelStandardError, right.serviceLevelStandardError);

export const measures: Measure[] = [
  { name: 'Contacts', read: ({ contacts }) => contacts, better: null, ...count },
  { name: 'Agents', read: ({ agents }) => agents, better: null, ...count },
  { name: 'Required on queue', read: ({ requiredHours }) => requiredHours, better: null, ...hours },
  { name: 'Rostered on queue', read: ({ rosteredHours }) => rosteredHours, better: null, ...hours },
  { name: 'Missing', read: ({ understaffedHours }) => understaffedHours, better: 'lower', ...hours },
  { name: 'Paid', read: ({ paidHours }) => paidHours, better: 'lower', ...hours },
  { name: 'Cost', read: ({ cost }) => cost, better: 'lower', ...hours, write: formatMoney },
  {
    name: 'Service level, live queues',
    read: ({ serviceLevel }) => serviceLevel,
    better: 'higher',
    ...share,
    noise: serviceLevelNoise,
  },
  {
    name: 'Every goal kept, weeks',
    read: ({ probabilityAllGoalsMet }) => probabilityAllGoalsMet ?? Number.NaN,
    better: 'higher',
    ...share,
    write: (value) => (Number.isNaN(value) ? '–' : formatShare(value, 0)),
  },
  { name: 'Abandoned', read: ({ abandonedShare }) => abandonedShare, better: 'lower', ...share },
  { name: 'Occupancy', read: ({ occupancy }) => occupancy, better: null, ...share },
  { name: 'Could still be saved (gap)', read: ({ gap }) => gap, better: 'lower', ...share },
];

export interface Difference {
  text: string;
  verdict: 'good' | 'bad' | '';
}

/** How the right plan differs from the left one. */
export function differenceOf(measure: Measure, left: PlanSummary, right: PlanSummary, currency: string): Difference {
  const from = measure.read(left);
  const difference = measure.read(right) - from;
  if (Number.isNaN(difference)) return { text: '–', verdict: '' };
  const noise = measure.noise(left, right);
  const sign = difference > 0 ? '+' : '−';
  const size = Math.abs(difference);
  const written = measure.write(size, currency);
  if (written === measure.write(0, currency) || size <= noise) {
    return { text: noise > 0.001 && size > 0.0005 ? 'within error' : '=', verdict: '' };
  }
  const relative = size < largestRelative * from ? ` (${sign}${formatShare(size / from)})` : '';
  const text = measure.isShare ? `${sign}${formatNumber(size * 100, 1)} points` : `${sign}${written}${relative}`;
  const isBetter = measure.better === 'lower' ? difference < 0 : difference > 0;
  return { text, verdict: measure.better === null ? '' : isBetter ? 'good' : 'bad' };
}
