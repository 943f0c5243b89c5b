import { buildLinearModel, type LinearModel } from '../../optimisation/linear-model.ts';
import type { LinearSolver, SolveLimits } from '../../optimisation/solver-contract.ts';
import type { ShiftType } from '../problem.ts';

/**
 * Shift design: how many shifts of which type and start cover a demand curve, before anybody's name is on them.
 *
 * The horizon repeats: what runs past its last midnight covers its first morning. The model is Aykin's implicit
 * formulation (Management Science 42, 1996): one integer for each shift type, start and day, and one for each break of
 * such a shift and each place the break may take; the places of a break add up to its shifts. It needs far fewer columns
 * than one for every pattern of breaks and has the same linear relaxation.
 */
export interface ShiftDesignOrder {
  slotsPerDay: number;
  shiftTypes: readonly ShiftType[];
  /** Slots of the day in which shifts may start, where their type's window lets them. */
  starts: readonly number[];
  /** Agents needed per slot: whole days from 00:00 of the first. */
  required: Int32Array;
  /** Price of one missing agent in one slot; one paid slot costs 1. */
  understaffedCost: number;
}

export interface DesignedShift {
  day: number;
  /** Slot within the day. */
  start: number;
  shiftType: number;
  /** Start slots of the breaks, counted as `day` and `start` count, in the order of the shift type. */
  breaks: number[];
}

export interface ShiftDesign {
  shifts: DesignedShift[];
  /** Paid slots + understaffedCost x missing agent-slots. */
  objective: number;
  /** Proven lower bound on the objective of every design with these starts. */
  bound: number;
}

/** Two breaks whose windows let them overlap, or null. A design places the breaks of a shift one by one. */
export function findOverlappingBreaks({ breaks }: Pick<ShiftType, 'breaks'>): [number, number] | null {
  for (let i = 0; i < breaks.length; i++) {
    for (let j = i + 1; j < breaks.length; j++) {
      const [a, b] = [breaks[i], breaks[j]];
      if (a.earliest < b.latest + b.slots && b.earliest < a.latest + a.slots) return [i, j];
    }
  }
  return null;
}

/** The cheapest design found within the limits; with everybody missing when none was. */
export function designShifts(order: ShiftDesignOrder, solver: LinearSolver, limits: SolveLimits): ShiftDesign {
  const { model, options } = designModel(order);
  const { values, objective, bound } = solve(order, model, solver, limits);
  return { shifts: options.flatMap((option) => shiftsOf(option, values)), objective, bound };
}

/**
 * At most `maxStarts` of the starts, ascending: one by one the start that helps the mean day most, then exchanges as long
 * as they help. Measured by linear programs without breaks, which rank starts well and answer in milliseconds.
 */
export function chooseStarts(order: ShiftDesignOrder, maxStarts: number, solver: LinearSolver): number[] {
  const cost = meanDayCost(order, solver);
  let chosen: number[] = [];
  let least = cost(chosen);
  for (;;) {
    const added = cheapest(order.starts.filter((start) => !chosen.includes(start)).map((start) => [...chosen, start]));
    if (!added) return chosen.sort((a, b) => a - b);
    const kept =
      added.starts.length <= maxStarts
        ? added
        : cheapest(added.starts.map((start) => added.starts.filter((other) => other !== start)))!;
    if (kept.cost > least - 1e-6) return chosen.sort((a, b) => a - b);
    chosen = kept.starts;
    least = kept.cost;
  }

  function cheapest(sets: number[][]): { starts: number[]; cost: number } | null {
    let best: { starts: number[]; cost: number } | null = null;
    for (const starts of sets) {
      const price = cost(starts);
      if (!best || price < best.cost) best = { starts, cost: price };
    }
    return best;
  }
}

/** Paid slots that each further start would save on the mean day, as `chooseStarts` measures it; the largest first. */
export function startSavings(
  order: ShiftDesignOrder,
  candidates: readonly number[],
  solver: LinearSolver,
): { start: number; savedSlotsPerDay: number }[] {
  const cost = meanDayCost(order, solver);
  const today = cost(order.starts);
  return candidates
    .map((start) => ({ start, savedSlotsPerDay: Math.max(0, today - cost([...order.starts, start])) }))
    .sort((a, b) => b.savedSlotsPerDay - a.savedSlotsPerDay || a.start - b.start);
}

