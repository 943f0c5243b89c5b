import type { IntervalExperience } from '../../api/types.ts';
import { formatDuration, formatNumber, formatShare } from '../../format.ts';

/** A simulated figure that can be drawn over the week. */
export interface ServiceFigure {
  key: keyof IntervalExperience;
  name: string;
  unit: string;
  /** Drawn values are the stored ones times this. */
  scale: number;
  /** Upper end of its scale; none: what the values ask for. */
  top?: number;
  write: (value: number) => string;
}

const share = { unit: 'per cent', scale: 100, top: 104, write: (value: number) => formatShare(value) };
const seconds = { unit: 'seconds', scale: 1, write: formatDuration };

export const serviceFigures: ServiceFigure[] = [
  { key: 'serviceLevel', name: 'Service level', ...share },
  { key: 'averageSpeedOfAnswerSeconds', name: 'Speed of answer', ...seconds },
  { key: 'waitP80Seconds', name: 'Wait of 8 in 10', ...seconds },
  { key: 'waitP95Seconds', name: 'Wait of 19 in 20', ...seconds },
  { key: 'abandonedShare', name: 'Abandoned', ...share, top: undefined },
  { key: 'occupancy', name: 'Occupancy', ...share },
  { key: 'queueLength', name: 'Waiting', unit: 'contacts', scale: 1, write: (value) => formatNumber(value, 1) },
  { key: 'offered', name: 'Contacts', unit: 'contacts', scale: 1, write: (value) => formatNumber(value) },
];
