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
  pieces: readonly Piece[];
}

/** The distinct patterns of a problem: its shift types, then what agents' floating activities and pinned breaks make of them. */
export interface Patterns {
  readonly all: readonly ShiftPattern[];
  /** Index of the pattern of a type with these floating activities, and with its breaks unless those are pinned. */
  of(shiftType: number, floating: readonly FloatingActivity[], hasFreeBreaks: boolean): number;
}

export function createPatterns({ shiftTypes }: RosterProblem): Patterns {
  const patternOf = (
    shiftType: number,
    floating: readonly FloatingActivity[],
    hasFreeBreaks: boolean,
  ): ShiftPattern => {
    const { lengthSlots, breaks, breakGapSlots = 0 } = shiftTypes[shiftType];
    const pieces = hasFreeBreaks ? breaks.map((b): Piece => ({ ...b, window: null })) : [];
    for (const { slots, window } of floating) pieces.push({ slots, earliest: 0, latest: lengthSlots - slots, window });
    return { shiftType, lengthSlots, gapSlots: breakGapSlots, pieces };
  };
  const all = shiftTypes.map((_, type) => patternOf(type, [], true));
  const index = new Map<string, number>();
  return {
    all,
    of(shiftType, floating, hasFreeBreaks) {
      if (floating.length === 0 && hasFreeBreaks) return shiftType;
      const key = [shiftType, hasFreeBreaks, ...floating.map(({ slots, window }) => [slots, window])].join('|');
      let pattern = index.get(key);
      if (pattern === undefined) {
        pattern = all.length;
        index.set(key, pattern);
        all.push(patternOf(shiftType, floating, hasFreeBreaks));
      }
      return pattern;
    },
  };
}
