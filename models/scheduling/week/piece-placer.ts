import type { Piece, ShiftPattern } from './shift-patterns.ts';

/**
 * The best places for a shift's pieces: the starts that give up the least value on the phone, exactly. Pieces that cannot
 * meet are placed one by one; else a dynamic program over (slot, set of pieces still to place) decides jointly.
 */
export interface PiecePlacer {
  /**
   * Least value lost to the pieces of a pattern in a shift that starts at absolute slot `from`; Infinity if they do not
   * fit. `prefix[t]` is the sum of slot values before t. No piece may touch a slot marked in `blocked`. Writes the
   * absolute starts to `starts` (in the order of the pieces) when it is given.
   */
  place(
    pattern: number,
    from: number,
    prefix: Float64Array,
    blocked: Uint8Array | null,
    starts: Int32Array | null,
  ): number;
  /** Least value lost to the pieces of every part of a pattern, as `place` tells it, nothing blocked; into `lost`. */
  placeParts(pattern: number, from: number, prefix: Float64Array, lost: Float64Array): void;
}

interface Step {
  piece: number;
  /** The set that is left to place after it. */
  rest: number;
}

interface Plan extends ShiftPattern {
  /** No two pieces can come closer than the gap, wherever they are placed. */
  isApart: boolean;
  /** Sets of pieces that can be left to place at some time: the larger first, the last none. */
  sets: readonly (readonly Step[])[];
  /** Offset before which no set can be left that lacks breaks, by set. */
  opens: readonly number[];
  /** The set that is left to place for each part when nothing is placed; the last is that of the whole pattern. */
  partSets: readonly number[];
  /** Length of a row of least losses: offsets to the end of the shift and of a gap after it. */
  width: number;
  /** What to go through, by start within the day, and where the part of each set begins in it (`programFor`). */
  programs: Map<number, Int32Array>;
  programAt: readonly number[];
}

export function createPiecePlacer(patterns: readonly ShiftPattern[], perDay: number): PiecePlacer {
  const plans: Plan[] = [];
  let least = new Float64Array(0);

  /**
   * Fills `least`: per set, in rows of `width`, the least lost with its pieces still to be placed from offset t on; for t
   * from where the set opens to where its first piece must have begun, Infinity one further.
   */
  function fillLeast(plan: Plan, from: number, prefix: Float64Array, blocked: Uint8Array | null): void {
    const { sets, width } = plan;
    const none = sets.length - 1;
    if (least.length < sets.length * width) least = new Float64Array(sets.length * width);
    least.fill(0, none * width, (none + 1) * width);
    const program = programFor(plan, from % perDay);
    for (let set = none - 1, at = 0; set >= 0; set--) {
      const row = set * width;
      const open = program[at++];
      const close = program[at++];
      for (let t = open; t <= close + 1; t++) least[row + t] = Number.POSITIVE_INFINITY;
      for (let s = sets[set].length; s > 0; s--) {
        const slots = program[at++];
        const rest = program[at++];
        const first = program[at++];
        const last = program[at++];
        for (let t = first; t <= last; t++) {
          if (blocked && isBlocked(blocked, from + t, slots)) continue;
          const lost = prefix[from + t + slots] - prefix[from + t] + least[rest + t];
          if (lost < least[row + t]) least[row + t] = lost;
        }
      }
      for (let t = close - 1; t >= open; t--)
        if (least[row + t + 1] < least[row + t]) least[row + t] = least[row + t + 1];
    }
  }

  /**
   * What `fillLeast` goes through, for a shift that starts at that slot of its day. Per set, the smaller first: where it
   * opens and closes; per step its slots, where the row of what is left begins for offset 0, its first and last offset.
   */
  function programFor(plan: Plan, clock: number): Int32Array {
    const known = plan.programs.get(clock);
    if (known) return known;
    const { sets, opens, pieces, gapSlots, lengthSlots, width } = plan;
    const closes: number[] = [];
    closes[sets.length - 1] = lengthSlots + gapSlots;
    const program: number[] = [];
    for (let set = sets.length - 2; set >= 0; set--) {
      const close = Math.max(
        -1,
        Math.min(lengthSlots - 1, ...sets[set].map(({ piece }) => latestStart(plan, pieces[piece], clock))),
      );
      closes[set] = close;
      program.push(Math.min(opens[set], close + 1), close);
      for (const { piece, rest } of sets[set]) {
        const { slots } = pieces[piece];
        const taken = slots + gapSlots;
        const first = Math.max(opens[set], earliestStart(pieces[piece], clock));
        const last = Math.min(latestStart(plan, pieces[piece], clock), closes[rest] - taken);
        program.push(slots, rest * width + taken, first, last);
      }
    }
    const compiled = Int32Array.from(program);
    plan.programs.set(clock, compiled);
    return compiled;
  }

  function placeJointly(
    plan: Plan,
    from: number,
    prefix: Float64Array,
    blocked: Uint8Array | null,
    starts: Int32Array | null,
  ): number {
    const { gapSlots, sets, partSets, programAt, width } = plan;
    fillLeast(plan, from, prefix, blocked);
    const whole = partSets[partSets.length - 1];
    const total = least[whole * width];
    if (starts && total < Number.POSITIVE_INFINITY) readBack();
    return total;

    function readBack(): void {
      const program = programFor(plan, from % perDay);
      for (let t = 0, set = whole; set < sets.length - 1; ) {
        const value = least[set * width + t];
        while (least[set * width + t + 1] === value) t++;
        for (let at = programAt[set] + 2; ; at += 4) {
          const [slots, rest, first, last] = program.subarray(at, at + 4);
          const isStep = t >= first && t <= last && !(blocked && isBlocked(blocked, from + t, slots));
          if (!isStep || prefix[from + t + slots] - prefix[from + t] + least[rest + t] !== value) continue;
          const { piece, rest: left } = sets[set][(at - programAt[set] - 2) / 4];
          starts![piece] = from + t;
          t += slots + gapSlots;
          set = left;
          break;
        }
      }
    }
  }

  const earliestStart = ({ earliest, window }: Piece, from: number): number =>
    window ? Math.max(earliest, window[0] - (from % perDay)) : earliest;

  function latestStart({ lengthSlots }: Plan, { latest, slots, window }: Piece, from: number): number {
    const last = Math.min(latest, lengthSlots - slots);
    return window ? Math.min(last, window[1] - slots - (from % perDay)) : last;
  }

  function planFor(pattern: number): Plan {
    plans[pattern] ??= planOf(patterns[pattern]);
    return plans[pattern];
  }

  function place(
    pattern: number,
    from: number,
    prefix: Float64Array,
    blocked: Uint8Array | null,
    starts: Int32Array | null,
  ): number {
    const plan = planFor(pattern);
    if (plan.isApart && !blocked) return placeApart(plan, from, prefix, starts);
    return placeJointly(plan, from, prefix, blocked, starts);
  }

  return {
    place,
    placeParts(pattern, from, prefix, lost) {
      const plan = planFor(pattern);
      const { parts, partSets, width } = plan;
      if (parts.length === 1) {
        lost[0] = place(pattern, from, prefix, null, null);
        return;
      }
      fillLeast(plan, from, prefix, null);
      for (let part = 0; part < parts.length; part++) lost[part] = least[partSets[part] * width];
    },
  };
}

