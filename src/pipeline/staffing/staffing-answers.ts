import { chatConcurrency } from '../../../models/queueing/chat-concurrency.ts';
import { deferredPerformance, requiredConstantAgents } from '../../../models/queueing/deferred-work.ts';
import { type DelayOutcome, serviceLevelBy } from '../../../models/queueing/delay-system.ts';
import { erlangA, waitQuantile } from '../../../models/queueing/erlang-a.ts';
import { erlangB } from '../../../models/queueing/erlang-b.ts';
import { erlangC } from '../../../models/queueing/erlang-c.ts';
import { finiteLines } from '../../../models/queueing/finite-lines.ts';
import type { Load } from '../../../models/queueing/load.ts';
import { retrials } from '../../../models/queueing/retrials.ts';
import { scheduledAgents } from '../../../models/queueing/shrinkage.ts';
import { InputError } from '../../errors.ts';
import type { StaffingFields } from './staffing-fields.ts';
import { readAndSolve, readBalking, readLoad, readTraffic } from './staffing-inputs.ts';

/** One function a kind: reads its fields, asks the model, and names the results as the rows do. */
export type Answer = (fields: StaffingFields) => Record<string, unknown>;

export function answerErlangB(fields: StaffingFields): Record<string, unknown> {
  const agents = fields.whole('agents');
  const erlangs = fields.amount('erlangs');
  fields.checkedLoad('erlangs', erlangs, 1);
  return { blocking: erlangB(agents, erlangs) };
}

export function answerErlangC(fields: StaffingFields, whole: boolean): Record<string, unknown> {
  const agents = whole ? fields.whole('agents') : fields.amount('agents');
  const { arrivalsPerSecond, averageHandleTimeSeconds } = readTraffic(fields);
  const outcome = erlangC(agents, arrivalsPerSecond, averageHandleTimeSeconds, fields.threshold());
  return {
    A: outcome.offeredLoad,
    B: outcome.blocking,
    pWait: outcome.waitingShare,
    sl: outcome.serviceLevel,
    slMiss: outcome.serviceLevelMiss,
    asa: outcome.averageSpeedOfAnswerSeconds,
    meanWaitDelayed: outcome.meanWaitOfDelayedSeconds,
    occupancy: outcome.occupancy,
    meanQueue: outcome.meanQueue,
    meanInSystem: outcome.meanInSystem,
    waitP50: outcome.waitExceededBy(0.5),
    waitP80: outcome.waitExceededBy(0.2),
    waitP90: outcome.waitExceededBy(0.1),
    waitP95: outcome.waitExceededBy(0.05),
    waitP99: outcome.waitExceededBy(0.01),
    stable: outcome.stable,
  };
}

export function answerErlangCRequiredFractional(fields: StaffingFields): Record<string, unknown> {
  return { agents: readAndSolve(fields, false).need.fractionalAgents };
}

export function answerErlangCRequired(fields: StaffingFields): Record<string, unknown> {
  const { need, margin } = readAndSolve(fields, false);
  return {
    agents: need.agents,
    sl: need.serviceLevel,
    asa: need.averageSpeedOfAnswerSeconds,
    occupancy: need.occupancy,
    pWait: need.waitingShare,
    margin,
  };
}

export function answerErlangARequired(fields: StaffingFields): Record<string, unknown> {
  const { need, margin } = readAndSolve(fields, true);
  return {
    agents: need.agents,
    slAchieved: need.serviceLevel,
    pAbandon: need.abandonedShare,
    meanWaitOffered: need.meanWaitSeconds,
    occupancy: need.occupancy,
    margin,
  };
}

