import type { GrowingSolver } from '../../optimisation/solver-contract.ts';
import type { CoverCosts } from '../cover/cover-costs.ts';
import type { Pricer } from '../week/pricing.ts';
import { createWeekRanker } from '../week/ranked-weeks.ts';
import type { CompiledProblem } from '../week/week-model.ts';
import { jointProgram, type Staff, type WeekColumn } from './joint-program.ts';

/**
 * Column generation (C. Barnhart et al., "Branch-and-price: column generation for solving huge integer programs",
 * Operations Research 46, 1998) over the weeks of some agents while all others keep theirs: the linear program of the
 * weeks known so far gives prices, the agents' best weeks at these prices become new columns, until there are none.
 */
export interface WeekGeneration {
  /** All weeks so far. */
  readonly columns: readonly WeekColumn[];
  /** Solves the linear program over all weeks of the agents not yet fixed, in at most so many rounds. */
  optimise(rounds: number): { bound: number };
  /** Share of each column in the last optimum. */
  share(column: number): number;
  /** Agents whose week is not fixed. */
  readonly free: ReadonlySet<number>;
  /** What the linear program of the weeks known would cost with the column fixed. */
  costWith(column: number): number;
  /** Fixes the agent of a column to it. */
  fix(column: number): void;
  /**
   * The agent's weeks whose reduced cost at the last prices is at most `slack`, the best first and at most `most`.
   */
  within(slack: number, agent: number, most: number): WeekColumn[];
  close(): void;
}

export type StartGeneration = (
  agents: readonly number[],
  first: readonly WeekColumn[],
  staff: Staff,
  solver: GrowingSolver,
) => WeekGeneration;

const weeksPerRound = 4;
const tolerance = 1e-6;

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

    function priceFor(agent: number): void {
      for (let t = 0; t < slots; t++) slotPrices[t] = rowPrices[program.slotRow(agent, t)];
      pricer.setPrices(slotPrices);
    }

    add(first);
    return {
      columns,
      free,
      optimise(rounds) {
        for (let round = 1; ; round++) {
          const solution = linear.solve();
          if (!solution.values || !solution.rowPrices || solution.objective === null) {
            throw new Error(`the linear program of the weeks ended without an optimum: ${solution.status}`);
          }
          rowPrices = Float64Array.from(solution.rowPrices);
          values = Float64Array.from(solution.values);
          let bound = solution.objective + program.constant;
          let added = 0;
          for (const agent of free) {
            priceFor(agent);
            const enough = -rowPrices[program.agentRow(agent)];
            const best = pricer.bestWeek(agent);
            if (best <= enough + tolerance) continue;
            bound -= best - enough;
            added += add(bestColumns(agent, weeksPerRound, enough + tolerance));
          }
          if (added === 0 || round >= rounds) return { bound };
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
        priceFor(agent);
        return bestColumns(agent, most, pricer.bestWeek(agent) - slack - tolerance);
      },
      close: linear.close,
    };
  };
}