function meanDayCost(order: ShiftDesignOrder, solver: LinearSolver): (starts: readonly number[]) => number {
  const day = {
    ...order,
    shiftTypes: order.shiftTypes.map((type) => ({ ...type, breaks: [] })),
    required: meanDay(order),
  };
  return (starts) => {
    const { objective } = solver.solve(designModel({ ...day, starts }, false).model);
    if (objective === null) throw new Error('the cover of a day has no answer');
    return objective;
  };
}

/** Mean agents of the days per slot, rounded up. */
function meanDay({ required, slotsPerDay }: ShiftDesignOrder): Int32Array {
  const days = required.length / slotsPerDay;
  return Int32Array.from({ length: slotsPerDay }, (_, slot) => {
    let total = 0;
    for (let day = 0; day < days; day++) total += required[day * slotsPerDay + slot];
    return Math.ceil(total / days);
  });
}

/** Shifts of one type and start on one day, with their columns: how many, and how many take a break at each place. */
interface Option {
  day: number;
  start: number;
  shiftType: number;
  column: number;
  places: { slot: number; column: number }[][];
}

function designModel(
  { slotsPerDay, shiftTypes, starts, required, understaffedCost }: ShiftDesignOrder,
  isInteger = true,
): { model: LinearModel; options: Option[] } {
  const builder = buildLinearModel();
  const rows = Array.from(required, (agents, slot) => builder.row(`slot ${slot}`, { lower: agents }));
  rows.forEach((row, slot) => {
    builder.column(`missing ${slot}`, { cost: understaffedCost, upper: required[slot], entries: [[row, 1]] });
  });
  const covered = (from: number, length: number, value: number): [number, number][] =>
    Array.from({ length }, (_, i) => [rows[(from + i) % rows.length], value]);
  const peak = required.reduce((most, agents) => Math.max(most, agents), 0);
  const options: Option[] = [];

  for (const start of starts) {
    const types = shiftTypes.map((type, index) => ({ ...type, index }));
    const fitting = types.filter(({ startWindow: [earliest, latest] }) => start >= earliest && start <= latest);
    for (let day = 0; day * slotsPerDay < required.length; day++) {
      for (const { index, lengthSlots, paidSlots, breaks } of fitting) {
        const name = `type ${index} at ${start} on ${day}`;
        const from = day * slotsPerDay + start;
        const sums = breaks.map((_, k) => builder.row(`break ${k} of ${name}`, { lower: 0, upper: 0 }));
        const entries = [...covered(from, lengthSlots, 1), ...sums.map((row): [number, number] => [row, -1])];
        const column = builder.column(name, { cost: paidSlots, upper: peak, isInteger, entries });
        const places = breaks.map((pause, k) =>
          Array.from({ length: pause.latest - pause.earliest + 1 }, (_, i) => {
            const slot = from + pause.earliest + i;
            const taken: [number, number][] = [[sums[k], 1], ...covered(slot, pause.slots, -1)];
            return { slot, column: builder.column(`${name}, break ${k} at ${slot}`, { isInteger, entries: taken }) };
          }),
        );
        options.push({ day, start, shiftType: index, column, places });
      }
    }
  }
  return { model: builder.build(), options };
}

/** Begins with everybody missing, so that there always is a design. */
function solve(
  { required, understaffedCost }: ShiftDesignOrder,
  model: LinearModel,
  solver: LinearSolver,
  limits: SolveLimits,
): { values: Float64Array; objective: number; bound: number } {
  const nobody = new Float64Array(model.columnNames.length);
  nobody.set(required);
  const { values, objective, bound } = solver.solve(model, limits, nobody);
  if (values && objective !== null) return { values, objective, bound: Math.max(0, bound ?? 0) };
  return { values: nobody, objective: understaffedCost * required.reduce((sum, agents) => sum + agents, 0), bound: 0 };
}

/** Single shifts: the earliest place of every break goes to the first shift, and so on. */
function shiftsOf({ day, start, shiftType, column, places }: Option, values: Float64Array): DesignedShift[] {
  const taken = places.map((of) => of.flatMap((place) => new Array<number>(values[place.column]).fill(place.slot)));
  return Array.from({ length: values[column] }, (_, i) => ({
    day,
    start,
    shiftType,
    breaks: taken.map((of) => of[i]),
  }));
}
