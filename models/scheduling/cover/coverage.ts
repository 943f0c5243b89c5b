import { createCoverCosts } from './cover-costs.ts';
import type { Coverage, CoverageProblem } from './coverage-contract.ts';
import { createFlowCoverage } from './coverage-flow.ts';
import { createSubsetCoverage } from './coverage-subsets.ts';

/** Up to this many queues the subsets are few enough to keep them all. */
const mostQueuesBySubsets = 5;

export function createCoverage(given: CoverageProblem): Coverage {
  const costs = createCoverCosts(given);
  const bySubsets = costs.isPlain && given.problem.required.length <= mostQueuesBySubsets;
  return bySubsets ? createSubsetCoverage(given) : createFlowCoverage(given, costs);
}
