/**
 * Contacts waiting in one queue, first come first served: a ring of columns. Contacts are numbered in the order of their
 * coming; number n sits in place n & mask, and those from `head` up to `tail` are in the line.
 */
export interface WaitingLine {
  arrivedAt: Float64Array;
  /** When patience ends; Infinity: never; GONE: left already. */
  leavesAt: Float64Array;
  /** Handle time, seconds. */
  work: Float64Array;
  /** Interval of arrival. */
  interval: Int32Array;
  head: number;
  tail: number;
  mask: number;
}

/** Mark of a contact that has left the line though not from its head. */
export const GONE = -1;

export function createLine(): WaitingLine {
  const size = 64;
  return {
    arrivedAt: new Float64Array(size),
    leavesAt: new Float64Array(size),
    work: new Float64Array(size),
    interval: new Int32Array(size),
    head: 0,
    tail: 0,
    mask: size - 1,
  };
}

export function clearLine(line: WaitingLine): void {
  line.head = 0;
  line.tail = 0;
}

/** Puts a contact at the end. */
export function joinLine(line: WaitingLine, arrivedAt: number, leavesAt: number, work: number, interval: number): void {
  if (line.tail - line.head > line.mask) growLine(line);
  const at = line.tail & line.mask;
  line.arrivedAt[at] = arrivedAt;
  line.leavesAt[at] = leavesAt;
  line.work[at] = work;
  line.interval[at] = interval;
  line.tail++;
}

function growLine(line: WaitingLine): void {
  const size = 2 * (line.mask + 1);
  const moved = { ...createLine(), mask: size - 1 };
  for (const column of ['arrivedAt', 'leavesAt', 'work'] as const) moved[column] = new Float64Array(size);
  moved.interval = new Int32Array(size);
  for (let n = line.head; n < line.tail; n++) {
    const from = n & line.mask;
    const to = n & moved.mask;
    moved.arrivedAt[to] = line.arrivedAt[from];
    moved.leavesAt[to] = line.leavesAt[from];
    moved.work[to] = line.work[from];
    moved.interval[to] = line.interval[from];
  }
  Object.assign(line, { ...moved, head: line.head, tail: line.tail });
}
