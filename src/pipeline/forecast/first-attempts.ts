import type { IntervalHistory } from '../../domain/history.ts';

/**
 * The history without repeated attempts: of the customers who gave up, `retryShare` (0..1) called again within the interval and
 * were counted twice. What is left is demand, however well it was served: Offered' = offered - retryShare x abandoned.
 */
export function firstAttempts(history: IntervalHistory, retryShare: number): IntervalHistory {
  const { offered, abandoned } = history;
  if (retryShare === 0 || abandoned === null) return history;
  return {
    ...history,
    offered: offered.map((contacts, i) =>
      Number.isNaN(abandoned[i]) ? contacts : Math.max(0, contacts - retryShare * abandoned[i]),
    ),
  };
}
