import type { Roster, Shift } from '../domain/plan.ts';
import type { RuleFinding, ShiftChange, ShiftEdit } from '../domain/schedule-edit.ts';
import { centreInForce } from '../pipeline/centre-in-force.ts';
import { recountSummary } from '../pipeline/plan/summary.ts';
import { checkRoster, type RosterCheck } from '../pipeline/roster/check-roster.ts';
import { editShifts } from '../pipeline/roster/edit-shifts.ts';
import type { ScheduleEdit } from '../store/schedule-edit-store.ts';
import type { Store } from '../store/store.ts';

const weekMilliseconds = 7 * 86_400_000;
/** Planning periods, whose hours and weekends carry over, are at most so long. */
const longestPeriodWeeks = 8;

/** Edits of one published schedule. */
export interface Amendment {
  scheduleId: string;
  edits: ShiftEdit[];
}

/** An amendment as it would be kept. */
export interface DraftedAmendment {
  scheduleId: string;
  edit: ScheduleEdit;
  /** Rules that the agents concerned keep now and would break then. */
  broken: RuleFinding[];
}

/**
 * What amendments would do; nothing is changed yet. InputError when an edit makes no sense. Draft and keep in one
 * transaction that holds what is published (`holdPublished`).
 */
export async function draftAmendments(
  store: Store,
  amendments: readonly Amendment[],
  note: string,
): Promise<DraftedAmendment[]> {
  const drafted: DraftedAmendment[] = [];
  for (const { scheduleId, edits } of amendments) {
    const { summary, staffingRequirementId, ...schedule } = await store.schedules.find(scheduleId);
    const { grid, onQueue, quality, unrostered } = schedule;
    const begin = Date.parse(grid.starts[0]);
    const before: Roster = { grid, onQueue, quality, unrostered, shifts: schedule.shifts };
    const centre = centreInForce(await store.centre.read(), grid.startDate);
    const { shifts, changes } = editShifts(centre, grid, before.shifts, edits);
    const concerned = agentsOf(changes);
    const world = {
      ...(await store.forecasts.findRosterBasis(staffingRequirementId, quality)),
      centre,
      previous: withChanges(
        await store.shifts.publishedBetween(
          new Date(begin - longestPeriodWeeks * weekMilliseconds).toISOString(),
          grid.starts[0],
          concerned,
        ),
        drafted.flatMap(({ edit }) => edit.changes),
      ),
    };
    const { shifts: _, ...roster } = checkRoster({ ...world, roster: { ...before, shifts } }).roster;
    const end = Date.parse(grid.starts.at(-1)!) + grid.intervalMinutes * 60_000;
    const later = await store.shifts.publishedBetween(
      new Date(end).toISOString(),
      new Date(end + weekMilliseconds).toISOString(),
      concerned,
    );
    drafted.push({
      scheduleId,
      edit: { changes, note, roster, summary: recountSummary(summary, roster), state: 'published' },
      broken: newFindings({ ...world, roster: before }, { ...before, shifts }, changes, later),
    });
  }
  return drafted;
}

/** Keeps amendments, each as a revision that is in force at once: feed, calendars and payroll follow. */
export async function keepAmendments(store: Store, drafted: readonly DraftedAmendment[], actor: string): Promise<void> {
  for (const { scheduleId, edit } of drafted) await store.scheduleEdits.save(scheduleId, edit, actor);
}

const agentsOf = (changes: readonly ShiftChange[]): string[] => [
  ...new Set(changes.flatMap(({ before, after }) => [before, after].flatMap((shift) => shift?.agentId ?? []))),
];

function newFindings(world: RosterCheck, after: Roster, changes: ShiftChange[], later: Shift[]): RuleFinding[] {
  const concerned = new Set(agentsOf(changes));
  const isConcerned = ({ agentId }: { agentId: string }): boolean => concerned.has(agentId);
  const centre = { ...world.centre, agents: world.centre.agents.filter(({ id }) => concerned.has(id)) };
  const findingsOf = (roster: Roster): RuleFinding[] => {
    const shifts = roster.shifts.filter(isConcerned);
    const rest = restFindings(shifts, later, centre.minRestMinutes);
    return [...checkRoster({ ...world, centre, roster: { ...roster, shifts } }).findings, ...rest];
  };
  const known = new Set(findingsOf(world.roster).map((finding) => JSON.stringify(finding)));
  return findingsOf(after).filter((finding) => !known.has(JSON.stringify(finding)));
}

/** Too little rest between the schedule's last shifts and those published after it. */
function restFindings(shifts: readonly Shift[], later: readonly Shift[], minRestMinutes: number): RuleFinding[] {
  return later.flatMap((next) => {
    const rests = shifts
      .filter(({ agentId }) => agentId === next.agentId)
      .map(({ end }) => (Date.parse(next.start) - Date.parse(end)) / 60_000);
    const rest = Math.min(...rests);
    if (rest >= minRestMinutes) return [];
    const detail = `${next.date}: begins ${rest} minutes after the shift before; ${minRestMinutes} are the least`;
    return [{ agentId: next.agentId, rule: 'daily-rest', detail }];
  });
}

function withChanges(shifts: readonly Shift[], changes: readonly ShiftChange[]): Shift[] {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  for (const { before, after } of changes) {
    if (before) byId.delete(before.id);
    if (after) byId.set(after.id, after);
  }
  return [...byId.values()];
}