export function answerErlangA(fields: StaffingFields, balks: boolean): Record<string, unknown> {
  const agents = fields.whole('agents');
  const load = readLoad(fields);
  const outcome = erlangA(agents, load, fields.threshold(), balks ? readBalking(fields) : 0);
  return {
    A: load.arrivalsPerSecond * load.averageHandleTimeSeconds,
    ...waits(outcome, load.arrivalsPerSecond),
    pAnswered: outcome.answeredShare,
    occupancy: outcome.stable ? occupancy(agents, load, outcome.answeredShare) : 1,
    abandonWithinT: outcome.abandonedWithinThresholdShare,
    pWaitGreaterT: outcome.waitingBeyondThresholdShare,
    slAnsweredOverOffered: outcome.answeredWithinThresholdShare,
    slAnsweredPlusShortAbandonsOverOffered: serviceLevelBy('answeredPlusShortAbandonsOverOffered', outcome),
    slAnsweredOverAnswered: serviceLevelBy('answeredOverAnswered', outcome),
    slAnsweredOverOfferedLessShortAbandons: serviceLevelBy('answeredOverOfferedLessShortAbandons', outcome),
    ...(balks && { pBalk: outcome.balkedShare }),
    ...(!outcome.stable && { stable: false }),
  };
}

export function answerWaitQuantile(fields: StaffingFields): Record<string, unknown> {
  const agents = fields.whole('agents');
  const load = readLoad(fields);
  const p = fields.share('p', { above0: true, below1: 'the longest wait has no bound; use 0.999 or less' });
  return { waitSec: waitQuantile(agents, load, p) };
}

export function answerFiniteLines(fields: StaffingFields): Record<string, unknown> {
  const agents = fields.whole('agents');
  const lines = fields.whole('lines');
  if (lines < agents) {
    throw new InputError(
      'lines',
      `is ${lines}, fewer than the ${agents} agents; lines count places in service and in queue.`,
    );
  }
  const load = readLoad(fields);
  if (agents === 0 && load.meanPatienceSeconds === null) {
    throw new InputError(
      'agents',
      'is 0 and nobody gives up, so the lines fill for good; give an agent or a patienceSec.',
    );
  }
  const balking = fields.has('balkProbWhenDelayed') ? readBalking(fields) : 0;
  const outcome = finiteLines(agents, lines, load, fields.threshold(), balking);
  return {
    pBlock: outcome.blockedShare,
    pBalk: outcome.balkedShare,
    pWait: outcome.waitingShare,
    pAbandon: outcome.abandonedShare,
    pAnswered: outcome.answeredShare,
    meanQueue: outcome.meanQueue,
    meanWaitOffered: outcome.meanWaitSeconds,
    asaAnswered: outcome.averageSpeedOfAnswerSeconds,
    occupancy: outcome.occupancy,
    slAnsweredOverOffered: outcome.answeredWithinThresholdShare,
    slAnsweredOverNotBlocked:
      outcome.blockedShare < 1 ? Math.min(1, outcome.answeredWithinThresholdShare / (1 - outcome.blockedShare)) : null,
    abandonWithinT: outcome.abandonedWithinThresholdShare,
  };
}

export function answerRetrials(fields: StaffingFields): Record<string, unknown> {
  const agents = fields.whole('agents');
  const arrivalsPerSecond = fields.rate('primaryLambdaPerSec');
  const averageHandleTimeSeconds = fields.handleTime('ahtSec', arrivalsPerSecond);
  fields.checkedLoad('primaryLambdaPerSec', arrivalsPerSecond, averageHandleTimeSeconds);
  const meanPatienceSeconds = fields.finitePatience(arrivalsPerSecond);
  const retryProbability = fields.share('retryProb', {
    below1: 'callers who never stop trying have no steady state; use less',
  });
  const load = { arrivalsPerSecond, averageHandleTimeSeconds, meanPatienceSeconds };
  const outcome = retrials(agents, load, retryProbability, fields.threshold());
  const effective = { ...load, arrivalsPerSecond: outcome.effectiveArrivalsPerSecond };
  return {
    effectiveLambdaPerSec: outcome.effectiveArrivalsPerSecond,
    pAbandonPerAttempt: outcome.perAttempt.abandonedShare,
    pAnsweredPerAttempt: outcome.perAttempt.answeredShare,
    pEventuallyAnswered: outcome.eventuallyAnsweredShare,
    slAnsweredOverOfferedPerAttempt: outcome.perAttempt.answeredWithinThresholdShare,
    occupancy: occupancy(agents, effective, outcome.perAttempt.answeredShare),
  };
}

