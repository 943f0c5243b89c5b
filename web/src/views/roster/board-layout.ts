import type { Agent, Centre, Schedule, Shift } from '../../api/types.ts';
import { type DayRange, isWithin } from '../../day-range.ts';
import type { SiteClock } from '../../site-clock.ts';

export interface BoardShift {
  shift: Shift;
  day: number;
  /** Minutes from the local midnight of `day`; the end may lie on the next day. */
  from: number;
  to: number;
  /** Time off the queue inside the shift, minutes from the same midnight. */
  pauses: { from: number; to: number; paid: boolean }[];
}

export interface BoardRow {
  agent: Agent;
  paidMinutes: number;
  shifts: BoardShift[];
  /** Why a day is free, where the centre knows. */
  timeOff: (string | null)[];
}

export interface BoardDay {
  agents: number;
  paidMinutes: number;
}

export interface Board {
  rows: BoardRow[];
  days: BoardDay[];
  /** Shown part of every day: whole hours around all shifts, minutes from midnight. */
  from: number;
  to: number;
}

const hour = 60;

/** Puts the shifts of a roster into rows (agents) and columns (local days). */
export function layOutBoard(centre: Centre, schedule: Schedule, clock: SiteClock): Board {
  const midnights = clock.dates.map((_, day) => clock.starts[clock.dayEdges[day]!]!);
  const minutes = (instant: string, day: number): number => (Date.parse(instant) - midnights[day]!) / 60_000;
  const shiftsOf = new Map<string, BoardShift[]>();
  const days = clock.dates.map(() => ({ agents: 0, paidMinutes: 0 }));
  let from = 24 * hour;
  let to = 0;
  for (const shift of schedule.shifts) {
    const day = clock.dates.indexOf(shift.date);
    if (day < 0) continue;
    const placed: BoardShift = {
      shift,
      day,
      from: minutes(shift.start, day),
      to: minutes(shift.end, day),
      pauses: shift.activities
        .filter(({ activity }) => activity !== 'onQueue')
        .map((pause) => ({ from: minutes(pause.start, day), to: minutes(pause.end, day), paid: pause.paid })),
    };
    from = Math.min(from, placed.from);
    to = Math.max(to, placed.to);
    days[day]!.agents += 1;
    days[day]!.paidMinutes += shift.paidMinutes;
    const known = shiftsOf.get(shift.agentId);
    if (known) known.push(placed);
    else shiftsOf.set(shift.agentId, [placed]);
  }
  const rows = centre.agents.map((agent) => {
    const shifts = shiftsOf.get(agent.id) ?? [];
    const absences = centre.timeOff.filter((absence) => absence.agentId === agent.id);
    return {
      agent,
      shifts,
      paidMinutes: shifts.reduce((total, { shift }) => total + shift.paidMinutes, 0),
      timeOff: clock.dates.map(
        (date) => absences.find((absence) => absence.from <= date && date <= absence.to)?.reason ?? null,
      ),
    };
  });
  return {
    rows,
    days,
    from: Math.floor(Math.min(from, to === 0 ? 0 : from) / hour) * hour,
    to: Math.ceil((to || 24 * hour) / hour) * hour,
  };
}

export type BoardOrder = 'name' | 'start' | 'paidHours';

/** Rows that match a text (name or id) and a queue, in the chosen order. `start` looks at the shown days. */
export function selectRows(
  board: Board,
  { text, queueId, order, shown }: { text: string; queueId: string; order: BoardOrder; shown: DayRange },
): BoardRow[] {
  const wanted = text.trim().toLocaleLowerCase();
  const start = (row: BoardRow): number =>
    Math.min(...row.shifts.filter(({ day }) => isWithin(day, shown)).map((shift) => shift.from), 1e6);
  const compare = {
    name: () => 0,
    start: (a: BoardRow, b: BoardRow) => start(a) - start(b),
    paidHours: (a: BoardRow, b: BoardRow) => b.paidMinutes - a.paidMinutes,
  }[order];
  return board.rows
    .filter(
      ({ agent }) =>
        (!queueId || agent.queueIds.includes(queueId)) &&
        (!wanted || agent.name.toLocaleLowerCase().includes(wanted) || agent.id.toLocaleLowerCase().includes(wanted)),
    )
    .sort((a, b) => compare(a, b) || a.agent.name.localeCompare(b.agent.name));
}
