import type { Clock } from '../clock.ts';
import type { Centre } from '../domain/centre.ts';
import type { Shift } from '../domain/plan.ts';
import type { SelfServicePolicy } from '../domain/policies.ts';
import type { ShiftEdit } from '../domain/schedule-edit.ts';
import type { ShiftSwap, ShiftSwapOrder } from '../domain/shift-swap.ts';
import type { Finding } from '../domain/time-off-request.ts';
import { ConflictError, InputError } from '../errors.ts';
import { centreInForce } from '../pipeline/centre-in-force.ts';
import { newId } from '../store/ids.ts';
import type { RosterShift } from '../store/roster-store.ts';
import type { Store } from '../store/store.ts';
import { type Amendment, type DraftedAmendment, draftAmendments, keepAmendments } from './amend-roster.ts';
import { decided } from './decision.ts';

/** Offers a published shift of an agent to another one or to anybody, as a gift or for a shift of the other. */
export function offerShift(
  store: Store,
  clock: Clock,
  agentId: string,
  { shiftId, takerId, returnShiftId, note }: ShiftSwapOrder,
): Promise<ShiftSwap> {
  return store.atomically(async (kept) => {
    await kept.scheduleEdits.holdPublished();
    const shift = await shiftOf(kept, shiftId, agentId, 'shiftId');
    if (takerId === agentId) throw new InputError('takerId', 'name somebody else, or null for anybody.');
    if (takerId !== null) await kept.centre.find('agents', takerId);
    if (returnShiftId !== null && takerId === null) {
      throw new InputError('takerId', 'say whose shift is wanted in return.');
    }
    const returnShift = returnShiftId === null ? null : await shiftOf(kept, returnShiftId, takerId!, 'returnShiftId');
    checkNotice(clock, await kept.policies.read('selfService'), [shift, returnShift]);
    const { items } = await kept.shiftSwaps.list({ agentId, limit: 1000 });
    const open = items.find((swap) => isOpen(swap) && swap.agentId === agentId && swap.shift.id === shiftId);
    if (open) throw new ConflictError('shiftId', `it is offered already ("${open.id}"). Withdraw that offer first.`);
    const now = new Date(clock.now()).toISOString();
    return kept.shiftSwaps.save({
      id: newId('swp', clock.now()),
      agentId,
      shift: plain(shift),
      takerId,
      returnShift: returnShift && plain(returnShift),
      state: 'offered',
      findings: [],
      note,
      decidedBy: null,
      decidedAt: null,
      decisionNote: null,
      createdAt: now,
      updatedAt: now,
    });
  });
}

/**
 * An agent takes an offered shift. The rules are checked on both agents' weeks: ConflictError names those that would be
 * broken. Unless a person has to approve it, the roster changes at once.
 */
export function takeShift(store: Store, clock: Clock, id: string, takerId: string): Promise<ShiftSwap> {
  return store.atomically(async (kept) => {
    await kept.scheduleEdits.holdPublished();
    const swap = await kept.shiftSwaps.lock(id);
    if (swap.state !== 'offered') throw new ConflictError('id', `the offer is ${swap.state} already.`);
    if (swap.agentId === takerId) throw new InputError('takerId', 'nobody takes a shift of their own.');
    if (swap.takerId !== null && swap.takerId !== takerId) {
      throw new ConflictError('id', 'it is offered to somebody else.');
    }
    const policy = await kept.policies.read('selfService');
    checkNotice(clock, policy, [swap.shift, swap.returnShift]);
    const taken: ShiftSwap = { ...swap, takerId, state: 'taken', updatedAt: new Date(clock.now()).toISOString() };
    const findings = openQuestions(await kept.centre.read(), policy, taken);
    const drafted = await draftHandover(kept, taken);
    if (findings.length > 0) return kept.shiftSwaps.save({ ...taken, findings });
    await keepAmendments(kept, drafted, 'policy');
    return kept.shiftSwaps.save({ ...taken, state: 'approved', ...decided(clock, 'policy', null) });
  });
}

/** Approves or rejects a taken shift. ConflictError when it is not waiting, or when rules would be broken by now. */
export function decideSwap(
  store: Store,
  clock: Clock,
  id: string,
  decision: { approve: boolean; note: string | null },
  actor: string,
): Promise<ShiftSwap> {
  return store.atomically(async (kept) => {
    await kept.scheduleEdits.holdPublished();
    const swap = await kept.shiftSwaps.lock(id);
    if (swap.state !== 'taken')
      throw new ConflictError('id', `it is ${swap.state}; only taken shifts wait for approval.`);
    if (decision.approve) await keepAmendments(kept, await draftHandover(kept, swap), actor);
    const state = decision.approve ? 'approved' : 'rejected';
    return kept.shiftSwaps.save({ ...swap, state, ...decided(clock, actor, decision.note) });
  });
}

