import { DateTime } from 'luxon';
import type { Centre } from '../../domain/centre.ts';
import type { PlanningGrid, Shift } from '../../domain/plan.ts';
import type { ShiftChange, ShiftDraft, ShiftEdit } from '../../domain/schedule-edit.ts';
import { InputError } from '../../errors.ts';

export interface EditedShifts {
  shifts: Shift[];
  changes: ShiftChange[];
}

/**
 * The shifts after edits by hand, made one after the other, and what each changed. One agent has at most one shift a day.
 * InputError names the edit and field that make no sense; whether the result keeps the rules is for `checkRoster` to say.
 */
export function editShifts(centre: Centre, grid: PlanningGrid, shifts: Shift[], edits: ShiftEdit[]): EditedShifts {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  const changes = edits.map((edit, index): ShiftChange => {
    const at = `edits[${index}]`;
    const before = edit.op === 'add' ? null : byId.get(edit.shiftId);
    if (before === undefined) throw new InputError(`${at}.shiftId`, 'names no shift of this schedule.');
    const after = shiftAfter(centre, grid, before, edit, at);
    if (before) byId.delete(before.id);
    if (after && byId.has(after.id)) {
      throw new InputError(at, `agent "${after.agentId}" has a shift on ${after.date} already. Replace that one.`);
    }
    if (after) byId.set(after.id, after);
    return { before, after };
  });
  return { shifts: [...byId.values()].sort(byStart), changes };
}

export const byStart = (a: Shift, b: Shift): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1;

function shiftAfter(
  centre: Centre,
  grid: PlanningGrid,
  before: Shift | null,
  edit: ShiftEdit,
  at: string,
): Shift | null {
  if (edit.op === 'remove') return null;
  if (edit.op !== 'move') return drawShift(centre, grid, edit.shift, `${at}.shift`);
  const { agentId = before!.agentId, start = before!.start } = edit;
  const later = Date.parse(start) - Date.parse(before!.start);
  const activities = before!.activities.map((activity) => ({
    ...activity,
    start: shifted(activity.start, later),
    end: shifted(activity.end, later),
  }));
  return drawShift(centre, grid, { ...before!, agentId, start: shifted(start, 0), activities }, at);
}

const shifted = (instant: string, milliseconds: number): string =>
  DateTime.fromMillis(Date.parse(instant) + milliseconds, { zone: 'utc' }).toISO({ suppressMilliseconds: true })!;

/** The shift a draft means. InputError(`at`) where it names what is not there or its activities leave gaps. */
export function drawShift(centre: Centre, grid: PlanningGrid, draft: ShiftDraft, at: string): Shift {
  const { agentId, shiftTemplateId, activities } = draft;
  if (!centre.agents.some(({ id }) => id === agentId)) {
    throw new InputError(`${at}.agentId`, `there is no agent "${agentId}".`);
  }
  const drawn = activities ? contiguous(activities, draft.start, at) : byTemplate(centre, draft, at);
  const start = drawn[0].start;
  const date = DateTime.fromISO(start, { zone: grid.timeZone }).toISODate()!;
  const lastDate = DateTime.fromISO(grid.startDate)
    .plus({ days: grid.days - 1 })
    .toISODate()!;
  if (date < grid.startDate || date > lastDate) {
    throw new InputError(`${at}.start`, `lies outside the schedule's days, ${grid.startDate} to ${lastDate}.`);
  }
  const paid = drawn.filter((activity) => activity.paid).reduce((sum, activity) => sum + minutesOf(activity), 0);
  return {
    id: `${agentId}_${date}`,
    agentId,
    date,
    shiftTemplateId,
    start,
    end: drawn.at(-1)!.end,
    paidMinutes: Math.round(paid),
    activities: drawn,
  };
}

type Activity = Shift['activities'][number];
const minutesOf = ({ start, end }: Activity): number => (Date.parse(end) - Date.parse(start)) / 60_000;

function contiguous(activities: Activity[], start: string, at: string): Activity[] {
  const drawn = activities.map((activity) => ({
    ...activity,
    start: shifted(activity.start, 0),
    end: shifted(activity.end, 0),
  }));
  let end = shifted(start, 0);
  for (const [index, activity] of drawn.entries()) {
    if (activity.start !== end)
      throw new InputError(`${at}.activities[${index}].start`, `leaves a gap; begin at ${end}.`);
    if (activity.end <= activity.start)
      throw new InputError(`${at}.activities[${index}].end`, 'is not after its start.');
    end = activity.end;
  }
  return drawn;
}

/** Breaks lie in the middle of their windows, one after the other. */
function byTemplate({ shiftTemplates }: Centre, { shiftTemplateId, start }: ShiftDraft, at: string): Activity[] {
  const template = shiftTemplates.find(({ id }) => id === shiftTemplateId);
  if (!template) {
    throw new InputError(`${at}.shiftTemplateId`, `there is no shift template "${shiftTemplateId}".`);
  }
  const instant = (minute: number): string => shifted(start, minute * 60_000);
  const activities: Activity[] = [];
  let minute = 0;
  const work = (to: number): void => {
    if (to > minute) activities.push({ activity: 'onQueue', start: instant(minute), end: instant(to), paid: true });
    minute = Math.max(minute, to);
  };
  const middle = ({ earliestAfterStart, latestAfterStart }: (typeof template.breaks)[number]): number =>
    Math.round((earliestAfterStart + latestAfterStart) / 30) * 15;
  for (const pause of [...template.breaks].sort((a, b) => middle(a) - middle(b))) {
    work(middle(pause));
    activities.push({
      activity: pause.activity,
      start: instant(minute),
      end: instant(minute + pause.minutes),
      paid: pause.paid,
    });
    minute += pause.minutes;
  }
  work(template.lengthMinutes);
  return activities;
}
