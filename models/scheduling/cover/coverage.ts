import { createCoverCosts } from './cover-costs.ts';
import type { Coverage, CoverageProblem } from './coverage-contract.ts';
import { createFlowCoverage } from './coverage-flow.ts';
import { createSubsetCoverage } from './coverage-subsets.ts';

/** Up to this many queues the subsets are few enough to keep them all. */
const mostQueuesBySubsets = 5;

export function createCoverage(given: CoverageProblem): Coverage {
  const costs = createCoverCosts(given);
  return costs.common && given.problem.required.length <= mostQueuesBySubsets
    ? createSubsetCoverage(given, costs.common)
    : createFlowCoverage(given, costs);
}