/** Takes an offer back; whoever took it gives it back to be offered again. ConflictError when it was decided. */
export function withdrawSwap(
  store: Store,
  clock: Clock,
  id: string,
  agentId: string,
  actor: string,
): Promise<ShiftSwap> {
  return store.atomically(async (kept) => {
    const swap = await kept.shiftSwaps.lock(id);
    if (!isOpen(swap)) throw new ConflictError('id', `it is ${swap.state} already.`);
    const updatedAt = new Date(clock.now()).toISOString();
    if (swap.agentId === agentId) {
      return kept.shiftSwaps.save({ ...swap, state: 'withdrawn', ...decided(clock, actor, null) });
    }
    if (swap.takerId !== agentId || swap.state !== 'taken') {
      throw new ConflictError('id', 'only who offers a shift or has taken it can withdraw.');
    }
    const takerId = swap.returnShift ? agentId : null;
    return kept.shiftSwaps.save({ ...swap, takerId, state: 'offered', findings: [], updatedAt });
  });
}

const isOpen = ({ state }: ShiftSwap): boolean => state === 'offered' || state === 'taken';
function plain({ scheduleId: _, revision: __, isCancelled: ___, changedAt: ____, ...shift }: RosterShift): Shift {
  return shift;
}

async function shiftOf(store: Store, shiftId: string, agentId: string, field: string): Promise<RosterShift> {
  const shift = await store.roster.find(shiftId);
  if (shift?.agentId === agentId) return shift;
  throw new InputError(field, `agent "${agentId}" has no published shift "${shiftId}".`);
}

function checkNotice(clock: Clock, { swapNoticeHours }: SelfServicePolicy, shifts: readonly (Shift | null)[]): void {
  for (const shift of shifts) {
    if (shift && Date.parse(shift.start) - clock.now() < swapNoticeHours * 3_600_000) {
      throw new ConflictError('shiftId', `"${shift.id}" begins in less than ${swapNoticeHours} hours.`);
    }
  }
}

/** What a person has to decide. ConflictError when a shift would go to somebody who serves none of its queues. */
function openQuestions(centre: Centre, policy: SelfServicePolicy, swap: ShiftSwap): Finding[] {
  const { agentId, takerId, shift, returnShift } = swap;
  const findings: Finding[] = [];
  if (policy.swapsNeedApproval) findings.push({ rule: 'swapsNeedApproval', detail: 'every swap waits for a person' });
  const { agents } = centreInForce(centre, shift.date);
  const queuesOf = (id: string): string[] => agents.find((agent) => agent.id === id)?.queueIds ?? [];
  const handovers = [[agentId, takerId!], ...(returnShift ? [[takerId!, agentId]] : [])];
  for (const [from, to] of handovers) {
    const missing = queuesOf(from).filter((queueId) => !queuesOf(to).includes(queueId));
    if (missing.length === queuesOf(from).length) {
      throw new ConflictError('id', `"${to}" serves none of the queues of "${from}" (${missing.join(', ')}).`);
    }
    if (policy.takerNeedsAllQueues && missing.length > 0) {
      findings.push({ rule: 'takerNeedsAllQueues', detail: `"${to}" does not serve ${missing.join(', ')}` });
    }
  }
  return findings;
}

/** What the swap does to the roster. ConflictError when a shift is not as it was or rules would be broken. */
async function draftHandover(store: Store, swap: ShiftSwap): Promise<DraftedAmendment[]> {
  const { agentId, takerId, shift, returnShift } = swap;
  const handedOver = [
    { shift, from: agentId, to: takerId! },
    ...(returnShift ? [{ shift: returnShift, from: takerId!, to: agentId }] : []),
  ];
  const amendments = new Map<string, Amendment>();
  const added: [Amendment, ShiftEdit][] = [];
  handedOver.sort((a, b) => (a.shift.start < b.shift.start ? -1 : 1));
  for (const { shift: offered, from, to } of handedOver) {
    const current = await store.roster.find(offered.id);
    if (current?.agentId !== from || current.start !== offered.start || current.end !== offered.end) {
      throw new ConflictError('id', `shift "${offered.id}" was changed or taken off the roster since it was offered.`);
    }
    const { scheduleId, shiftTemplateId, start, activities } = current;
    const amendment = amendments.get(scheduleId) ?? { scheduleId, edits: [] };
    amendments.set(scheduleId, amendment);
    amendment.edits.push({ op: 'remove', shiftId: offered.id });
    added.push([amendment, { op: 'add', shift: { agentId: to, shiftTemplateId, start, activities } }]);
  }
  for (const [amendment, edit] of added) amendment.edits.push(edit);
  const drafted = await draftAmendments(store, [...amendments.values()], `shift swap ${swap.id}`).catch(asConflict);
  const broken = drafted.flatMap((amendment) => amendment.broken);
  if (broken.length > 0) {
    const rules = broken.map(({ agentId: whose, rule, detail }) => `${whose ?? 'the team'}: ${detail} (${rule})`);
    throw new ConflictError('id', `it would break rules: ${rules.join('; ')}.`);
  }
  return drafted;
}

/** Edits that make no sense any more contradict the present state. */
function asConflict(error: unknown): never {
  if (error instanceof InputError) throw new ConflictError('id', error.message);
  throw error;
}
