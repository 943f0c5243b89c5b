import type { LinearModel } from '../../optimisation/linear-model.ts';
import type { CoverCosts } from '../cover/cover-costs.ts';
import { findLayouts, type Layout } from '../week/layouts.ts';
import type { CompiledProblem, WeekModel } from '../week/week-model.ts';
import { jointProgram } from './joint-program.ts';

/**
 * The whole team's roster as one mixed-integer program over single shifts: a binary column per agent, option and layout
 * of its breaks; each agent's shifts follow a path through its week graph, and two of them closer than the rest allows
 * exclude each other. Small and tight where shifts have few forms, so that branch and bound proves optima that weeks as
 * columns (joint-program.ts) leave open.
 */
export interface ShiftProgram {
  model: LinearModel;
  /** Cost that the model's objective leaves out. */
  constant: number;
  /** Solution of the model as chosen layouts per agent and day; null for a day off. */
  layoutsOf(values: Float64Array): (ChosenLayout | null)[][];
}

export interface ChosenLayout extends Layout {
  option: number;
  label: number;
}

/** Arcs of all week graphs above which the program's first linear relaxation alone takes minutes. */
const mostArcs = 60_000;

/**
 * The program, or null where an agent's rules promise rests (rules/memory.ts) or it would have more than `mostShifts`
 * binary columns.
 */
export function buildShiftProgram(
  compiled: CompiledProblem,
  costs: CoverCosts,
  mostShifts: number,
): ShiftProgram | null {
  const { problem, weeks, skillMasks, slots } = compiled;
  if (!isSuited(weeks, mostShifts)) return null;
  const staff = new Int32Array(skillMasks.length * slots);
  const { builder, constant, slotRow } = jointProgram(compiled, costs, [], staff);
  const shifts: { agent: number; day: number; column: number; layout: ChosenLayout }[] = [];
  let baseCost = 0;
  for (const [agent, week] of weeks.entries()) {
    baseCost += week.baseCost;
    const labels = week.graph.labels.length;
    const flow = addPaths(week);
    const rests = addRests(week);
    for (let day = 0; day < problem.days; day++) {
      for (let label = 0; label < labels; label++) {
        const block = week.blockAt[day * labels + label];
        if (block < 0) continue;
        for (let option = week.blockOptions[block]; option < week.blockOptions[block + 1]; option++) {
          for (const layout of findLayouts(compiled, week, day, option)) {
            const column = builder.column('shift', {
              cost: week.cost[option],
              upper: 1,
              isInteger: true,
              entries: [
                [flow[day * labels + label], -1],
                ...rests[option].map((row): [number, number] => [row, 1]),
                ...layout.onPhone.map((t): [number, number] => [slotRow(agent, t), 1]),
              ],
            });
            shifts.push({ agent, day, column, layout: { ...layout, option, label } });
            if (shifts.length > mostShifts) return null;
          }
        }
      }
    }
  }
  return {
    model: builder.build(),
    constant: constant + baseCost,
    layoutsOf(values) {
      const chosen = weeks.map(() => new Array<ChosenLayout | null>(problem.days).fill(null));
      for (const { agent, day, column, layout } of shifts) if (values[column] > 0.5) chosen[agent][day] = layout;
      return chosen;
    },
  };

  /** One unit flows from the first layer to the last; returns the row per day and label whose arcs are so many shifts. */
  function addPaths({ graph, mustWork, initial, blockAt }: WeekModel): number[] {
    const { layers, arcs, arcLabel, arcTo, arcCost, labels } = graph;
    const source = builder.row('source', { lower: 1, upper: 1 });
    const nodes = Array.from({ length: graph.nodes }, (_, node) =>
      node < layers[problem.days] ? builder.row('node', { lower: 0, upper: 0 }) : -1,
    );
    const worked = Array.from(blockAt, () => builder.row('worked', { lower: 0, upper: 0 }));
    for (const { node } of initial) {
      builder.column('enter', {
        upper: 1,
        entries: [
          [source, 1],
          [nodes[node], 1],
        ],
      });
    }
    for (let day = 0; day < problem.days; day++) {
      for (let node = layers[day]; node < layers[day + 1]; node++) {
        for (let arc = arcs[node]; arc < arcs[node + 1]; arc++) {
          const label = arcLabel[arc];
          if (label < 0 && mustWork[day]) continue;
          const entries: [number, number][] = [[nodes[node], -1]];
          if (day + 1 < problem.days) entries.push([nodes[arcTo[arc]], 1]);
          if (label >= 0) entries.push([worked[day * labels.length + label], 1]);
          builder.column('arc', { cost: arcCost[arc], upper: 1, entries });
        }
      }
    }
    return worked;
  }

  /** The rows about rest that each option is in: of a shift that ends late and those that start too soon after it, one. */
  function addRests(week: WeekModel): number[][] {
    const { startBucket, readyBuckets, bucketsPerDay, initial } = week;
    const [ready] = readyBuckets;
    const dayOf = daysOfOptions(week, problem.days);
    const rowsOf: number[][] = Array.from(dayOf, () => []);
    /** Bucket of a start, and of the first start after the shift, counted from the first day. */
    const starts = Array.from(dayOf, (day, o) => day * bucketsPerDay + startBucket[o]);
    const readies = Array.from(dayOf, (day, o) => (day + 1) * bucketsPerDay + ready[o]);
    const firstReady = initial[0].bucket;
    const tooSoon = builder.row('rest before', { upper: 0 });
    starts.forEach((start, o) => {
      if (start < firstReady) rowsOf[o].push(tooSoon);
    });
    for (let day = 0; day < problem.days; day++) {
      const own = rangeOf(dayOf, day);
      for (const threshold of new Set(own.map((o) => readies[o]))) {
        const late = own.filter((o) => readies[o] >= threshold);
        const early = starts.flatMap((start, o) => (dayOf[o] > day && start < threshold ? [o] : []));
        for (const next of new Set(early.map((o) => dayOf[o]))) {
          const row = builder.row('rest', { upper: 1 });
          for (const o of [...late, ...early.filter((o) => dayOf[o] === next)]) rowsOf[o].push(row);
        }
      }
    }
    return rowsOf;
  }
}

function isSuited(weeks: readonly WeekModel[], mostShifts: number): boolean {
  const options = weeks.reduce((sum, { start }) => sum + start.length, 0);
  const arcs = weeks.reduce((sum, { graph }) => sum + graph.arcTo.length, 0);
  const promisesNothing = weeks.every(
    ({ graph, initial }) => !graph.arcRest.some(Boolean) && initial.every(({ bucket }) => bucket === initial[0].bucket),
  );
  return promisesNothing && options <= mostShifts && arcs <= mostArcs;
}

function daysOfOptions({ blockAt, blockOptions, graph }: WeekModel, days: number): Int32Array {
  const dayOf = new Int32Array(blockOptions[blockOptions.length - 1]);
  for (let day = 0; day < days; day++) {
    for (let label = 0; label < graph.labels.length; label++) {
      const block = blockAt[day * graph.labels.length + label];
      if (block >= 0) dayOf.fill(day, blockOptions[block], blockOptions[block + 1]);
    }
  }
  return dayOf;
}

const rangeOf = (dayOf: Int32Array, day: number): number[] => Array.from(dayOf.keys()).filter((o) => dayOf[o] === day);
