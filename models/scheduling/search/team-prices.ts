import { blockOf, type CompiledProblem } from '../week/week-model.ts';
import type { Weeks } from '../week/weeks.ts';

/**
 * The rules about agents together as prices on being within a shift: a slot without a free seat, or one that parts or
 * joins a pair wrongly, costs a prohibitive price. Agents come and go as in the coverage.
 */
export interface TeamPrices {
  /** Agent-slots in which a rule is broken, each at the prohibitive price. */
  readonly cost: number;
  /** Price of the agent's presence per slot given all others, or null where no rule concerns the agent. */
  presence(agent: number): Float64Array | null;
  add(agent: number, weeks: Weeks): void;
  remove(agent: number, weeks: Weeks): void;
  clear(): void;
  /** Agents who must work with this one; they move together. */
  mates(agent: number): readonly number[];
  /** Whether two agents may change shifts without a look at these rules. */
  areAlike(a: number, b: number): boolean;
}

export function createTeamPrices(
  { problem, slots, weeks: models, patterns }: CompiledProblem,
  price: number,
): TeamPrices {
  const { agents, sites = [], pairs = [], days } = problem;
  const taken = sites.map(({ seats }) => (seats ? new Int32Array(slots) : null));
  const prices = new Float64Array(slots);
  const partners = agents.map((): { agent: number; together: boolean }[] => []);
  for (const { agents: pair, together } of pairs) {
    pair.forEach((agent, i) => {
      partners[agent].push({ agent: pair[1 - i], together });
    });
  }
  const present = partners.map((own) => (own.length > 0 ? new Uint8Array(slots) : null));
  const isPlaced = new Uint8Array(agents.length);
  let broken = 0;

  const seatsOf = (agent: number): Int32Array | null => sites[agents[agent].site ?? -1]?.seats ?? null;
  const isFree = agents.map((_, agent) => !seatsOf(agent) && partners[agent].length === 0);

  /** Counts the agent in or out, and what that breaks or mends. */
  function change(agent: number, weeks: Weeks, by: 1 | -1): void {
    if (isFree[agent]) return;
    if (by < 0) broken -= brokenPairs(agent);
    const seats = seatsOf(agent);
    const used = seats && taken[agents[agent].site!]!;
    const model = models[agent];
    for (let day = 0; day < days; day++) {
      const option = weeks.options[agent * days + day];
      if (option < 0) continue;
      const from = model.start[option];
      const to = from + patterns[model.blockPattern[blockOf(model, option)]].lengthSlots;
      present[agent]?.fill(by > 0 ? 1 : 0, from, to);
      if (!seats || !used) continue;
      for (let t = from; t < to; t++) {
        if (by > 0 ? used[t] >= seats[t] : used[t] > seats[t]) broken += by;
        used[t] += by;
      }
    }
    isPlaced[agent] = by > 0 ? 1 : 0;
    if (by > 0) broken += brokenPairs(agent);
  }

  /** Slots in which the agent and those placed partners are not as they should be. */
  function brokenPairs(agent: number): number {
    let slotsBroken = 0;
    for (const { agent: partner, together } of partners[agent]) {
      if (!isPlaced[partner]) continue;
      for (let t = 0; t < slots; t++) {
        const both = present[agent]![t] + present[partner]![t];
        if (together ? both === 1 : both === 2) slotsBroken++;
      }
    }
    return slotsBroken;
  }

  return {
    get cost() {
      return price * broken;
    },
    presence(agent) {
      if (isFree[agent]) return null;
      prices.fill(0);
      const seats = seatsOf(agent);
      const used = seats && taken[agents[agent].site!]!;
      if (seats && used) for (let t = 0; t < slots; t++) if (used[t] >= seats[t]) prices[t] -= price;
      for (const { agent: partner, together } of partners[agent]) {
        if (!isPlaced[partner]) continue;
        const there = present[partner]!;
        for (let t = 0; t < slots; t++) {
          if (together) prices[t] += there[t] ? price : -price;
          else if (there[t]) prices[t] -= price;
        }
      }
      return prices;
    },
    add: (agent, weeks) => change(agent, weeks, 1),
    remove: (agent, weeks) => change(agent, weeks, -1),
    clear() {
      for (const used of taken) used?.fill(0);
      for (const slotsPresent of present) slotsPresent?.fill(0);
      isPlaced.fill(0);
      broken = 0;
    },
    mates: (agent) => partners[agent].filter(({ together }) => together).map((partner) => partner.agent),
    areAlike: (a, b) => partners[a].length === 0 && partners[b].length === 0 && seatsOf(a) === seatsOf(b),
  };
}
