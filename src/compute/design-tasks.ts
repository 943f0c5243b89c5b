import { createHighsSolver } from '../../models/optimisation/highs.ts';
import { lpSolver } from '../../models/optimisation/lp-solver.ts';
import type { SolveLimits } from '../../models/optimisation/solver-contract.ts';
import {
  chooseStarts,
  designShifts,
  type ShiftDesign,
  type ShiftDesignOrder,
  startSavings,
} from '../../models/scheduling/solve/shift-design.ts';

export interface DesignTask {
  order: ShiftDesignOrder;
  /** Null: every start of the order may be used. */
  maxStarts: number | null;
  limits: SolveLimits;
}

export interface DesignOutcome {
  design: ShiftDesign;
  /** Starts the design was free to use, ascending. */
  starts: number[];
  /** Starts left out, the most promising first. */
  savings: { start: number; savedSlotsPerDay: number }[];
}

/** Chooses the starts if they are limited, designs the horizon with them, and estimates what the others would save. */
export async function designShiftCover(
  { order, maxStarts, limits }: DesignTask,
  { report }: { report(share: number, details?: unknown): void },
): Promise<DesignOutcome> {
  const highs = await createHighsSolver();
  report(0, 'choosing starts');
  const starts = maxStarts === null ? [...order.starts] : chooseStarts(order, maxStarts, lpSolver);
  report(0.2, 'designing shifts');
  const limited = { ...order, starts };
  const design = designShifts(limited, highs, limits);
  report(0.9, 'weighing other starts');
  const left = order.starts.filter((start) => !starts.includes(start));
  return { design, starts, savings: startSavings(limited, left, lpSolver) };
}
