import type { Piece, ShiftPattern } from './shift-patterns.ts';

/**
 * The best places for a shift's pieces: the starts that give up the least value on the phone, exactly. Pieces that cannot
 * meet are placed one by one, and a single one that may meet those is tried at each of its starts; else a dynamic program
 * over (slot, set of pieces still to place) decides jointly.
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
}

interface Step {
  piece: number;
  /** The set that is left to place after it. */
  rest: number;
}

interface Plan extends ShiftPattern {
  /** No two pieces can come closer than the gap, wherever they are placed. */
  isApart: boolean;
  /** A piece without which that holds, or -1. */
  roaming: number;
  /** Sets of pieces that can be left to place at some time; the first is all of them, the last none. */
  sets: readonly (readonly Step[])[];
}

export function createPiecePlacer(patterns: readonly ShiftPattern[], perDay: number): PiecePlacer {
  const plans: Plan[] = [];
  let least = new Float64Array(0);

  /** least[set * (length + 1) + t]: least lost with the set of pieces still to be placed from offset t on. */
  function placeJointly(
    plan: Plan,
    from: number,
    prefix: Float64Array,
    blocked: Uint8Array | null,
    starts: Int32Array | null,
  ): number {
    const { lengthSlots, gapSlots, pieces, sets } = plan;
    const width = lengthSlots + 1;
    const none = (sets.length - 1) * width;
    if (least.length < sets.length * width) least = new Float64Array(sets.length * width);
    least.fill(Number.POSITIVE_INFINITY, 0, none);
    least.fill(0, none, none + width);
    for (let set = sets.length - 2; set >= 0; set--) {
      const row = set * width;
      const steps = sets[set];
      for (let s = 0; s < steps.length; s++) {
        const piece = pieces[steps[s].piece];
        const { slots } = piece;
        const rest = steps[s].rest * width;
        const latest = latestStart(plan, piece, from);
        for (let t = earliestStart(piece, from); t <= latest; t++) {
          if (blocked && isBlocked(blocked, from + t, slots)) continue;
          const after = t + slots + gapSlots;
          const lost =
            prefix[from + t + slots] - prefix[from + t] + least[rest + (after < lengthSlots ? after : lengthSlots)];
          if (lost < least[row + t]) least[row + t] = lost;
        }
      }
      for (let t = lengthSlots - 1; t >= 0; t--) {
        if (least[row + t + 1] < least[row + t]) least[row + t] = least[row + t + 1];
      }
    }
    const total = least[0];
    if (starts && total < Number.POSITIVE_INFINITY) readBack();
    return total;

    function readBack(): void {
      for (let t = 0, set = 0; set < sets.length - 1; ) {
        const value = least[set * width + t];
        while (least[set * width + t + 1] === value) t++;
        const { piece, rest } = sets[set].find((step) => lostBy(step, t) === value)!;
        starts![piece] = from + t;
        t = Math.min(lengthSlots, t + pieces[piece].slots + gapSlots);
        set = rest;
      }
    }

    function lostBy({ piece, rest }: Step, t: number): number {
      const { slots } = pieces[piece];
      if (t < earliestStart(pieces[piece], from) || t > latestStart(plan, pieces[piece], from)) return Number.NaN;
      if (blocked && isBlocked(blocked, from + t, slots)) return Number.NaN;
      const lost = prefix[from + t + slots] - prefix[from + t];
      return lost + least[rest * width + Math.min(lengthSlots, t + slots + gapSlots)];
    }
  }

  /** Tries every start of the roaming piece; the others then are apart, and only those it comes near must give way. */
  function placeAround(plan: Plan, from: number, prefix: Float64Array, starts: Int32Array | null): number {
    const { pieces, gapSlots, roaming } = plan;
    const { slots } = pieces[roaming];
    const freely = Number.NEGATIVE_INFINITY;
    let others = 0;
    for (let i = 0; i < pieces.length; i++) if (i !== roaming) others += leastClear(i, freely, null);
    const latest = latestStart(plan, pieces[roaming], from);
    let best = Number.POSITIVE_INFINITY;
    let at = 0;
    for (let t = earliestStart(pieces[roaming], from); t <= latest; t++) {
      let lost = prefix[from + t + slots] - prefix[from + t] + others;
      for (let i = 0; i < pieces.length && lost < best; i++) {
        const { earliest, latest, slots: own } = pieces[i];
        const isNear = t < latest + own + gapSlots && t + slots + gapSlots > earliest;
        if (i !== roaming && isNear) lost += leastClear(i, t, null) - leastClear(i, freely, null);
      }
      if (lost < best) {
        best = lost;
        at = t;
      }
    }
    if (starts && best < Number.POSITIVE_INFINITY) {
      for (let i = 0; i < pieces.length; i++) if (i !== roaming) leastClear(i, at, starts);
      starts[roaming] = from + at;
    }
    return best;

    /** Least lost to a piece that stays clear of the roaming one at offset t; writes its start when asked to. */
    function leastClear(i: number, t: number, starts: Int32Array | null): number {
      const { slots: own, earliest, latest } = pieces[i];
      let least = Number.POSITIVE_INFINITY;
      for (let u = earliest; u <= latest; u++) {
        if (u + own + gapSlots > t && u < t + slots + gapSlots) continue;
        const lost = prefix[from + u + own] - prefix[from + u];
        if (lost < least) {
          least = lost;
          if (starts) starts[i] = from + u;
        }
      }
      return least;
    }
  }

  const earliestStart = ({ earliest, window }: Piece, from: number): number =>
    window ? Math.max(earliest, window[0] - (from % perDay)) : earliest;

  function latestStart({ lengthSlots }: Plan, { latest, slots, window }: Piece, from: number): number {
    const last = Math.min(latest, lengthSlots - slots);
    return window ? Math.min(last, window[1] - slots - (from % perDay)) : last;
  }

  return {
    place(pattern, from, prefix, blocked, starts) {
      plans[pattern] ??= planOf(patterns[pattern]);
      const plan = plans[pattern];
      if (plan.isApart && !blocked) return placeApart(plan, from, prefix, starts);
      if (plan.roaming >= 0 && !blocked) return placeAround(plan, from, prefix, starts);
      return placeJointly(plan, from, prefix, blocked, starts);
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
  const { pieces, gapSlots } = pattern;
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

  const all = (1 << pieces.length) - 1;
  const known = [all];
  const steps = new Map<number, number[]>();
  for (const set of known) {
    const left = indices.filter((i) => (set >> i) & 1);
    const next = left.filter((i) => left.every((j) => j === i || !mustPrecede(j, i)));
    steps.set(set, next);
    for (const i of next) if (!known.includes(set & ~(1 << i))) known.push(set & ~(1 << i));
  }
  const sets = known.filter((set) => set !== 0).concat(0);
  return {
    ...pattern,
    isApart: areApart(indices),
    roaming: indices.findIndex((_, i) => areApart(indices.filter((j) => j !== i))),
    sets: sets.map((set) => steps.get(set)?.map((piece) => ({ piece, rest: sets.indexOf(set & ~(1 << piece)) })) ?? []),
  };
}
