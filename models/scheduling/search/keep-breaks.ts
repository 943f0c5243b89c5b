import { createCoverage } from '../cover/coverage.ts';
import { type RosterProblem, type RosterShift, slotCount, slotsPerDay } from '../problem.ts';

interface Costed {
  objective: number;
  shifts: RosterShift[];
}

const tolerance = 1e-9;

/**
 * The roster with the breaks of an earlier one in shifts it has at the same time, where that costs nothing: among rosters
 * as good as each other people keep the one they know. Two ways are gone: from the earlier breaks on to the new ones as
 * far as that gains, and from the new ones back as far as that costs nothing. The first is taken unless it costs more.
 * Shifts with anything else in them than breaks stay as they are.
 */
export function keepBreaks(problem: RosterProblem, roster: Costed, earlier: readonly RosterShift[]): Costed {
  if (problem.minimumTaskSlots || earlier.length === 0) return roster;
  const known = new Map(earlier.map((shift) => [keyOf(shift), shift]));
  const old = roster.shifts.map((shift) => {
    const { breaks } = known.get(keyOf(shift)) ?? shift;
    return isPlain(problem, shift) ? { ...shift, breaks } : shift;
  });
  const gained = exchanged(problem, old, roster.shifts, -tolerance);
  const onward = exchanged(problem, gained.shifts, old, tolerance);
  const back = exchanged(problem, roster.shifts, old, tolerance);
  const { shifts, cost } = onward.cost <= back.cost + tolerance ? onward : back;
  return { objective: roster.objective + cost - back.costBefore, shifts };
}

const keyOf = ({ agent, day, start, shiftType }: RosterShift): string => [agent, day, start, shiftType].join();

/** Whether nothing but breaks lies in the shift, and nobody pinned it. */
function isPlain(problem: RosterProblem, { agent, day, start, shiftType, floating }: RosterShift): boolean {
  const { activities, fixed } = problem.agents[agent];
  const from = day * slotsPerDay(problem) + start;
  const to = from + problem.shiftTypes[shiftType].lengthSlots;
  return (
    !floating?.length &&
    !fixed.some((pin) => pin.day === day) &&
    !activities.some((activity) => activity.from < to && activity.to > from)
  );
}

/** The shifts `own`, of which one after the other becomes its `other` where that changes the cost by at most `most`. */
function exchanged(problem: RosterProblem, own: readonly RosterShift[], other: readonly RosterShift[], most: number) {
  const perDay = slotsPerDay(problem);
  const masks = problem.agents.map(({ queues }) => queues.reduce((mask, queue) => mask | (1 << queue), 0));
  const skillMasks = [...new Set(masks)];
  const coverage = createCoverage({ problem, slots: slotCount(problem), skillMasks });
  const count = (
    { agent, day, start, shiftType, breaks, floating = [] }: RosterShift,
    change: 'add' | 'remove',
  ): void => {
    const { lengthSlots, breaks: types } = problem.shiftTypes[shiftType];
    const { activities, floating: pieces = [] } = problem.agents[agent];
    const first = day * perDay + start;
    const offPhone = [
      ...activities,
      ...breaks.map((at, i) => ({ from: at, to: at + types[i].slots })),
      ...floating.map(({ activity, from: at }) => ({ from: at, to: at + pieces[activity].slots })),
    ];
    const slots = Int32Array.from({ length: lengthSlots }, (_, i) => first + i).filter(
      (t) => !offPhone.some(({ from, to }) => t >= from && t < to),
    );
    coverage[change](skillMasks.indexOf(masks[agent]), slots, slots.length);
  };

  const shifts = [...own];
  for (const shift of shifts) count(shift, 'add');
  const costBefore = coverage.cost;
  let open = [...shifts.keys()].filter((i) => own[i].breaks.join() !== other[i].breaks.join());
  for (let before = -1; open.length !== before; ) {
    before = open.length;
    open = open.filter((i) => {
      const { cost } = coverage;
      count(own[i], 'remove');
      count(other[i], 'add');
      const isTaken = coverage.cost - cost <= most;
      if (isTaken) shifts[i] = other[i];
      else {
        count(other[i], 'remove');
        count(own[i], 'add');
      }
      return !isTaken;
    });
  }
  return { shifts, cost: coverage.cost, costBefore };
}