export function answerChat(fields: StaffingFields): Record<string, unknown> {
  const agents = fields.whole('agents');
  const maxConcurrent = fields.whole('maxConcurrent', 1);
  const handleTimes = fields.series('ahtSecAtConcurrency', maxConcurrent, true);
  const arrivalsPerSecond = fields.rate('lambdaPerSec');
  fields.checkedLoad('lambdaPerSec', arrivalsPerSecond, Math.max(...handleTimes));
  const load = {
    arrivalsPerSecond,
    handleTimeSecondsAtConcurrency: handleTimes,
    meanPatienceSeconds: fields.patience('patienceSec', arrivalsPerSecond),
  };
  const outcome = chatConcurrency(agents, load, fields.threshold());
  return {
    ...waits(outcome.delay, arrivalsPerSecond),
    slAnsweredOverOffered: outcome.delay.answeredWithinThresholdShare,
    meanChatsInService: outcome.meanChatsInService,
    meanBusyAgents: outcome.meanBusyAgents,
    meanConcurrencyPerBusyAgent: outcome.meanConcurrencyPerBusyAgent,
    agentUtilisation: outcome.agentUtilisation,
    slotUtilisation: outcome.slotUtilisation,
    effectiveAhtSec: outcome.effectiveHandleTimeSeconds,
    ...(!outcome.delay.stable && { stable: false }),
  };
}

export function answerDeferred(fields: StaffingFields): Record<string, unknown> {
  const volume = fields.series('volume', null);
  const agents = fields.series('agents', volume.length);
  const contacts = volume.reduce((sum, value) => sum + value, 0);
  const work = {
    volume,
    open: fields.flags('open', volume.length),
    intervalSeconds: fields.positive('intervalSec', 'seconds'),
    averageHandleTimeSeconds: fields.handleTime('ahtSec', contacts),
    maxOccupancy: fields.share('maxOccupancy', { above0: true }),
    deadlineIntervals: fields.whole('deadlineIntervals'),
    initialBacklog: fields.has('initialBacklog') ? fields.amount('initialBacklog') : 0,
  };
  const outcome = deferredPerformance(agents, work);
  const constant = requiredConstantAgents(work);
  return {
    backlogEndOfHorizon: outcome.backlogEndOfHorizon,
    maxBacklog: outcome.maxBacklog,
    dueVolume: outcome.dueVolume,
    lateVolume: outcome.lateVolume,
    withinDeadline: outcome.withinDeadline,
    feasibleConstant: constant.feasible,
    ...(constant.feasible
      ? { minConstantAgentsFractional: constant.fractionalAgents }
      : { infeasible: 'some contacts have no open interval before their deadline' }),
  };
}

export function answerShrinkage(fields: StaffingFields): Record<string, unknown> {
  const agents = fields.amount('agents');
  const shrinkage = fields.share('shrinkage', { below1: 'nobody would be left; use less' });
  const scheduled = scheduledAgents(agents, shrinkage);
  return { scheduledFractional: scheduled.fractional, scheduled: scheduled.whole };
}

function waits(outcome: DelayOutcome, arrivalsPerSecond: number): Record<string, unknown> {
  return {
    pWait: outcome.waitingShare,
    pAbandon: outcome.abandonedShare,
    meanWaitOffered: outcome.meanWaitSeconds,
    asaAnswered: outcome.averageSpeedOfAnswerSeconds,
    meanQueue: arrivalsPerSecond > 0 ? arrivalsPerSecond * outcome.meanWaitSeconds : 0,
  };
}

function occupancy(agents: number, load: Load, answeredShare: number): number {
  if (agents === 0) return 0;
  return Math.min(1, (load.arrivalsPerSecond * load.averageHandleTimeSeconds * answeredShare) / agents);
}
