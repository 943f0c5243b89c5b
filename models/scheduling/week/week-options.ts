import { type Agent, isAbout, type RosterProblem, slotCount, slotsPerDay, startPenalty } from '../problem.ts';
import { activityMemory, type HeldActivity, heldActivities, holds } from '../rules/activities.ts';
import { rules } from '../rules/index.ts';
import type { Memory, ShiftLabel } from '../rules/memory.ts';
import { hourPrice, isNight } from '../rules/nights.ts';
import type { Candidate } from '../rules/rule.ts';
import { createPiecePlacer } from './piece-placer.ts';
import { membersOf, type Patterns } from './shift-patterns.ts';

/** A shift at a start that every rule about single shifts allows. */
export interface Option extends Candidate {
  label: number;
  pattern: number;
  /** Its pattern with all floating activities that may lie in a shift of the day. */
  family: number;
  /** Whether activities or pinned breaks lie in it. */
  meetsGiven: boolean;
  cost: number;
}

export interface AgentOptions {
  /** By day, label and start. */
  options: Option[];
  labels: ShiftLabel[];
  memories: Memory[];
  mustWork: Uint8Array;
  givenSlots: Uint8Array | null;
  pinnedBreaks: ReadonlyMap<number, readonly number[]>;
  baseCost: number;
}

/** Lists the options of one agent after the other. */
export function createOptionLister(problem: RosterProblem, patterns: Patterns): (agent: Agent) => AgentOptions {
  const { days, shiftTypes } = problem;
  const perDay = slotsPerDay(problem);
  const slots = slotCount(problem);
  const placer = createPiecePlacer(patterns.all, perDay);
  const noValue = new Float64Array(slots + 1);
  const filters = rules.flatMap((rule) => rule.allows ?? []);
  /** Whether a pattern's pieces find room in a plain shift, by pattern and start within the day. */
  const hasRoom = new Map<number, boolean>();

  function candidatesOf(agent: Agent): Candidate[] {
    const found: Candidate[] = [];
    for (let day = 0; day < days; day++) {
      for (const shiftType of agent.shiftTypes) {
        const { lengthSlots, startWindow, startStepSlots = problem.startStepSlots } = shiftTypes[shiftType];
        const first = Math.ceil(startWindow[0] / startStepSlots) * startStepSlots;
        const last = Math.min(perDay - 1, startWindow[1], slots - lengthSlots - day * perDay);
        for (let start = first; start <= last; start += startStepSlots) {
          const from = day * perDay + start;
          const shift: Candidate = { day, start, from, to: from + lengthSlots, shiftType };
          if (isAllowed(shift, agent)) found.push(shift);
        }
      }
    }
    return found;
  }

  function isAllowed(shift: Candidate, agent: Agent): boolean {
    for (const allows of filters) if (!allows(shift, agent, problem)) return false;
    return true;
  }

  function fits(pattern: number, from: number, blocked: Uint8Array | null): boolean {
    const key = pattern * perDay + (from % perDay);
    const known = blocked ? undefined : hasRoom.get(key);
    if (known !== undefined) return known;
    const fitting = placer.place(pattern, from, noValue, blocked, null) < Number.POSITIVE_INFINITY;
    if (!blocked) hasRoom.set(key, fitting);
    return fitting;
  }

  return (agent) => {
    let candidates = candidatesOf(agent);
    const mustWork = new Uint8Array(days);
    for (const pin of agent.fixed) mustWork[pin.day] = 1;
    const undecided: HeldActivity[] = [];
    for (const held of heldActivities(agent, candidates)) {
      if (held.days.length > 1) {
        undecided.push(held);
        continue;
      }
      const [owner = 0] = held.days;
      mustWork[owner] = 1;
      candidates = candidates.filter((shift) => shift.day !== owner || holds(shift, held.activity));
    }
    const memories = [
      ...rules.flatMap((rule) => rule.memories?.(agent, problem) ?? []),
      ...undecided.map((held, bit) => activityMemory(bit, held.days)),
    ];
    const pinnedBreaks = new Map(agent.fixed.flatMap(({ day, breaks }) => (breaks ? [[day, breaks] as const] : [])));
    const givenSlots = givenSlotsOf(agent);
    const readsNight = memories.some(({ reads }) => reads === 'night');
    const readsStart = memories.some(({ reads }) => reads === 'start');
    const floating = agent.floating ?? [];

    const floatingSets = Array.from({ length: days }, (_, day) =>
      subsetsOf(floating.map(({ fromDay, toDay }) => fromDay <= day && day <= toDay)),
    );
    const labels = createLabels();
    const options: Option[] = [];
    for (const shift of candidates) {
      const { day, start, from, to, shiftType } = shift;
      const meetsGiven = givenSlots?.subarray(from, to).includes(1) ?? false;
      const cost = costOf(agent, shift);
      const family = patterns.of(shiftType, membersOf(floating, floatingSets[day].at(-1)!), !pinnedBreaks.has(day));
      for (const set of floatingSets[day]) {
        const pattern = patterns.of(shiftType, membersOf(floating, set), !pinnedBreaks.has(day));
        if (!fits(pattern, from, meetsGiven ? givenSlots : null)) continue;
        const label = labels.of({
          shiftType,
          isNight: readsNight && isNight(problem, shiftType, start),
          start: readsStart ? start : -1,
          floating: set,
          covers: undecided.reduce((bits, { activity }, bit) => bits | (holds(shift, activity) ? 1 << bit : 0), 0),
        });
        options.push({ day, start, from, to, shiftType, label, pattern, family, meetsGiven, cost });
      }
    }
    options.sort((a, b) => a.day - b.day || a.label - b.label || a.start - b.start);
    const baseCost = (agent.requests ?? []).reduce((sum, { wanted, cost }) => sum + (wanted ? cost : 0), 0);
    return { options, labels: labels.all, memories, mustWork, givenSlots, pinnedBreaks, baseCost };
  };

  /** Penalties of the shift, less the requests for work it grants. */
  function costOf(agent: Agent, shift: Candidate): number {
    let cost =
      agent.dayPenalty[shift.day] + startPenalty(agent, shift.start, perDay) + hourPrice(agent, problem, shift);
    for (const request of agent.requests ?? []) {
      if (isAbout(request, shift)) cost += request.wanted ? -request.cost : request.cost;
    }
    return cost;
  }

  function givenSlotsOf(agent: Agent): Uint8Array | null {
    const given = new Uint8Array(slots);
    for (const { from, to } of agent.activities) given.fill(1, Math.max(0, from), Math.max(0, to));
    for (const { shiftType, breaks } of agent.fixed) {
      breaks?.forEach((at, i) => {
        given.fill(1, Math.max(0, at), Math.max(0, at + shiftTypes[shiftType].breaks[i].slots));
      });
    }
    return given.includes(1) ? given : null;
  }
}

function createLabels() {
  const all: ShiftLabel[] = [];
  const index = new Map<string, number>();
  return {
    all,
    of({ shiftType, isNight, start, floating, covers }: ShiftLabel): number {
      const key = `${shiftType},${isNight},${start},${floating},${covers}`;
      let label = index.get(key);
      if (label === undefined) {
        label = all.length;
        index.set(key, label);
        all.push({ shiftType, isNight, start, floating, covers });
      }
      return label;
    },
  };
}

/** Bit sets of the members that are possible. */
function subsetsOf(possible: boolean[]): number[] {
  const sets = [0];
  possible.forEach((isPossible, i) => {
    if (isPossible) sets.push(...sets.map((set) => set | (1 << i)));
  });
  return sets;
}
