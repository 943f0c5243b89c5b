/**
 * A roster problem in numbers. Time is counted in slots from 00:00 of the first day; agents, queues and shift types are
 * array indices. A shift belongs to the day in which it starts and may run past midnight.
 */
export interface BreakRule {
  slots: number;
  /** Earliest and latest start, in slots after the shift's start, inclusive. */
  earliest: number;
  latest: number;
}

export interface ShiftType {
  lengthSlots: number;
  paidSlots: number;
  /** Earliest and latest start in slots from 00:00 of the day, inclusive. */
  startWindow: readonly [number, number];
  /** All breaks are off the phone and must not overlap each other. */
  breaks: BreakRule[];
  /** Least slots between two breaks or floating activities of one shift; 0 when absent. */
  breakGapSlots?: number;
  /** Starts at multiples of this within the day; the problem's step when absent. */
  startStepSlots?: number;
}

/** What a count limit counts: days worked, night shifts, weekends touched, or shifts of some types. */
export type Counted = 'days' | 'nights' | 'weekends' | { shiftTypes: readonly number[] };

/** Least and most of something in the days `fromDay` to `toDay`, both inclusive. */
export interface CountLimit {
  of: Counted;
  fromDay: number;
  toDay: number;
  min: number;
  max: number;
  /** Counted already before the first day of the horizon. */
  before?: number;
}

/** Paid time in the days `fromDay` to `toDay`, both inclusive. */
export interface PaidLimit {
  fromDay: number;
  toDay: number;
  minSlots: number;
  maxSlots: number;
  /** Paid slots counted already before the first day of the horizon. */
  before?: number;
  /** Up to `slots` above `maxSlots`, each at `pricePerSlot`. */
  overtime?: { slots: number; pricePerSlot: number };
  /** Up to `slots` below `minSlots`, each at `pricePerSlot`. */
  voluntaryTimeOff?: { slots: number; pricePerSlot: number };
}

/** Work off the phone whose time the solver chooses: `count` pieces, at most one in a shift, clear of breaks. */
export interface FloatingActivity {
  slots: number;
  count: number;
  /** Days of the shifts it may lie in, both inclusive. */
  fromDay: number;
  toDay: number;
  /** Earliest start and latest end, in slots from 00:00 of the shift's day. */
  window: readonly [number, number];
}

/** A wish about a day: `cost` is paid when it is not met. */
export interface ShiftRequest {
  day: number;
  /** Null: any shift type. */
  shiftTypes: readonly number[] | null;
  /** Only this start, slot within the day; any when absent. */
  start?: number;
  /** True: to work (one of these types) on that day; false: not to. */
  wanted: boolean;
  cost: number;
}

/** A pinned shift; `start` counts within the day. Pinned breaks (absolute starts) stand whatever their windows say. */
export interface PinnedShift {
  day: number;
  start: number;
  shiftType: number;
  breaks?: number[];
}

/** What was before the horizon. */
export interface History {
  /** Days worked in a row up to the eve of the horizon. */
  consecutiveDays: number;
  /** End of the last shift, in slots from 00:00 of the first day. */
  lastEndSlot: number;
  /** Days off in a row up to the eve; when absent a run of days off at the start may be of any length. */
  daysOff?: number;
  /** Type of the last shift. */
  lastShiftType?: number;
  lastShiftWasNight?: boolean;
  /** Nights on consecutive days up to the eve. */
  consecutiveNights?: number;
}

export interface Agent {
  /** Queues the agent can serve; in each slot it serves one of them, chosen freely. */
  queues: number[];
  shiftTypes: number[];
  minDays: number;
  maxDays: number;
  /** Paid slots over the whole horizon. */
  minPaidSlots: number;
  maxPaidSlots: number;
  maxConsecutiveDays: number;
  /** Least time between the end of a shift and the start of the next. */
  minRestSlots: number;
  /** One unbroken free stretch of at least this length lies within the horizon; 0 for none. */
  minContinuousRestSlots: number;
  /** Per day: earliest start and latest end in slots from 00:00 of that day, or null for a day off. */
  windows: (readonly [number, number] | null)[];
  /** Absolute slots [from, to) in which no part of a shift may lie. */
  unavailable: (readonly [number, number])[];
  /** Absolute slots [from, to) the shift must cover: paid, off the phone, free of breaks. */
  activities: { from: number; to: number }[];
  fixed: PinnedShift[];
  history: History | null;
  dayPenalty: number[];
  preferredStartSlot: number;
  startPenaltyPerHour: number;

  /** The rules and wishes below do not exist where absent. Index into the problem's sites. */
  site?: number;
  /** The long rest is due in every week (days 7w to 7w + 6) instead of once in the horizon. */
  longRestEachWeek?: boolean;
  /** Least days worked, and off, in a row; runs that touch the horizon's edge are exempt unless history tells their start. */
  minConsecutiveDays?: number;
  minConsecutiveDaysOff?: number;
  limits?: CountLimit[];
  paidLimits?: PaidLimit[];
  /** Both days of a weekend are worked, or none. */
  wholeWeekends?: boolean;
  maxConsecutiveNights?: number;
  /** Least time between the end of a night shift and the start of a shift that is no night. */
  restAfterNightSlots?: number;
  /** In every week (days 7w to 7w + 6) all starts lie within so many slots of the clock. */
  maxStartSpreadSlots?: number;
  /** Shift types allowed per day, null for any. */
  rotation?: (number[] | null)[];
  /** Pairs of shift types [a, b]: b may not be worked on the day after a. */
  forbiddenSuccessions?: readonly (readonly [number, number])[];
  /** Days locked as days off. */
  lockedDaysOff?: number[];
  floating?: FloatingActivity[];
  requests?: ShiftRequest[];
  /** Added for every night shift, and for every late one, that the agent works. */
  nightPrice?: number;
  latePrice?: number;
}

