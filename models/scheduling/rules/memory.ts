/** What the memories of an agent's rules can see of a shift. */
export interface ShiftLabel {
  shiftType: number;
  isNight: boolean;
  /** Slot within the day, or -1 where no rule tells starts apart. */
  start: number;
  /** Bit set of the agent's floating activities that lie in the shift. */
  floating: number;
  /** Bit set of the activities that could also lie in the shift of another day (see activities.ts). */
  covers: number;
}

/** Rest promised after a day, beyond the daily rest: a set of bits. */
export const restAfterNight = 1;
/** The long rest comes next and ends within the same stretch of days (week or horizon). */
export const longRestHere = 2;
/** The long rest opens the next stretch of days, which begins tomorrow. */
export const longRestNext = 4;

export interface Step {
  state: number;
  /** Added to the objective. */
  cost?: number;
  /** Set of promised rests. */
  rest?: number;
}

/**
 * What a rule remembers of a week from day to day: a finite automaton that reads one day after the other, a shift or a
 * day off. The weeks it accepts are the weeks that keep the rule; several steps from one state mean a promise is chosen.
 */
export interface Memory {
  /** Equal keys mean equal automata. */
  key: string;
  /** What must be told apart in the labels for this memory to work. */
  reads?: 'night' | 'start' | 'floating';
  initial: readonly Step[];
  /** The ways to remember this day; none when the rule forbids it. `shift` is null for a day off. */
  follow(state: number, day: number, shift: ShiftLabel | null): readonly Step[];
  accepts(state: number): boolean;
}

export const forbidden: readonly Step[] = [];
export const remember = (state: number): readonly Step[] => [{ state }];
export const always = (): boolean => true;

/** Sums an amount over the days `fromDay` to `toDay` and forbids sums that leave, or can no longer reach, [min, max]. */
export function summing(given: {
  key: string;
  reads?: Memory['reads'];
  fromDay: number;
  toDay: number;
  min: number;
  max: number;
  before?: number;
  amount(shift: ShiftLabel): number;
  mostPerDay: number;
  /** Cost of the final sum. */
  cost?(sum: number): number;
}): Memory {
  const { fromDay, toDay, min, max, before = 0, amount, mostPerDay, cost } = given;
  return {
    key: given.key,
    reads: given.reads,
    initial: remember(before),
    follow(state, day, shift) {
      if (day < fromDay || day > toDay) return remember(state);
      const sum = state + (shift ? amount(shift) : 0);
      if (sum > max || sum + (toDay - day) * mostPerDay < min) return forbidden;
      return day === toDay ? [{ state: 0, cost: cost?.(sum) }] : remember(sum);
    },
    accepts: always,
  };
}
