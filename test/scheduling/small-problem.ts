import type { Agent, RosterProblem, RosterShift, ShiftType } from '../../models/scheduling/problem.ts';

/** An agent who may do anything; tests add the rules they are about. */
export const freeAgent = (days: number, shiftTypes: number[]): Agent => ({
  queues: [0],
  shiftTypes,
  minDays: 0,
  maxDays: days,
  minPaidSlots: 0,
  maxPaidSlots: 1000,
  maxConsecutiveDays: days,
  minRestSlots: 0,
  minContinuousRestSlots: 0,
  windows: Array.from({ length: days }, () => [0, 1000] as const),
  unavailable: [],
  activities: [],
  fixed: [],
  history: null,
  dayPenalty: new Array(days).fill(0),
  preferredStartSlot: 0,
  startPenaltyPerHour: 0,
});

export const plainShift = (lengthSlots: number, breaks: ShiftType['breaks'] = []): ShiftType => ({
  lengthSlots,
  paidSlots: lengthSlots,
  startWindow: [0, 1000],
  breaks,
});

/** Four-hour slots: six a day keep enumeration small. */
export function smallProblem(
  days: number,
  shiftTypes: ShiftType[],
  agents: Agent[],
  more: Partial<RosterProblem> = {},
): RosterProblem {
  const spillSlots = more.spillSlots ?? 6;
  return {
    days,
    slotMinutes: 240,
    spillSlots,
    startStepSlots: 1,
    understaffedCost: 10,
    overstaffedCost: 1,
    required: [new Int32Array(days * 6 + spillSlots).fill(1)],
    shiftTypes,
    agents,
    ...more,
  };
}

/** Every placement of a type's breaks, as offsets from the shift's start; windows alone are respected. */
export function breakPlacements({ breaks }: ShiftType): number[][] {
  return breaks.reduce<number[][]>(
    (partial, { earliest, latest }) =>
      partial.flatMap((starts) => Array.from({ length: latest - earliest + 1 }, (_, i) => [...starts, earliest + i])),
    [[]],
  );
}

/** Every conceivable set of shifts of one agent, legal or not, at most one a day. */
export function* everyWeek(problem: RosterProblem, agent: number): Generator<RosterShift[]> {
  const perDay = 1440 / problem.slotMinutes;
  const daily = Array.from({ length: problem.days }, (_, day) =>
    problem.agents[agent].shiftTypes.flatMap((shiftType) =>
      Array.from({ length: perDay }, (_, start) => start).flatMap((start) =>
        breakPlacements(problem.shiftTypes[shiftType]).map(
          (offsets): RosterShift => ({
            agent,
            day,
            start,
            shiftType,
            breaks: offsets.map((offset) => day * perDay + start + offset),
          }),
        ),
      ),
    ),
  );
  yield* extend([], 0);

  function* extend(shifts: RosterShift[], day: number): Generator<RosterShift[]> {
    if (day === problem.days) {
      yield shifts;
      return;
    }
    yield* extend(shifts, day + 1);
    for (const shift of daily[day]) yield* extend([...shifts, shift], day + 1);
  }
}
