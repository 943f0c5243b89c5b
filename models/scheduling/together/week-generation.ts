import type { GrowingSolver } from '../../optimisation/solver-contract.ts';
import type { CoverCosts } from '../cover/cover-costs.ts';
import type { Pricer } from '../week/pricing.ts';
import { createWeekRanker } from '../week/ranked-weeks.ts';
import type { CompiledProblem } from '../week/week-model.ts';
import { jointProgram, type Staff, type WeekColumn } from './joint-program.ts';

/**
 * Column generation (C. Barnhart et al., "Branch-and-price: column generation for solving huge integer programs",
 * Operations Research 46, 1998) over the weeks of some agents while all others keep theirs: the linear program of the
 * weeks known so far gives prices, the agents' best weeks at these prices become new columns, until there are none. The
 * prices leap about, so that weeks are priced between them and those that proved the best bound so far (P. Wentges,
 * "Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming", International Transactions in Operational
 * Research 4, 1997).
 */
export interface WeekGeneration {
  /** All weeks so far. */
  readonly columns: readonly WeekColumn[];
  /**
   * Solves the linear program over all weeks of the agents not yet fixed, in at most so many rounds and until `isEnough`
   * says of the bound proven that it will do.
   */
  optimise(rounds: number, isEnough: (bound: number) => boolean): number;
  /** Share of each column in the last optimum. */
  share(column: number): number;
  /** Agents whose week is not fixed. */
  readonly free: ReadonlySet<number>;
  /** What the linear program of the weeks known would cost with the column fixed. */
  costWith(column: number): number;
  /** Fixes the agent of a column to it. */
  fix(column: number): void;
  /**
   * The agent's weeks whose reduced cost at the prices that prove the bound is at most `slack`, the best first and at most
   * `most`.
   */
  within(slack: number, agent: number, most: number): WeekColumn[];
  /** The agent's columns whose reduced cost at the last prices is least, at most so many. */
  cheapest(agent: number, most: number): WeekColumn[];
  close(): void;
}

export type StartGeneration = (
  agents: readonly number[],
  first: readonly WeekColumn[],
  staff: Staff,
  solver: GrowingSolver,
) => WeekGeneration;

const weeksPerRound = 2;
const tolerance = 1e-6;
/** Share of the way from the prices that proved the best bound to the present ones. */
const step = 0.15;
/** The linear program counts as solved when its optimum is so near. */
const leastGap = 1e-4;
const none = Number.NEGATIVE_INFINITY;

export function createWeekGeneration(compiled: CompiledProblem, costs: CoverCosts, pricer: Pricer): StartGeneration {
  const { problem, slots } = compiled;
  const rank = createWeekRanker(compiled, pricer);
  const slotPrices = new Float64Array(slots);
  const longest = Math.max(1, ...problem.shiftTypes.map((type) => type.lengthSlots));
  const onPhone = new Int32Array(longest * problem.days);
  const breaks = new Int32Array(problem.days * pricer.breakStride);

  /** The agent's best weeks at the prices set, none worth less than `least`. */
  function bestColumns(agent: number, most: number, least: number): WeekColumn[] {
    return rank(agent, most, least).map(({ options, cost }) => {
      pricer.chosen.set(options);
      breaks.fill(0);
      const count = pricer.layOut(agent, onPhone, breaks);
      return { agent, options, breaks: breaks.slice(), onPhone: onPhone.slice(0, count), cost };
    });
  }

  return (agents, first, staff, solver) => {
    const program = jointProgram(compiled, costs, agents, staff);
    const linear = solver.grow(program.builder.build());
    const free = new Set(agents);
    const columns: WeekColumn[] = [];
    const known = new Set<string>();
    let rowPrices = new Float64Array(0);
    let values = new Float64Array(0);
    /** The best bound so far and the prices that prove it. */
    let proven = { prices: rowPrices, bound: none };

    function add(weeks: readonly WeekColumn[]): number {
      const fresh = weeks.filter(({ agent, onPhone, cost }) => {
        const key = `${agent} ${cost} ${onPhone.join()}`;
        const isNew = !known.has(key);
        known.add(key);
        return isNew;
      });
      linear.add(fresh.map(program.columnOf));
      columns.push(...fresh);
      return fresh.length;
    }

    function priceFor(agent: number, prices: Float64Array): void {
      for (let t = 0; t < slots; t++) slotPrices[t] = prices[program.slotRow(agent, t)];
      pricer.setPrices(slotPrices);
    }

    /** What the week is worth above the agent's best known one at the prices of the linear program. */
    const gainOf = ({ agent, onPhone, cost }: WeekColumn): number =>
      onPhone.reduce((sum, t) => sum + rowPrices[program.slotRow(agent, t)], rowPrices[program.agentRow(agent)] - cost);

    /**
     * Adds weeks that are best at these prices and gain at those of the linear program, and tells how many. `worth` is the
     * bound the prices would prove if no week were worth more than its agent's row says.
     */
    function generate(prices: Float64Array, worth: number): number {
      const proof = prices.slice();
      let bound = worth;
      let added = 0;
      for (const agent of free) {
        const row = program.agentRow(agent);
        priceFor(agent, prices);
        const best = pricer.bestWeek(agent);
        bound -= best + prices[row];
        proof[row] = -best;
        added += add(bestColumns(agent, weeksPerRound, none).filter((week) => gainOf(week) > tolerance));
      }
      if (bound > proven.bound) proven = { prices: proof, bound };
      return added;
    }

    /** The same at prices between those of the linear program, which is worth so much, and those of the best bound. */
    function generateBetween(worth: number): number {
      if (proven.bound === none) return 0;
      const between = (now: number, best: number): number => best + (now - best) * step;
      const prices = rowPrices.map((price, row) => between(price, proven.prices[row]));
      return generate(prices, between(worth, proven.bound));
    }

    add(first);
    return {
      columns,
      free,
      optimise(rounds, isEnough) {
        for (let round = 1; ; round++) {
          const solution = linear.solve();
          if (!solution.values || !solution.rowPrices || solution.objective === null) {
            throw new Error(`the linear program of the weeks ended without an optimum: ${solution.status}`);
          }
          rowPrices = Float64Array.from(solution.rowPrices);
          values = Float64Array.from(solution.values);
          const worth = solution.objective + program.constant;
          const isComplete = generateBetween(worth) === 0 && generate(rowPrices, worth) === 0;
          const { bound } = proven;
          if (isComplete || worth - bound < leastGap || round >= rounds || isEnough(bound)) return bound;
        }
      },
      share: (column) => values[program.staffingColumns + column] ?? 0,
      costWith(column) {
        linear.limit(program.staffingColumns + column, 1, 1);
        const { objective } = linear.solve();
        linear.limit(program.staffingColumns + column, 0, Number.POSITIVE_INFINITY);
        return objective ?? Number.POSITIVE_INFINITY;
      },
      fix(column) {
        free.delete(columns[column].agent);
        linear.limit(program.staffingColumns + column, 1, 1);
      },
      within(slack, agent, most) {
        priceFor(agent, proven.prices);
        return bestColumns(agent, most, pricer.bestWeek(agent) - slack - tolerance);
      },
      cheapest(agent, most) {
        return columns
          .filter((week) => week.agent === agent)
          .map((week) => ({ week, gain: gainOf(week) }))
          .sort((a, b) => b.gain - a.gain)
          .slice(0, most)
          .map(({ week }) => week);
      },
      close: linear.close,
    };
  };
}