/** A place to work: seats and opening hours, where they limit. */
export interface Site {
  /** Agents within their shifts (breaks included) at the same time, per slot. */
  seats?: Int32Array;
  /** Per day: every shift lies within, in slots from 00:00 of that day; null: closed. */
  open?: (readonly [number, number] | null)[];
}

/** What a queue's staffing costs, instead of the problem's two prices. */
export interface CoverCost {
  /** Price of one missing and of one surplus agent, per slot. */
  understaffed: Float64Array;
  overstaffed: Float64Array;
  /**
   * Per slot, where not null, the cost of 0, 1, 2, ... agents on the queue instead of the requirement and its prices:
   * convex; past its end the last step continues.
   */
  tables: (Float64Array | null)[] | null;
}

/** Two agents: `together`, both off or on the same time; else their shifts never overlap. */
export interface Pair {
  agents: readonly [number, number];
  together: boolean;
}

export interface RosterProblem {
  days: number;
  slotMinutes: number;
  spillSlots: number;
  startStepSlots: number;
  /** Price of one missing and of one surplus agent in one slot. */
  understaffedCost: number;
  overstaffedCost: number;
  /** Agents needed: one array per queue over `days * slotsPerDay + spillSlots` slots. */
  required: Int32Array[];
  shiftTypes: ShiftType[];
  agents: Agent[];

  /** The fields below mean nothing where absent. ISO weekday of the first day; 1 (Monday) when absent. */
  firstWeekday?: number;
  /** A shift with at least `leastSlots` in this stretch of the clock (slots from 00:00, `to` may pass midnight) is a night. */
  night?: { from: number; to: number; leastSlots: number };
  /** A shift that ends after this slot of its day (from 00:00) and is no night is late. */
  lateFrom?: number;
  sites?: Site[];
  /** Agents to be allocated to a queue at least, per slot; null for none. One entry per queue. */
  minimumStaff?: (Int32Array | null)[];
  pairs?: Pair[];
  /** One entry per queue; null where the two prices above hold. */
  coverCosts?: (CoverCost | null)[];
  /** Least slots on a queue before the agent goes to another within a shift; allocated anew in every slot when absent. */
  minimumTaskSlots?: number;
}

export interface RosterShift {
  agent: number;
  day: number;
  /** Slot within the day. */
  start: number;
  shiftType: number;
  /** Absolute start slot of each break, in the order of the shift type. */
  breaks: number[];
  /** Floating activities of the agent that lie in this shift, with their absolute start slots. */
  floating?: { activity: number; from: number }[];
  /** Where `minimumTaskSlots` is set: the queues served in turn, each from its absolute slot to the next one's. */
  tasks?: { queue: number; from: number }[];
}

export const slotsPerDay = (problem: RosterProblem): number => 1440 / problem.slotMinutes;

/** Slots of the horizon, those after the last midnight included. */
export const slotCount = (problem: RosterProblem): number => problem.days * slotsPerDay(problem) + problem.spillSlots;

/** Whether agents missing on the queue in the slot have a price: what nobody pays for is no work. */
export const isWork = (
  { understaffedCost, coverCosts }: Pick<RosterProblem, 'understaffedCost' | 'coverCosts'>,
  queue: number,
  slot: number,
): boolean => (coverCosts?.[queue]?.understaffed[slot] ?? understaffedCost) > 0;

/** Required agent-slots of all queues: the week's work. */
export const workSlots = (problem: Pick<RosterProblem, 'required' | 'understaffedCost' | 'coverCosts'>): number =>
  problem.required.reduce(
    (total, queue, k) => queue.reduce((sum, agents, slot) => sum + (isWork(problem, k, slot) ? agents : 0), total),
    0,
  );

/** Whether a shift is what the request is about. */
export const isAbout = (
  { day, shiftTypes, start }: ShiftRequest,
  shift: { day: number; start: number; shiftType: number },
): boolean =>
  day === shift.day && (start ?? shift.start) === shift.start && (shiftTypes?.includes(shift.shiftType) ?? true);

/** Price of starting at `start` (slot within the day): hours off the preferred start, the shorter way round the clock. */
export function startPenalty(agent: Agent, start: number, perDay: number): number {
  const apart = Math.abs(start - agent.preferredStartSlot);
  return (agent.startPenaltyPerHour * Math.min(apart, perDay - apart) * 24) / perDay;
}

/**
 * Share of the week's work that a better roster could at most still save, each required slot counted as 1:
 * (objective - bound) / (objective + work).
 */
export function rosterGap(objective: number, bound: number, work: number): number {
  return objective > bound ? (objective - bound) / (objective + work) : 0;
}
