import type { Centre } from '../domain/centre.ts';
import type { PlanningGrid, Shift } from '../domain/plan.ts';
import type { RuleFinding, ShiftChange, ShiftDraft, ShiftEdit } from '../domain/schedule-edit.ts';
import { InputError } from '../errors.ts';
import { centreInForce } from '../pipeline/centre-in-force.ts';
import { recountSummary } from '../pipeline/plan/summary.ts';
import { checkRoster } from '../pipeline/roster/check-roster.ts';
import { byStart, drawShift, type EditedShifts, editShifts } from '../pipeline/roster/edit-shifts.ts';
import type { ScheduleItem } from '../store/schedule-store.ts';
import type { Store } from '../store/store.ts';
import { shiftsBefore } from './roster-tasks.ts';

/** What to do to a draft: single edits, other shifts instead of all of its, or back to how it was at a revision. */
export type EditOrder = { edits: ShiftEdit[] } | { shifts: ShiftDraft[] } | { revision: number };

export interface EditOptions {
  /** Keep the edit although it breaks rules that were kept before. */
  allowRuleBreaks: boolean;
  note: string | null;
  /** Asked with the schedule before the edit; throws when it should not be. */
  check: (schedule: ScheduleItem) => void;
}

export interface EditOutcome {
  /** Null: refused for the rules it would break, nothing is kept. */
  schedule: ScheduleItem | null;
  changes: ShiftChange[];
  /** All rules that the shifts break after the edit. */
  findings: RuleFinding[];
  /** Those among them that the edit broke. */
  newFindings: RuleFinding[];
}

/** Edits a draft by hand: checked against the rules and the configuration of today, figures counted anew. */
export function editSchedule(
  store: Store,
  id: string,
  order: EditOrder,
  { allowRuleBreaks, note, check }: EditOptions,
  actor: string,
): Promise<EditOutcome> {
  return store.atomically(async (kept): Promise<EditOutcome> => {
    const item = await kept.scheduleEdits.lockDraft(id);
    check(item);
    const { simulation: _, summary, staffingRequirementId, ...head } = await kept.schedules.find(id);
    const { grid, shifts, onQueue, quality, unrostered } = head;
    const roster = { grid, shifts, onQueue, quality, unrostered };
    const basis = await kept.forecasts.findRosterBasis(staffingRequirementId, quality);
    const centre = centreInForce(await kept.centre.read(), grid.startDate);
    const previous = await shiftsBefore(kept, grid.starts[0]);
    const edited = await editedShifts(kept, { id, centre, grid, shifts, revision: item.revision }, order);
    const world = { ...basis, centre, previous };
    const known = new Set(checkRoster({ ...world, roster }).findings.map((finding) => JSON.stringify(finding)));
    const checked = checkRoster({ ...world, roster: { ...roster, shifts: edited.shifts } });
    const newFindings = checked.findings.filter((finding) => !known.has(JSON.stringify(finding)));
    const result = { changes: edited.changes, findings: checked.findings, newFindings };
    if (newFindings.length > 0 && !allowRuleBreaks && !('revision' in order)) return { schedule: null, ...result };
    const { shifts: _shifts, ...without } = checked.roster;
    const edit = { changes: edited.changes, note, roster: without, summary: recountSummary(summary, without) };
    return { schedule: await kept.scheduleEdits.save(id, edit, actor), ...result };
  });
}

interface Draft {
  id: string;
  centre: Centre;
  grid: PlanningGrid;
  shifts: Shift[];
  revision: number;
}

async function editedShifts(store: Store, draft: Draft, order: EditOrder): Promise<EditedShifts> {
  const { id, centre, grid, shifts, revision } = draft;
  if ('edits' in order) return editShifts(centre, grid, shifts, order.edits);
  if ('shifts' in order) {
    return replaced(
      shifts,
      order.shifts.map((shift, index) => drawShift(centre, grid, shift, `[${index}]`)),
    );
  }
  if (order.revision >= revision) throw new InputError('revision', `is not before the present one, ${revision}.`);
  return undone(shifts, await store.scheduleEdits.changesSince(id, order.revision));
}

/** Other shifts instead of those that are there; equal ones stay. */
function replaced(before: Shift[], after: Shift[]): EditedShifts {
  const old = new Map(before.map((shift) => [shift.id, shift]));
  const seen = new Set<string>();
  const changes: ShiftChange[] = [];
  for (const [index, shift] of after.entries()) {
    if (seen.has(shift.id)) {
      throw new InputError(`[${index}]`, `agent "${shift.agentId}" has two shifts on ${shift.date}. Send one.`);
    }
    seen.add(shift.id);
    const known = old.get(shift.id) ?? null;
    if (!known || !isSame(known, shift)) changes.push({ before: known, after: shift });
  }
  for (const shift of before) if (!seen.has(shift.id)) changes.push({ before: shift, after: null });
  return { shifts: [...after].sort(byStart), changes };
}

const isSame = (a: Shift, b: Shift): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a.shiftTemplateId === b.shiftTemplateId &&
  JSON.stringify(a.activities.map(fieldsOf)) === JSON.stringify(b.activities.map(fieldsOf));
const fieldsOf = ({ activity, activityCodeId, start, end, paid }: Shift['activities'][number]) => [
  activity,
  activityCodeId ?? null,
  Date.parse(start),
  Date.parse(end),
  paid,
];

function undone(shifts: Shift[], newestFirst: ShiftChange[]): EditedShifts {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  const changes = newestFirst.map(({ before, after }): ShiftChange => {
    if (after) byId.delete(after.id);
    if (before) byId.set(before.id, before);
    return { before: after, after: before };
  });
  return { shifts: [...byId.values()].sort(byStart), changes };
}
