import type { Agent, RosterProblem, RosterShift, ShiftType } from '../../models/scheduling/problem.ts';
import { verify } from '../../models/scheduling/verify/verify.ts';
import { createPricer } from '../../models/scheduling/week/pricing.ts';
import { compileProblem } from '../../models/scheduling/week/week-model.ts';
import { createWeeks, takeChosenWeek, toShifts } from '../../models/scheduling/week/weeks.ts';

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

/** Every placement of some of the agent's floating activities within a shift from `from` to `to`. */
function floatingPlacements(agent: Agent, from: number, to: number): NonNullable<RosterShift['floating']>[] {
  return (agent.floating ?? []).reduce<NonNullable<RosterShift['floating']>[]>(
    (partial, { slots }, activity) =>
      partial.flatMap((placed) => [
        placed,
        ...Array.from({ length: Math.max(0, to - from - slots + 1) }, (_, i) => [
          ...placed,
          { activity, from: from + i },
        ]),
      ]),
    [[]],
  );
}

/** Every conceivable set of shifts of one agent on days not off, legal or not, one a day, starting at multiples of the step. */
export function* everyWeek(problem: RosterProblem, agent: number, step = 1): Generator<RosterShift[]> {
  const perDay = 1440 / problem.slotMinutes;
  const pinned = problem.agents[agent].fixed.filter((pin) => pin.breaks);
  const daily = Array.from({ length: problem.days }, (_, day) => {
    if (problem.agents[agent].windows[day] === null) return [];
    const places = problem.agents[agent].shiftTypes.flatMap((shiftType) =>
      Array.from({ length: perDay / step }, (_, i) => i * step).flatMap((start) =>
        breakPlacements(problem.shiftTypes[shiftType]).map((offsets) => ({
          shiftType,
          start,
          breaks: offsets.map((offset) => day * perDay + start + offset),
        })),
      ),
    );
    const asPinned = pinned.filter((pin) => pin.day === day).map((pin) => ({ ...pin, breaks: pin.breaks! }));
    return [...places, ...asPinned].flatMap(({ shiftType, start, breaks }) => {
      const from = day * perDay + start;
      const to = from + problem.shiftTypes[shiftType].lengthSlots;
      return floatingPlacements(problem.agents[agent], from, to).map((floating): RosterShift => {
        const shift = { agent, day, start, shiftType, breaks };
        return floating.length > 0 ? { ...shift, floating } : shift;
      });
    });
  });
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

/** The same value from the definition: price of every slot on the phone less all penalties; null when illegal. */
function weekValue(problem: RosterProblem, shifts: RosterShift[], prices: Float64Array): number | null {
  const verdict = verify(problem, shifts);
  if (verdict.violations.length > 0) return null;
  const onPhone = verdict.onPhone[0].agents;
  const worth = onPhone.reduce((sum, staff, t) => sum + staff * prices[t], 0);
  return worth - verdict.preferencePenalty - verdict.paidTimePenalty;
}

/** Value of the best legal week of the only agent, of all there are (or are admitted); -Infinity if none is legal. */
export function bestOfAllWeeks(
  problem: RosterProblem,
  prices: Float64Array,
  step = 1,
  admits: (shifts: RosterShift[]) => boolean = () => true,
): number {
  const worthAlone = new Map<RosterShift, number>();
  const worthOf = (shift: RosterShift): number => {
    const known = worthAlone.get(shift);
    if (known !== undefined) return known;
    const onPhone = verify(problem, [shift]).onPhone[0].agents;
    const worth = onPhone.reduce((sum, staff, t) => sum + staff * prices[t], 0);
    worthAlone.set(shift, worth);
    return worth;
  };
  let best = Number.NEGATIVE_INFINITY;
  for (const shifts of everyWeek(problem, 0, step)) {
    const mostWorth = shifts.reduce((sum, shift) => sum + worthOf(shift), 0);
    if (mostWorth > best && admits(shifts)) best = Math.max(best, weekValue(problem, shifts, prices) ?? best);
  }
  return best;
}

/** The pricer's answer: its value and what the laid-out week is worth by the definition (null when illegal). */
export function pricedWeek(problem: RosterProblem, prices: Float64Array): { value: number; worth: number | null } {
  const compiled = compileProblem(problem);
  const pricer = createPricer(compiled);
  pricer.setPrices(prices);
  const value = pricer.bestWeek(0);
  if (value === Number.NEGATIVE_INFINITY) return { value, worth: value };
  const weeks = createWeeks(compiled, pricer.breakStride);
  takeChosenWeek(compiled, pricer, weeks, 0);
  return { value, worth: weekValue(problem, toShifts(compiled, weeks), prices) };
}
