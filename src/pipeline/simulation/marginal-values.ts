import type { CentreModel } from '../../../models/simulation/centre.ts';
import {
  type ExtraAgent,
  type MarginalValue,
  marginalValue,
  withExtraAgent,
} from '../../../models/simulation/marginal-staff.ts';
import { part, type RunContext } from '../context.ts';
import { runReplications } from './replications.ts';

export interface MarginalOptions {
  replications: number;
  seed: number;
  /** Intervals for which an agent is added at a time: shorter spans tell more and take longer. */
  intervalsPerSpan: number;
  /** Spans to look at, by their number; every span when left out. */
  spans?: number[];
}

/** One agent more, and what she is worth. */
export type MarginalRow = ExtraAgent & MarginalValue;

/**
 * The worth of one more agent of every group in every span of the horizon, by simulation with the same customers: one run
 * of the centre as it is and one for each row. A group without a queue to serve has no row.
 */
export async function marginalValues(
  model: CentreModel,
  { replications, seed, intervalsPerSpan, spans }: MarginalOptions,
  context: RunContext,
): Promise<MarginalRow[]> {
  const options = { replications, seed, detail: 'intervals' as const };
  const all = Array.from({ length: Math.ceil(model.intervals / intervalsPerSpan) }, (_, span) => span);
  const groups = Array.from({ length: model.groups }, (_, group) => group).filter((group) =>
    model.queues.some((queue) => queue.routing.includes(group)),
  );
  const extras: ExtraAgent[] = (spans ?? all).flatMap((span) =>
    groups.map((group) => ({
      group,
      from: span * intervalsPerSpan,
      to: Math.min(model.intervals, (span + 1) * intervalsPerSpan),
    })),
  );
  const share = 1 / (extras.length + 1);
  const without = await runReplications(model, options, part(context, 0, share));
  const rows: MarginalRow[] = [];
  for (const extra of extras) {
    const stretch = part(context, (rows.length + 1) * share, (rows.length + 2) * share);
    const records = await runReplications(withExtraAgent(model, extra), options, stretch);
    rows.push({ ...extra, ...marginalValue(model, without, records, extra) });
  }
  return rows;
}
