import { cdfOverMass } from '../numerics/poisson-tails.ts';

/**
 * Erlang B: the share of contacts turned away by n agents (or lines) without a waiting room.
 *
 *     B(n, A) = (A^n / n!) / sum_{k=0..n} A^k / k!
 *
 * Source: A. K. Erlang (1917). Exact for Poisson arrivals and any law of handle time. Fractional n follows the analytic
 * continuation 1/B(n, A) = A * integral_0^inf e^(-A t) (1 + t)^n dt (A. A. Jagerman, Bell System Technical Journal 53,
 * 1974).
 *
 * Trap: see models/numerics/poisson-tails.ts. What is computed is 1/B, which only grows; below 1e-308 the answer is 0.
 *
 * @param agents n >= 0
 * @param offeredLoad A >= 0, erlangs
 * @example erlangB(10, 5) // 0.018384570336648...
 */
export function erlangB(agents: number, offeredLoad: number): number {
  return 1 / inverseErlangB(agents, offeredLoad);
}

/** 1 / B(n, A), Infinity where B underflows. Less 1 it is the weight of the states with a free agent, relative to all busy and nobody waiting. */
export function inverseErlangB(agents: number, offeredLoad: number): number {
  return cdfOverMass(agents, offeredLoad);
}
