import type { LinearModel } from '../../optimisation/linear-model.ts';
import type { CoverCosts } from '../cover/cover-costs.ts';
import { findLayouts, type Layout } from '../week/layouts.ts';
import type { CompiledProblem, WeekModel } from '../week/week-model.ts';
import { jointProgram } from './joint-program.ts';
import { keptStaff, type Stretch, type StretchPaths, stretchPaths } from './stretch.ts';

/**
 * The shifts of a stretch (of some agents on some days, or of all on all) as one mixed-integer program: a binary column
 * per agent, option and layout of its breaks; each agent's shifts follow a path through its week graph, and two of them
 * closer than the rest allows exclude each other. Small and tight where shifts have few forms, so that branch and bound
 * proves optima that weeks as columns (joint-program.ts) leave open.
 */
export interface ShiftProgram {
  model: LinearModel;
  /** Cost of the roster that the model's objective leaves out. */
  constant: number;
  /** Columns of shifts: all, and those of the shifts as they are. */
  shifts: readonly number[];
  present: ReadonlySet<number>;
  /** Solution of the model as chosen layouts per agent and day of the stretch; null for a day off. */
  layoutsOf(values: Float64Array): (ChosenLayout | null)[][];
}

export interface ChosenLayout extends Layout {
  option: number;
  label: number;
}

export interface ProgramLimits {
  /** Binary columns. */
  shifts: number;
  /** Arcs of week graphs; with many the first linear relaxation alone takes minutes. */
  arcs: number;
}

/** The program, or null where it would be larger than allowed or rules of the agents promise rests (rules/memory.ts). */
export function buildShiftProgram(
  compiled: CompiledProblem,
  costs: CoverCosts,
  stretch: Stretch,
  most: ProgramLimits,
): ShiftProgram | null {
  const { problem, weeks } = compiled;
  const { agents, from, to, kept } = stretch;
  const paths = new Map<number, StretchPaths>();
  let arcs = 0;
  for (const agent of agents) {
    const own = promisesRests(weeks[agent]) ? null : stretchPaths(compiled, stretch, agent, most.arcs - arcs);
    if (!own) return null;
    arcs += own.arcs.length;
    paths.set(agent, own);
  }

  const { builder, constant, slotRow } = jointProgram(compiled, costs, [], keptStaff(compiled, stretch));
  const shifts: { index: number; day: number; column: number; layout: ChosenLayout }[] = [];
  const present = new Set<number>();
  for (const [index, agent] of agents.entries()) {
    const week = weeks[agent];
    const options = openOptions(week, paths.get(agent)!);
    const worked = addPaths(paths.get(agent)!);
    const rests = addRests(options);
    for (const { option, day, label } of options) {
      for (const layout of findLayouts(compiled, week, day, option)) {
        const column = builder.column('shift', {
          cost: week.cost[option],
          upper: 1,
          isInteger: true,
          entries: [
            [worked(day, label), -1],
            ...(rests.get(option) ?? []).map((row): [number, number] => [row, 1]),
            ...layout.onPhone.map((t): [number, number] => [slotRow(agent, t), 1]),
          ],
        });
        shifts.push({ index, day, column, layout: { ...layout, option, label } });
        if (shifts.length > most.shifts) return null;
        if (isPresent(agent, day, option, layout)) present.add(column);
      }
    }
  }
  const chosen = new Set(agents);
  const keptCost = kept.penalty.reduce((sum, penalty, agent) => (chosen.has(agent) ? sum : sum + penalty), 0);
  return {
    model: builder.build(),
    constant: constant + keptCost,
    shifts: shifts.map(({ column }) => column),
    present,
    layoutsOf(values) {
      const layouts = agents.map(() => new Array<ChosenLayout | null>(to - from).fill(null));
      for (const { index, day, column, layout } of shifts)
        if (values[column] > 0.5) layouts[index][day - from] = layout;
      return layouts;
    },
  };

  function isPresent(agent: number, day: number, option: number, { starts }: Layout): boolean {
    const at = agent * problem.days + day;
    const stride = kept.breaks.length / kept.options.length;
    const first = at * stride + (weeks[agent].pinnedBreaks.get(day)?.length ?? 0);
    return kept.options[at] === option && starts.every((start, i) => kept.breaks[first + i] === start);
  }

  /** One unit flows along the agent's arcs; returns the row per day and label whose arcs are so many shifts. */
  function addPaths({ entries, arcs }: StretchPaths): (day: number, label: number) => number {
    const rowPer = (name: string) => {
      const rows = new Map<string, number>();
      return (...key: number[]): number => {
        const known = rows.get(key.join());
        const row = known ?? builder.row(name, { lower: 0, upper: 0 });
        rows.set(key.join(), row);
        return row;
      };
    };
    const [atNode, worked] = [rowPer('node'), rowPer('worked')];
    const source = builder.row('source', { lower: 1, upper: 1 });
    for (const { node, cost } of entries) {
      builder.column('enter', {
        cost,
        upper: 1,
        entries: [
          [source, 1],
          [atNode(node), 1],
        ],
      });
    }
    for (const { day, node, next, label, cost } of arcs) {
      const entries: [number, number][] = [[atNode(node), -1]];
      if (day + 1 < to) entries.push([atNode(next), 1]);
      if (label >= 0) entries.push([worked(day, label), 1]);
      builder.column('arc', { cost, upper: 1, entries });
    }
    return worked;
  }

  /** The rows about rest that each option is in: of a shift that ends late and those that start too soon after it, one. */
  function addRests(options: readonly OpenOption[]): Map<number, number[]> {
    const rowsOf = new Map(options.map(({ option }): [number, number[]] => [option, []]));
    for (let day = from; day < to; day++) {
      const own = options.filter((one) => one.day === day);
      for (const threshold of new Set(own.map(({ ready }) => ready))) {
        const late = own.filter(({ ready }) => ready >= threshold);
        const early = options.filter((one) => one.day > day && one.start < threshold);
        for (const next of new Set(early.map((one) => one.day))) {
          const row = builder.row('rest', { upper: 1 });
          for (const { option } of [...late, ...early.filter((one) => one.day === next)]) rowsOf.get(option)!.push(row);
        }
      }
    }
    return rowsOf;
  }
}

interface OpenOption {
  option: number;
  day: number;
  label: number;
  /** Bucket of the start, and of the first start after the shift, counted from the first day. */
  start: number;
  ready: number;
}

/** Options of the days and labels that some path has, clear of the kept shifts around the stretch. */
function openOptions(week: WeekModel, { arcs, earliest, latest }: StretchPaths): OpenOption[] {
  const { graph, blockAt, blockOptions, startBucket, readyBuckets, bucketsPerDay } = week;
  const labels = graph.labels.length;
  const keys = new Set(arcs.filter(({ label }) => label >= 0).map(({ day, label }) => day * labels + label));
  return [...keys]
    .sort((a, b) => a - b)
    .flatMap((key) => {
      const [day, label] = [Math.floor(key / labels), key % labels];
      const block = blockAt[key];
      return Array.from({ length: blockOptions[block + 1] - blockOptions[block] }, (_, i): OpenOption => {
        const option = blockOptions[block] + i;
        const start = day * bucketsPerDay + startBucket[option];
        return { option, day, label, start, ready: (day + 1) * bucketsPerDay + readyBuckets[0][option] };
      });
    })
    .filter(({ start, ready }) => start >= earliest && ready <= latest);
}

const promisesRests = ({ graph, initial }: WeekModel): boolean =>
  graph.arcRest.some(Boolean) || initial.some(({ bucket }) => bucket !== initial[0].bucket);
