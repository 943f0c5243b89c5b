/** Time is injected: whoever needs "now" takes a Clock, so that tests and reproducible runs can hold it still. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still at `milliseconds`. */
export const frozenClock = (milliseconds: number): Clock => ({ now: () => milliseconds });
