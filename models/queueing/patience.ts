/** Mean patience as learned from history. */
export interface PatienceEstimate {
  meanPatienceSeconds: number;
  standardErrorSeconds: number;
  abandonments: number;
}

/**
 * Mean patience from abandonment history.
 *
 * A contact that gets answered shows only that its patience was longer than its wait: the sample is censored. For
 * exponential patience the maximum-likelihood estimate is time at risk over events,
 *
 *     mean patience = total time in queue (answered and abandoned) / abandonments,   standard error = mean / sqrt(abandonments)
 *
 * Source: L. Brown et al., "Statistical analysis of a telephone call center" (JASA 100, 2005), section 4.
 *
 * Traps: the mean wait of those who abandoned is far too short an estimate, for it forgets the patient; and abandons in
 * the first seconds (wrong numbers) make customers look less patient than they are: leave them out on both sides.
 *
 * @param totalQueueSeconds summed over all contacts, zero waits included, >= 0
 * @returns null without an abandonment or without any waiting: patience then cannot be known
 * @example estimatePatience(45_000, 300) // { meanPatienceSeconds: 150, standardErrorSeconds: 8.66, abandonments: 300 }
 */
export function estimatePatience(totalQueueSeconds: number, abandonments: number): PatienceEstimate | null {
  if (abandonments <= 0 || totalQueueSeconds <= 0) return null;
  const meanPatienceSeconds = totalQueueSeconds / abandonments;
  return { meanPatienceSeconds, standardErrorSeconds: meanPatienceSeconds / Math.sqrt(abandonments), abandonments };
}
