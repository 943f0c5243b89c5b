import { findOverlappingBreaks } from '../../../models/scheduling/solve/shift-design.ts';
import type { ComputePool } from '../../compute/pool.ts';
import type { RosterProblemFile } from '../../domain/roster-problem.ts';
import { InputError } from '../../errors.ts';

export interface ShiftDesignOptions {
  /** Most different start times, or null. */
  maxStarts: number | null;
  targetGap: number;
  /** Branch-and-bound nodes of each mixed-integer program; the reproducible limit. */
  nodes: number;
}

export interface DesignedStart {
  shiftType: string;
  startMinute: number;
  /** Shifts on each day of the horizon. */
  shiftsPerDay: number[];
}

export interface ShiftDesignAnswer {
  starts: DesignedStart[];
  shifts: { day: number; startMinute: number; shiftType: string; breakMinutes: number[] }[];
  requiredHours: number;
  paidHours: number;
  understaffedHours: number;
  overstaffedHours: number;
  /** Share of the design's cost that another design with these starts could at most save. */
  gap: number;
  /** Starts that were left out and what each would save, hours per week, by a linear estimate. */
  otherStarts: { startMinute: number; savedHoursPerWeek: number }[];
}

/** How many shifts of which type and start cover the problem's requirement, all queues added, agents left aside. */
export async function designShiftsFor(
  problem: RosterProblemFile,
  { maxStarts, targetGap, nodes }: ShiftDesignOptions,
  {
    pool,
    signal,
    onProgress,
  }: { pool: ComputePool; signal?: AbortSignal; onProgress?: (share: number, text: string) => void },
): Promise<ShiftDesignAnswer> {
  const slotsPerDay = 1440 / problem.slotMinutes;
  const slots = problem.days * slotsPerDay;
  const required = Int32Array.from({ length: slots }, (_, slot) =>
    problem.queues.reduce((sum, queue) => sum + queue.required[slot], 0),
  );
  const shiftTypes = problem.shiftTypes.map((type, i) => {
    const clash = findOverlappingBreaks(type);
    if (clash) {
      throw new InputError(
        `shiftTypes[${i}].breaks[${clash[1]}]`,
        `its window lets it overlap break ${clash[0] + 1}. Give breaks windows that keep them apart to design shifts.`,
      );
    }
    if (type.lengthSlots > slots) throw new InputError(`shiftTypes[${i}].lengthSlots`, 'is longer than the horizon.');
    return { ...type, startWindow: type.startWindow ?? ([0, slotsPerDay - 1] as const) };
  });
  const starts = Array.from(
    { length: Math.ceil(slotsPerDay / problem.startStepSlots) },
    (_, i) => i * problem.startStepSlots,
  );
  const order = { slotsPerDay, shiftTypes, starts, required, understaffedCost: problem.cost.understaffedSlot };

  const { design, savings } = await pool.run(
    'designShiftCover',
    { order, maxStarts, limits: { gap: targetGap, nodes } },
    { signal, onProgress: (share, text) => onProgress?.(share, String(text)) },
  );
  const { slotMinutes } = problem;
  const hours = (slotCount: number): number => (slotCount * slotMinutes) / 60;
  const cover = new Int32Array(slots);
  for (const shift of design.shifts) {
    const type = shiftTypes[shift.shiftType];
    const from = shift.day * slotsPerDay + shift.start;
    for (let slot = from; slot < from + type.lengthSlots; slot++) cover[slot % slots]++;
    shift.breaks.forEach((at, k) => {
      for (let slot = at; slot < at + type.breaks[k].slots; slot++) cover[slot % slots]--;
    });
  }
  const off = cover.map((agents, slot) => agents - required[slot]);
  const sum = (values: Int32Array): number => values.reduce((total, value) => total + value, 0);
  return {
    starts: groupByStart(design.shifts, problem),
    shifts: design.shifts.map(({ day, start, shiftType, breaks }) => ({
      day,
      startMinute: start * slotMinutes,
      shiftType: shiftTypes[shiftType].id,
      breakMinutes: breaks.map((at) => (at - day * slotsPerDay) * slotMinutes),
    })),
    requiredHours: hours(sum(required)),
    paidHours: hours(design.shifts.reduce((total, { shiftType }) => total + shiftTypes[shiftType].paidSlots, 0)),
    understaffedHours: hours(sum(off.map((agents) => Math.max(0, -agents)))),
    overstaffedHours: hours(sum(off.map((agents) => Math.max(0, agents)))),
    gap: design.objective > design.bound ? (design.objective - design.bound) / design.objective : 0,
    otherStarts: savings.map(({ start, savedSlotsPerDay }) => ({
      startMinute: start * slotMinutes,
      savedHoursPerWeek: hours(savedSlotsPerDay * 7),
    })),
  };
}

function groupByStart(
  shifts: { day: number; start: number; shiftType: number }[],
  { days, slotMinutes, shiftTypes }: RosterProblemFile,
): DesignedStart[] {
  const rows = new Map<string, DesignedStart>();
  for (const { day, start, shiftType } of shifts) {
    const { id } = shiftTypes[shiftType];
    const key = `${String(start).padStart(4, '0')} ${id}`;
    const row = rows.get(key) ?? {
      shiftType: id,
      startMinute: start * slotMinutes,
      shiftsPerDay: new Array<number>(days).fill(0),
    };
    row.shiftsPerDay[day]++;
    rows.set(key, row);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
