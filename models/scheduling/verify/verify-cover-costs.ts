import type { RosterProblem } from '../problem.ts';

/**
 * Cost of covering a slot where queues have their own prices or tables (`coverCosts`): the least, over all ways to give
 * every agent one of its queues, of the sum of the queues' costs. Starts from a greedy allocation and moves agents, one at
 * a time along chains of queues, while a move gains; convexity makes the end the best. An agent without a queue is surplus.
 */
export function coverCostAt(
  problem: RosterProblem,
  slot: number,
  groups: { queues: number[]; agents: ArrayLike<number> }[],
): number {
  const on = problem.required.map(() => 0);
  const saving = (queue: number): number =>
    queueCost(problem, queue, slot, on[queue]) - queueCost(problem, queue, slot, on[queue] + 1);
  const allocated = groups.map(({ queues, agents }) => {
    const own = problem.required.map(() => 0);
    for (let n = 0; n < agents[slot] && queues.length > 0; n++) {
      const queue = queues.reduce((best, k) => (saving(k) > saving(best) ? k : best));
      own[queue]++;
      on[queue]++;
    }
    return own;
  });
  for (let move = bestMove(); move; move = bestMove()) {
    move.forEach((to, step) => {
      if (step === 0) return;
      const from = move![step - 1];
      const group = groups.findIndex(({ queues }, g) => allocated[g][from] > 0 && queues.includes(to));
      allocated[group][from]--;
      allocated[group][to]++;
    });
    on[move[0]]--;
    on[move[move.length - 1]]++;
  }
  const idle = groups.reduce((sum, { queues, agents }) => (queues.length === 0 ? sum + agents[slot] : sum), 0);
  return on.reduce((sum, agents, k) => sum + queueCost(problem, k, slot, agents), problem.overstaffedCost * idle);

  /** The chain of queues along which moving one agent gains most, or null. */
  function bestMove(): number[] | null {
    let best: number[] | null = null;
    let most = 1e-9;
    on.forEach((_, start) => {
      for (const chain of chainsFrom(start)) {
        const end = chain[chain.length - 1];
        const lost = queueCost(problem, start, slot, on[start] - 1) - queueCost(problem, start, slot, on[start]);
        const gain = saving(end) - lost;
        if (gain > most) [most, best] = [gain, chain];
      }
    });
    return best;
  }

  /** A shortest chain to every other queue that agents can be moved to, one passing on the next. */
  function chainsFrom(start: number): number[][] {
    if (on[start] === 0) return [];
    const chains = [[start]];
    const seen = new Set([start]);
    for (const chain of chains) {
      const last = chain[chain.length - 1];
      groups.forEach(({ queues }, g) => {
        if (allocated[g][last] === 0) return;
        for (const queue of queues) {
          if (seen.has(queue)) continue;
          seen.add(queue);
          chains.push([...chain, queue]);
        }
      });
    }
    return chains.slice(1);
  }
}

function queueCost(problem: RosterProblem, queue: number, slot: number, agents: number): number {
  const own = problem.coverCosts?.[queue];
  const table = own?.tables?.[slot];
  if (table) {
    const last = table.length - 1;
    const lastStep = last > 0 ? table[last] - table[last - 1] : 0;
    return agents <= last ? table[agents] : table[last] + (agents - last) * lastStep;
  }
  const missing = problem.required[queue][slot] - agents;
  return missing > 0
    ? missing * (own?.understaffed[slot] ?? problem.understaffedCost)
    : -missing * (own?.overstaffed[slot] ?? problem.overstaffedCost);
}
