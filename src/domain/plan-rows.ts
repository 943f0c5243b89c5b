import { z } from 'zod';
import { id, instant } from './common.ts';
import { queueRequirement } from './plan.ts';

const quantity = z.number().min(0);

/** Columns of a forecast's quantiles: `q05` for 5 %, `q5` for the median. */
export const quantileColumns = [
  ...(['q025', 'q05', 'q1', 'q15', 'q2', 'q25', 'q3', 'q35', 'q4', 'q45', 'q5'] as const),
  ...(['q55', 'q6', 'q65', 'q7', 'q75', 'q8', 'q85', 'q9', 'q95', 'q975'] as const),
];
export type QuantileColumn = (typeof quantileColumns)[number];

const quantile = quantity.nullable().optional();
const quantiles = Object.fromEntries(quantileColumns.map((column) => [column, quantile])) as Record<
  QuantileColumn,
  typeof quantile
>;

/** One queue and interval of a forecast, as planners keep it in tables. */
export const forecastRow = z
  .strictObject({
    start: instant,
    queueId: id,
    mean: quantity,
    averageHandleTimeSeconds: quantity,
    open: z.boolean().optional(),
    ...quantiles,
  })
  .meta({ id: 'ForecastRow' });
export type ForecastRow = z.infer<typeof forecastRow>;

/** One queue and interval of a staffing requirement. */
export const staffingRow = z
  .strictObject({
    start: instant,
    queueId: id,
    formula: queueRequirement.shape.formula,
    required: quantity.describe('Agents needed on the queue (whole)'),
    requiredFractional: quantity.optional(),
    requiredWithShrinkage: quantity.describe('Agents to schedule so that enough remain after shrinkage'),
    bindingTarget: z.string().max(40).optional(),
    expectedServiceLevel: z.number().min(0).max(1),
    expectedOccupancy: z.number().min(0).max(1),
  })
  .meta({ id: 'StaffingRow' });
export type StaffingRow = z.infer<typeof staffingRow>;