function isBlocked(blocked: Uint8Array, from: number, slots: number): boolean {
  for (let t = from; t < from + slots; t++) if (blocked[t]) return true;
  return false;
}

function placeApart({ pieces }: Plan, from: number, prefix: Float64Array, starts: Int32Array | null): number {
  let lost = 0;
  for (let i = 0; i < pieces.length; i++) {
    const { slots, earliest, latest } = pieces[i];
    const last = from + latest;
    let best = Number.POSITIVE_INFINITY;
    let at = 0;
    for (let t = from + earliest; t <= last; t++) {
      const value = prefix[t + slots] - prefix[t];
      if (value < best) {
        best = value;
        at = t;
      }
    }
    lost += best;
    if (starts) starts[i] = at;
  }
  return lost;
}

function planOf(pattern: ShiftPattern): Plan {
  const { pieces, gapSlots, breakCount, parts } = pattern;
  /** Whether i can be placed before j. */
  const canPrecede = (i: number, j: number): boolean =>
    pieces[i].earliest + pieces[i].slots + gapSlots <= pieces[j].latest;
  const mustPrecede = (i: number, j: number): boolean => !canPrecede(j, i);
  const keepsApart = (i: number, j: number): boolean =>
    pieces[i].latest + pieces[i].slots + gapSlots <= pieces[j].earliest;
  const indices = pieces.map((_, i) => i);
  const areApart = (chosen: number[]): boolean =>
    chosen.every((i) => !pieces[i].window && pieces[i].latest + pieces[i].slots <= pattern.lengthSlots) &&
    chosen.every((i) => chosen.every((j) => i === j || keepsApart(i, j) || keepsApart(j, i)));

  const breaks = (1 << breakCount) - 1;
  const all = (1 << pieces.length) - 1;
  const partMasks = parts.length === 1 ? [all] : parts.map((_, part) => breaks | (part << breakCount));
  const known = new Set(partMasks);
  const steps = new Map<number, number[]>();
  for (const set of known) {
    const left = indices.filter((i) => (set >> i) & 1);
    const next = left.filter((i) => left.every((j) => j === i || !mustPrecede(j, i)));
    steps.set(set, next);
    for (const i of next) known.add(set & ~(1 << i));
  }
  known.add(0);
  const sizeOf = (set: number): number => indices.filter((i) => (set >> i) & 1).length;
  const sets = [...known].sort((a, b) => sizeOf(b) - sizeOf(a));
  const opensAfter = (i: number): number => pieces[i].earliest + pieces[i].slots + gapSlots;
  const stepsOf = sets.map((set) =>
    (steps.get(set) ?? []).map((piece) => ({ piece, rest: sets.indexOf(set & ~(1 << piece)) })),
  );
  const programAt: number[] = [];
  for (let set = sets.length - 2, at = 0; set >= 0; set--) {
    programAt[set] = at;
    at += 2 + 4 * stepsOf[set].length;
  }
  return {
    ...pattern,
    isApart: areApart(indices),
    sets: stepsOf,
    opens: sets.map((set) =>
      Math.max(
        0,
        ...indices
          .slice(0, breakCount)
          .filter((i) => !((set >> i) & 1))
          .map(opensAfter),
      ),
    ),
    partSets: partMasks.map((set) => sets.indexOf(set)),
    width: pattern.lengthSlots + gapSlots + 2,
    programs: new Map(),
    programAt,
  };
}
