import type { ShiftType } from './problem.ts';

/**
 * The best place for a shift's breaks: the break starts that give up the least value on the phone. Windows that cannot
 * overlap are searched one by one; else a dynamic program over (slot, set of breaks still to place), exact for any
 * order of the breaks, decides them jointly.
 */
export interface BreakPlacer {
  /**
   * Least value lost to the breaks of `type` in a shift that starts at absolute slot `from`; Infinity if they do not fit.
   * `prefix[t]` is the sum of slot values before t. No break may touch a slot marked in `blocked`.
   * Writes the absolute starts to `starts` (in the order of the type) when it is given.
   */
  place(
    type: number,
    from: number,
    prefix: Float64Array,
    blocked: Uint8Array | null,
    starts: Int32Array | null,
  ): number;
}

interface Windows {
  length: number;
  slots: Int32Array;
  earliest: Int32Array;
  latest: Int32Array;
  separable: boolean;
}

export function createBreakPlacer(shiftTypes: ShiftType[]): BreakPlacer {
  const patterns = shiftTypes.map(windowsOf);
  const size = Math.max(1, ...patterns.map((p) => (p.length + 1) << p.slots.length));
  const least = new Float64Array(size);

  return {
    place(type, from, prefix, blocked, starts) {
      const pattern = patterns[type];
      return pattern.separable && !blocked
        ? placeApart(pattern, from, prefix, starts)
        : placeJointly(pattern, from, prefix, blocked, starts, least);
    },
  };
}

function windowsOf({ lengthSlots, breaks }: ShiftType): Windows {
  const inOrder = [...breaks].sort((a, b) => a.earliest - b.earliest);
  return {
    length: lengthSlots,
    slots: Int32Array.from(breaks, (b) => b.slots),
    earliest: Int32Array.from(breaks, (b) => b.earliest),
    latest: Int32Array.from(breaks, (b) => b.latest),
    separable: inOrder.every((b, i) => i === 0 || inOrder[i - 1].latest + inOrder[i - 1].slots <= b.earliest),
  };
}

function placeApart(pattern: Windows, from: number, prefix: Float64Array, starts: Int32Array | null): number {
  let lost = 0;
  for (let i = 0; i < pattern.slots.length; i++) {
    const slots = pattern.slots[i];
    const last = from + pattern.latest[i];
    let best = Number.POSITIVE_INFINITY;
    let at = 0;
    for (let t = from + pattern.earliest[i]; t <= last; t++) {
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

/** least[(t << k) + set]: least value lost when the breaks in `set` are still to be placed from offset t on. */
function placeJointly(
  pattern: Windows,
  from: number,
  prefix: Float64Array,
  blocked: Uint8Array | null,
  starts: Int32Array | null,
  least: Float64Array,
): number {
  const { length, slots, earliest, latest } = pattern;
  const count = slots.length;
  const sets = 1 << count;
  for (let set = 0; set < sets; set++) least[(length << count) + set] = set === 0 ? 0 : Number.POSITIVE_INFINITY;
  const lostBy = (i: number, t: number, set: number): number => {
    if (t < earliest[i] || t > latest[i] || t + slots[i] > length) return Number.POSITIVE_INFINITY;
    if (blocked) for (let u = 0; u < slots[i]; u++) if (blocked[from + t + u]) return Number.POSITIVE_INFINITY;
    return prefix[from + t + slots[i]] - prefix[from + t] + least[((t + slots[i]) << count) + (set & ~(1 << i))];
  };
  for (let t = length - 1; t >= 0; t--) {
    least[t << count] = 0;
    for (let set = 1; set < sets; set++) {
      let best = least[((t + 1) << count) + set];
      for (let i = 0; i < count; i++) if ((set >> i) & 1) best = Math.min(best, lostBy(i, t, set));
      least[(t << count) + set] = best;
    }
  }
  const total = least[sets - 1];
  if (starts && total < Number.POSITIVE_INFINITY) {
    let set = sets - 1;
    for (let t = 0; set !== 0; ) {
      if (least[((t + 1) << count) + set] === least[(t << count) + set]) {
        t++;
        continue;
      }
      let i = 0;
      while (!((set >> i) & 1) || lostBy(i, t, set) !== least[(t << count) + set]) i++;
      starts[i] = from + t;
      set &= ~(1 << i);
      t += slots[i];
    }
  }
  return total;
}
