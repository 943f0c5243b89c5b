import type { FloatingActivity, RosterProblem } from '../problem.ts';

/** A stretch off the phone whose place in the shift is free within limits: a break or a floating activity. */
export interface Piece {
  slots: number;
  /** Earliest and latest start, in slots after the shift's start, inclusive. */
  earliest: number;
  latest: number;
  /** Earliest start and latest end in slots from 00:00 of the day, where that limits too. */
  window: readonly [number, number] | null;
}

/** A shift type with the pieces to be placed in it. */
export interface ShiftPattern {
  shiftType: number;
  lengthSlots: number;
  gapSlots: number;
  /** So many breaks, then floating activities. */
  pieces: readonly Piece[];
  breakCount: number;
  /**
   * Indices of the patterns with some of its floating activities, its own last: part s has activity i where bit i of s is
   * set.
   */
  parts: readonly number[];
}

/** The distinct patterns of a problem: its shift types, then what agents' floating activities and pinned breaks make of them. */
export interface Patterns {
  readonly all: readonly ShiftPattern[];
  /** Index of the pattern of a type with these floating activities, and with its breaks unless those are pinned. */
  of(shiftType: number, floating: readonly FloatingActivity[], hasFreeBreaks: boolean): number;
}

export function createPatterns({ shiftTypes }: RosterProblem): Patterns {
  const all: ShiftPattern[] = [];
  const index = new Map<string, number>();

  function of(shiftType: number, floating: readonly FloatingActivity[], hasFreeBreaks: boolean): number {
    const key = [shiftType, hasFreeBreaks, ...floating.map(({ slots, window }) => [slots, window])].join('|');
    const known = index.get(key);
    if (known !== undefined) return known;
    const fewer = [...Array((1 << floating.length) - 1).keys()];
    const parts = fewer.map((set) => of(shiftType, membersOf(floating, set), hasFreeBreaks));
    const { lengthSlots, breaks, breakGapSlots = 0 } = shiftTypes[shiftType];
    const pieces = hasFreeBreaks ? breaks.map((b): Piece => ({ ...b, window: null })) : [];
    const breakCount = pieces.length;
    for (const { slots, window } of floating) pieces.push({ slots, earliest: 0, latest: lengthSlots - slots, window });
    const own = all.length;
    index.set(key, own);
    all.push({ shiftType, lengthSlots, gapSlots: breakGapSlots, pieces, breakCount, parts: [...parts, own] });
    return own;
  }

  shiftTypes.forEach((_, type) => {
    of(type, [], true);
  });
  return { all, of };
}

/** Members whose bit is set. */
export const membersOf = <Member>(all: readonly Member[], set: number): Member[] =>
  all.filter((_, i) => (set >> i) & 1);
