import type { Clock } from '../clock.ts';
import type { Agent, Centre } from '../domain/centre.ts';
import type { TimeOffBalance, TimeOffOrder, TimeOffRequest } from '../domain/time-off-request.ts';
import { ConflictError, InputError, NotFoundError } from '../errors.ts';
import { centreInForce } from '../pipeline/centre-in-force.ts';
import { newId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import { formatDate, secondsPerDay } from '../time/calendar-day.ts';
import { zoneClock } from '../time/zone-clock.ts';
import { clearRoster } from './clear-roster.ts';
import { decided } from './decision.ts';
import { balanceOf, timeOffAccounts } from './time-off-account.ts';
import { timeOffFindings } from './time-off-rules.ts';

const longestDays = 366;

/** The date at the site. */
export const dateAt = (clock: Clock, timeZone: string): string =>
  formatDate(Math.floor(zoneClock(timeZone).wallSeconds(clock.now() / 1000) / secondsPerDay));

const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * Asks for time off. Where the site's policy allows, it is approved at once: in the configuration, and off the published
 * roster. ConflictError where the agent has time off or an open request on these days already.
 */
export function requestTimeOff(
  store: Store,
  clock: Clock,
  order: TimeOffOrder,
  actor: string,
): Promise<TimeOffRequest> {
  return store.atomically(async (kept) => {
    await kept.timeOff.holdDecisions();
    const centre = await kept.centre.read();
    const agent = agentOf(centre, order.agentId);
    const today = dateAt(clock, centre.site.timeZone);
    if (order.to < today) throw new InputError('to', `${order.to} is past. HR enters past absences by /v1/time-off.`);
    if ((Date.parse(order.to) - Date.parse(order.from)) / 86_400_000 >= longestDays) {
      throw new InputError('to', `ask for at most ${longestDays} days at once.`);
    }
    const { items: open } = await kept.timeOff.list({ agentId: agent.id, state: 'requested', limit: 1000 });
    const clash = [...centre.timeOff, ...open].find(
      (other) => other.agentId === agent.id && other.from <= order.to && other.to >= order.from,
    );
    if (clash) {
      throw new ConflictError('from', `"${clash.id}" covers ${clash.from} to ${clash.to} already. Ask for other days.`);
    }
    const [firstYear, lastYear] = [yearOf(order.from), yearOf(order.to)];
    const account = (await timeOffAccounts(kept, centre, firstYear, lastYear))(agent);
    const entitlements = await kept.timeOff.listEntitlements({ agentId: agent.id });
    const years = Array.from({ length: lastYear - firstYear + 1 }, (_, n) => {
      const year = firstYear + n;
      const granted = entitlements.find((one) => one.year === year && one.reason === order.reason);
      const balance = granted ? balanceOf(account, granted, open, today) : null;
      return { year, ...account.costOf(order, year), balance };
    });
    const now = new Date(clock.now()).toISOString();
    const request: TimeOffRequest = {
      id: newId('tor', clock.now()),
      ...order,
      state: 'requested',
      days: years.reduce((sum, { days }) => sum + days, 0),
      minutes: years.reduce((sum, { minutes }) => sum + minutes, 0),
      findings: timeOffFindings({
        order,
        agent,
        centre: centreInForce(centre, order.from),
        policy: await kept.policies.read('timeOff'),
        today,
        years,
      }),
      timeOffId: null,
      removedShiftIds: [],
      decidedBy: null,
      decidedAt: null,
      decisionNote: null,
      createdAt: now,
      createdBy: actor,
      updatedAt: now,
    };
    if (request.findings.length > 0) return kept.timeOff.save(request);
    return approve(kept, clock, request, 'policy', null);
  });
}

/** Approves or rejects an open request. ConflictError when it was decided or withdrawn. */
export function decideTimeOff(
  store: Store,
  clock: Clock,
  id: string,
  decision: { approve: boolean; note: string | null },
  actor: string,
): Promise<TimeOffRequest> {
  return store.atomically(async (kept) => {
    await kept.timeOff.holdDecisions();
    const request = await kept.timeOff.lock(id);
    if (request.state !== 'requested') throw new ConflictError('id', `the request is ${request.state} already.`);
    if (decision.approve) return approve(kept, clock, request, actor, decision.note);
    return kept.timeOff.save({ ...request, state: 'rejected', ...decided(clock, actor, decision.note) });
  });
}

/**
 * Takes a request back. What was approved is time off no more; shifts that made room for it do not come back by themselves.
 * ConflictError when it was rejected or withdrawn, or has begun.
 */
export function withdrawTimeOff(store: Store, clock: Clock, id: string, actor: string): Promise<TimeOffRequest> {
  return store.atomically(async (kept) => {
    await kept.timeOff.holdDecisions();
    const request = await kept.timeOff.lock(id);
    if (request.state === 'rejected' || request.state === 'withdrawn') {
      throw new ConflictError('id', `the request is ${request.state} already.`);
    }
    const today = dateAt(clock, (await kept.centre.readSite()).timeZone);
    if (request.state === 'approved' && request.from <= today) {
      throw new ConflictError('id', `it began on ${request.from}. Ask HR to change it.`);
    }
    if (request.timeOffId !== null) await kept.centre.remove('timeOff', request.timeOffId, actor).catch(goneIsFine);
    return kept.timeOff.save({ ...request, state: 'withdrawn', timeOffId: null, ...decided(clock, actor, null) });
  });
}

/** Balances of a year by agent and reason; of agents to whom something was granted. */
export async function timeOffBalances(
  store: Store,
  clock: Clock,
  { agentId, year }: { agentId?: string; year?: number },
): Promise<TimeOffBalance[]> {
  const centre = await store.centre.read();
  const today = dateAt(clock, centre.site.timeZone);
  const asked = year ?? yearOf(today);
  const [granted, open, accountOf] = await Promise.all([
    store.timeOff.listEntitlements({ agentId, year: asked }),
    store.timeOff.list({ agentId, state: 'requested', limit: 100_000 }),
    timeOffAccounts(store, centre, asked, asked),
  ]);
  const agents = new Map(centre.agents.map((agent) => [agent.id, accountOf(agent)]));
  return granted.flatMap((entitlement) => {
    const account = agents.get(entitlement.agentId);
    const own = open.items.filter((request) => request.agentId === entitlement.agentId);
    return account ? [balanceOf(account, entitlement, own, today)] : [];
  });
}

async function approve(
  store: Store,
  clock: Clock,
  request: TimeOffRequest,
  actor: string,
  note: string | null,
): Promise<TimeOffRequest> {
  const { id, agentId, from, to, reason } = request;
  const timeOffId = `off-${id}`;
  await store.centre.put('timeOff', [{ id: timeOffId, agentId, from, to, reason }], actor);
  const removedShiftIds = await clearRoster(store, [request], actor);
  return store.timeOff.save({
    ...request,
    state: 'approved',
    timeOffId,
    removedShiftIds,
    ...decided(clock, actor, note),
  });
}

function agentOf(centre: Centre, agentId: string): Agent {
  const agent = centre.agents.find(({ id }) => id === agentId);
  if (!agent) throw new NotFoundError('agentId', `there is no agent "${agentId}".`);
  return agent;
}

function goneIsFine(error: unknown): void {
  if (!(error instanceof NotFoundError)) throw error;
}
