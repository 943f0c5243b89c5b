/** A stretch of a shift on one queue; it ends where the next task, or the shift's end, begins. */
export interface Task {
  queue: number;
  /** Absolute slot. */
  from: number;
}

/**
 * The exact best sequence of queues within a shift when every queue is kept for at least `leastSlots`: the longest path
 * over (slot, queue), where a queue is entered with a whole block of the least length and then kept slot by slot.
 */
export interface TaskPaths {
  /** Worth of one agent per queue (queue-major, slot-minor), and the queues that may be served, for the calls that follow. */
  setPrices(prices: Float64Array, queues: readonly number[]): void;
  /** Largest sum of prices over a shift of `length` slots from absolute slot `from`; -1e300 when it is too short for a task. */
  value(from: number, length: number): number;
  /** The sequence that has this value. */
  tasks(from: number, length: number): Task[];
}

const none = -1e300;

export function createTaskPaths(leastSlots: number, queueCount: number, slots: number, longest: number): TaskPaths {
  const width = longest + 1;
  /** Of a shift from each slot: best value of every length, the last task then and where it began. */
  const best = new Float64Array(slots * width);
  const lastQueue = new Int16Array(slots * width);
  const lastFrom = new Int16Array(slots * width);
  const pricedAt = new Int32Array(slots);
  const prefix = new Float64Array(queueCount * (slots + 1));
  const running = new Float64Array(queueCount);
  const begun = new Int16Array(queueCount);
  let queues: readonly number[] = [];
  let pricing = 0;

  function price(from: number): void {
    pricedAt[from] = pricing;
    const row = from * width;
    best.fill(none, row, row + width);
    best[row] = 0;
    running.fill(none);
    const end = Math.min(longest, slots - from);
    for (let length = leastSlots; length <= end; length++) {
      const entry = length - leastSlots;
      for (const k of queues) {
        const at = k * (slots + 1) + from + length;
        const kept = running[k] + prefix[at] - prefix[at - 1];
        const entered = best[row + entry] + prefix[at] - prefix[at - leastSlots];
        running[k] = kept >= entered ? kept : entered;
        if (entered > kept) begun[k] = entry;
        if (running[k] <= best[row + length]) continue;
        best[row + length] = running[k];
        lastQueue[row + length] = k;
        lastFrom[row + length] = begun[k];
      }
    }
  }

  return {
    setPrices(prices, own) {
      queues = own;
      pricing++;
      for (const k of queues) {
        const row = k * (slots + 1);
        for (let t = 0; t < slots; t++) prefix[row + t + 1] = prefix[row + t] + prices[k * slots + t];
      }
    },
    value(from, length) {
      if (pricedAt[from] !== pricing) price(from);
      return best[from * width + length];
    },
    tasks(from, length) {
      const found: Task[] = [];
      for (let end = length; end > 0; ) {
        const at = from * width + end;
        end = lastFrom[at];
        if (found[0]?.queue === lastQueue[at]) found[0].from = from + end;
        else found.unshift({ queue: lastQueue[at], from: from + end });
      }
      return found;
    },
  };
}
