import type { TimeOff } from '../domain/centre.ts';
import type { RosterShift } from '../store/roster-store.ts';
import type { ScheduleItem } from '../store/schedule-store.ts';
import type { Store } from '../store/store.ts';
import { formatDate, parseDate } from '../time/calendar-day.ts';
import { periodInstants } from '../time/period.ts';
import { draftAmendments, keepAmendments } from './amend-roster.ts';

type DaysOff = Pick<TimeOff, 'agentId' | 'from' | 'to'>;

/** Takes published shifts that begin on days off from the roster; answers their ids. */
export async function clearRoster(store: Store, daysOff: readonly DaysOff[], actor: string): Promise<string[]> {
  if (daysOff.length === 0) return [];
  await store.scheduleEdits.holdPublished();
  const { timeZone } = await store.centre.readSite();
  const from = daysOff.reduce((first, off) => (off.from < first ? off.from : first), daysOff[0].from);
  const to = daysOff.reduce((last, off) => (off.to > last ? off.to : last), daysOff[0].to);
  const period = periodInstants({ from, to }, timeZone);
  const agentIds = daysOff.map(({ agentId }) => agentId);
  const planned = await store.roster.list({ from: period.from!, to: period.to, agentIds });
  const shifts = planned.filter(isOn(daysOff));
  await removeShifts(store, shifts, actor);
  return shifts.map(({ id }) => id);
}

/** The same for entries of time off that were just written. */
export async function clearRosterOf(store: Store, entries: readonly { id: string }[], actor: string): Promise<void> {
  const ids = new Set(entries.map(({ id }) => id));
  const { timeOff } = await store.centre.read();
  await clearRoster(
    store,
    timeOff.filter(({ id }) => ids.has(id)),
    actor,
  );
}

/** Publishes a draft. Days off that were granted since it was made win: its shifts on them are taken out. */
export function publishSchedule(store: Store, id: string, actor: string): Promise<ScheduleItem> {
  return store.atomically(async (kept) => {
    await kept.scheduleEdits.holdPublished();
    const { startDate, days } = await kept.schedules.publish(id, actor);
    const lastDate = formatDate(parseDate(startDate) + days - 1);
    const { timeOff } = await kept.centre.read();
    const daysOff = timeOff.filter(({ from, to }) => from <= lastDate && to >= startDate);
    const { shifts } = await kept.schedules.find(id);
    const lost = shifts.filter(isOn(daysOff));
    await removeShifts(
      kept,
      lost.map((shift) => ({ id: shift.id, scheduleId: id })),
      actor,
    );
    return kept.schedules.findItem(id);
  });
}

function isOn(daysOff: readonly DaysOff[]): (shift: { agentId: string; date: string }) => boolean {
  const byAgent = new Map<string, DaysOff[]>();
  for (const off of daysOff) byAgent.set(off.agentId, [...(byAgent.get(off.agentId) ?? []), off]);
  return ({ agentId, date }) => (byAgent.get(agentId) ?? []).some(({ from, to }) => from <= date && date <= to);
}

async function removeShifts(
  store: Store,
  shifts: readonly Pick<RosterShift, 'id' | 'scheduleId'>[],
  actor: string,
): Promise<void> {
  const scheduleIds = [...new Set(shifts.map(({ scheduleId }) => scheduleId))];
  const amendments = scheduleIds.map((scheduleId) => ({
    scheduleId,
    edits: shifts
      .filter((shift) => shift.scheduleId === scheduleId)
      .map((shift) => ({ op: 'remove' as const, shiftId: shift.id })),
  }));
  await keepAmendments(store, await draftAmendments(store, amendments, 'time off'), actor);
}
