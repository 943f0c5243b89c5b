import { type DelayOutcome, delaySystem, noContacts } from './delay-system.ts';
import type { ChatLoad } from './load.ts';
import { waitingLine } from './waiting-line.ts';

export interface ChatOutcome {
  delay: DelayOutcome;
  meanChatsInService: number;
  /** Agents with at least one chat. */
  meanBusyAgents: number;
  meanConcurrencyPerBusyAgent: number;
  agentUtilisation: number;
  slotUtilisation: number;
  /** Mean duration of a chat as it comes out: between the handle times at concurrency 1 and k. */
  effectiveHandleTimeSeconds: number;
}

/**
 * Chat concurrency: n agents hold up to k chats each, and a chat takes h_i while its agent holds i of them.
 *
 * Chats are spread evenly (to the least loaded agent, rebalanced), so N chats in service finish at rate
 *
 *     R(N) = (n - m) q / h_q + m (q + 1) / h_{q+1},     q = floor(N / n), m = N - q n,
 *
 * a birth-death process up to N = n k; from there on the waiting line with all n k slots busy. With h_i = h_1 this is a
 * voice team of n k agents; with h_i = i h_1 concurrency gains nothing but the patience of those already talking.
 * Source: J. Luo and J. Zhang, "Staffing and control of instant messaging contact centers" (Operations Research 61, 2013).
 *
 * Trap: the throughput of an agent, i / h_i, need not grow with i; a k too high makes the queue unstable.
 *
 * @param agents whole number >= 0
 * @param thresholdSeconds of the service level, >= 0
 */
export function chatConcurrency(agents: number, load: ChatLoad, thresholdSeconds: number): ChatOutcome {
  const { arrivalsPerSecond: arrivals, handleTimeSecondsAtConcurrency: handleTimes, meanPatienceSeconds } = load;
  const firstHandleTime = handleTimes[0];
  const maxConcurrent = handleTimes.length;
  if (arrivals === 0) return undisturbed(noContacts, firstHandleTime);
  const slots = agents * maxConcurrent;
  const fullRate = slots / handleTimes[maxConcurrent - 1];
  const line = waitingLine(arrivals, fullRate, fullRate - arrivals, meanPatienceSeconds, thresholdSeconds);
  const free = freeStates(agents, slots, arrivals, handleTimes);
  const delay = delaySystem(free.weight, line, 1);
  if (agents === 0) return undisturbed(delay, firstHandleTime);
  const all = 1 / (1 + free.weight / line.weight);
  const someFree = 1 - all < 0.5 ? 1 / (1 + line.weight / free.weight) : 1 - all;
  const meanChatsInService = free.meanChats * someFree + slots * all;
  const meanBusyAgents = free.meanBusyAgents * someFree + agents * all;
  return {
    delay,
    meanChatsInService,
    meanBusyAgents,
    meanConcurrencyPerBusyAgent: meanChatsInService / meanBusyAgents,
    agentUtilisation: meanBusyAgents / agents,
    slotUtilisation: meanChatsInService / slots,
    effectiveHandleTimeSeconds: delay.stable
      ? meanChatsInService / (arrivals * delay.answeredShare)
      : handleTimes[maxConcurrent - 1],
  };
}

/** Agents that the chats would keep busy at full concurrency: the natural scale of the requirement. */
export function chatOfferedAgents(load: ChatLoad): number {
  const handleTimes = load.handleTimeSecondsAtConcurrency;
  return (load.arrivalsPerSecond * handleTimes[handleTimes.length - 1]) / handleTimes.length;
}

/** The states below full, by their weight relative to "all slots busy, nobody waiting" and their means. */
function freeStates(
  agents: number,
  slots: number,
  arrivals: number,
  handleTimes: readonly number[],
): { weight: number; meanChats: number; meanBusyAgents: number } {
  const finishing = (chats: number): number => {
    const each = Math.floor(chats / agents);
    const more = chats - each * agents;
    const calm = each > 0 ? ((agents - more) * each) / handleTimes[each - 1] : 0;
    return more > 0 ? calm + (more * (each + 1)) / handleTimes[each] : calm;
  };
  let term = 1;
  let weight = 0;
  let chatSum = 0;
  let busySum = 0;
  for (let chats = 0; chats < slots; chats++) {
    weight += term;
    chatSum += chats * term;
    busySum += Math.min(chats, agents) * term;
    term *= arrivals / finishing(chats + 1);
    if (term > 1e200) {
      const scale = 1 / term;
      [term, weight, chatSum, busySum] = [1, weight * scale, chatSum * scale, busySum * scale];
    }
  }
  return {
    weight: weight / term,
    meanChats: weight > 0 ? chatSum / weight : 0,
    meanBusyAgents: weight > 0 ? busySum / weight : 0,
  };
}

function undisturbed(delay: DelayOutcome, effectiveHandleTimeSeconds: number): ChatOutcome {
  return {
    delay,
    meanChatsInService: 0,
    meanBusyAgents: 0,
    meanConcurrencyPerBusyAgent: 0,
    agentUtilisation: 0,
    slotUtilisation: 0,
    effectiveHandleTimeSeconds,
  };
}
