import { beforeAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../../models/optimisation/highs.ts';
import { lpSolver } from '../../../models/optimisation/lp-solver.ts';
import type { LinearSolver } from '../../../models/optimisation/solver-contract.ts';
import type { ShiftType } from '../../../models/scheduling/problem.ts';
import {
  chooseStarts,
  designShifts,
  findOverlappingBreaks,
  type ShiftDesign,
  type ShiftDesignOrder,
  startSavings,
} from '../../../models/scheduling/solve/shift-design.ts';

let highs: LinearSolver;
beforeAll(async () => {
  highs = await createHighsSolver();
});

const anyStart = [0, 23] as const;
const long: ShiftType = {
  lengthSlots: 9,
  paidSlots: 8,
  startWindow: anyStart,
  breaks: [
    { slots: 1, earliest: 3, latest: 5 },
    { slots: 1, earliest: 6, latest: 7 },
  ],
};
const short: ShiftType = { lengthSlots: 4, paidSlots: 4, startWindow: anyStart, breaks: [] };

/** Two days of 24 slots with a morning and an evening peak, and one agent all night. */
const order: ShiftDesignOrder = {
  slotsPerDay: 24,
  shiftTypes: [long, short],
  starts: Array.from({ length: 24 }, (_, slot) => slot),
  required: Int32Array.from({ length: 48 }, (_, slot) => {
    const hour = slot % 24;
    return (
      1 + (hour >= 8 && hour < 20 ? 3 : 0) + (hour >= 10 && hour < 13 ? 3 : 0) + (slot > 24 && hour === 18 ? 2 : 0)
    );
  }),
  understaffedCost: 10,
};

/** Cost of a design from its shifts alone; refuses breaks outside their windows or on each other. */
function recount({ shifts }: ShiftDesign, { slotsPerDay, shiftTypes, required, understaffedCost }: ShiftDesignOrder) {
  const cover = new Array<number>(required.length).fill(0);
  let paid = 0;
  for (const { day, start, shiftType, breaks } of shifts) {
    const { lengthSlots, paidSlots, breaks: rules } = shiftTypes[shiftType];
    const from = day * slotsPerDay + start;
    const off = new Set<number>();
    expect(breaks).toHaveLength(rules.length);
    breaks.forEach((at, k) => {
      expect(at - from).toBeGreaterThanOrEqual(rules[k].earliest);
      expect(at - from).toBeLessThanOrEqual(rules[k].latest);
      for (let slot = at; slot < at + rules[k].slots; slot++) {
        expect(off.has(slot)).toBe(false);
        off.add(slot);
      }
    });
    for (let slot = from; slot < from + lengthSlots; slot++) if (!off.has(slot)) cover[slot % cover.length]++;
    paid += paidSlots;
  }
  return paid + understaffedCost * cover.reduce((sum, agents, slot) => sum + Math.max(0, required[slot] - agents), 0);
}

describe('designing shifts', () => {
  it('costs what its shifts cost, breaks in their windows, and is proven near the best', () => {
    const design = designShifts(order, highs, { gap: 0.02, nodes: 200 });
    expect(design.objective).toBeCloseTo(recount(design, order), 6);
    expect(design.bound).toBeLessThanOrEqual(design.objective);
    expect(design.objective - design.bound).toBeLessThanOrEqual(0.021 * design.objective);
  });

  it('finds the best of all small designs', () => {
    const small: ShiftDesignOrder = {
      slotsPerDay: 6,
      shiftTypes: [
        { lengthSlots: 3, paidSlots: 3, startWindow: [0, 5], breaks: [{ slots: 1, earliest: 1, latest: 1 }] },
      ],
      starts: [0, 2, 4, 5],
      required: Int32Array.from([2, 0, 1, 1, 2, 0]),
      understaffedCost: 4,
    };
    let best = Number.POSITIVE_INFINITY;
    for (let code = 0; code < 4 ** 4; code++) {
      const shifts = small.starts.flatMap((start, i) =>
        new Array((code >> (2 * i)) & 3).fill({ day: 0, start, shiftType: 0, breaks: [start + 1] }),
      );
      best = Math.min(best, recount({ shifts, objective: 0, bound: 0 }, small));
    }
    expect(designShifts(small, highs, { gap: 0, nodes: 1000 })).toMatchObject({ objective: best });
  });

  it('keeps to the starts and start windows it is given', () => {
    const starts = [0, 6, 7, 12];
    const narrow = { ...order, starts, shiftTypes: [long, { ...short, startWindow: [6, 7] as const }] };
    const { shifts } = designShifts(narrow, highs, { gap: 0.05, nodes: 50 });
    expect(shifts.length).toBeGreaterThan(0);
    for (const { start, shiftType } of shifts) {
      expect(starts).toContain(start);
      if (shiftType === 1) expect([6, 7]).toContain(start);
    }
  });

  it('chooses few starts that serve nearly as well as all, and no exchange of one serves better', () => {
    const chosen = chooseStarts(order, 4, lpSolver);
    expect(chosen).toHaveLength(4);
    const left = order.starts.filter((start) => !chosen.includes(start));
    const limited = designShifts({ ...order, starts: chosen }, highs, { gap: 0.02, nodes: 200 });
    const free = designShifts(order, highs, { gap: 0.02, nodes: 200 });
    expect(limited.objective).toBeLessThan(1.2 * free.objective);
    const evenly = designShifts({ ...order, starts: [0, 6, 12, 18] }, highs, { gap: 0.02, nodes: 200 });
    expect(limited.objective).toBeLessThan(evenly.objective);

    const [first] = startSavings({ ...order, starts: chosen }, left, lpSolver);
    const dropped = chosen.map((_, i) => [...chosen.slice(0, i), ...chosen.slice(i + 1), first.start]);
    for (const starts of dropped) {
      const [regret] = startSavings({ ...order, starts }, [chosen.find((start) => !starts.includes(start))!], lpSolver);
      expect(regret.savedSlotsPerDay).toBeGreaterThanOrEqual(first.savedSlotsPerDay - 1e-6);
    }
  });

  it('ranks further starts by what they save, nothing below zero', () => {
    const savings = startSavings({ ...order, starts: [0, 8, 16] }, [1, 4, 10, 12], lpSolver);
    expect(savings.map(({ start }) => start).sort((a, b) => a - b)).toEqual([1, 4, 10, 12]);
    expect(savings[0].savedSlotsPerDay).toBeGreaterThan(0);
    savings.forEach(({ savedSlotsPerDay }, i) => {
      expect(savedSlotsPerDay).toBeGreaterThanOrEqual(savings[i + 1]?.savedSlotsPerDay ?? 0);
    });
  });

  it('tells breaks that could overlap', () => {
    expect(findOverlappingBreaks(long)).toBeNull();
    expect(findOverlappingBreaks({ ...long, breaks: [long.breaks[0], { slots: 1, earliest: 5, latest: 7 }] })).toEqual([
      0, 1,
    ]);
  });
});
