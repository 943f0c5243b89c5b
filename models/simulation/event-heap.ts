/** A binary heap of (time, number) on typed arrays. `times[0]` is the earliest time, Infinity when the heap is empty. */
export interface EventHeap {
  times: Float64Array;
  ids: Int32Array;
  size: number;
}

export function createHeap(capacity: number): EventHeap {
  const heap = { times: new Float64Array(Math.max(1, capacity)), ids: new Int32Array(Math.max(1, capacity)), size: 0 };
  clearHeap(heap);
  return heap;
}

export function clearHeap(heap: EventHeap): void {
  heap.size = 0;
  heap.times[0] = Number.POSITIVE_INFINITY;
}

export function pushEvent(heap: EventHeap, time: number, id: number): void {
  if (heap.size === heap.times.length) grow(heap);
  const at = heap.size++;
  heap.times[at] = time;
  heap.ids[at] = id;
  siftUp(heap, at);
}

/** Replaces the earliest event: one sift instead of a pop and a push. */
export function replaceTop(heap: EventHeap, time: number, id: number): void {
  heap.times[0] = time;
  heap.ids[0] = id;
  siftDown(heap);
}

export function popTop(heap: EventHeap): void {
  const last = --heap.size;
  heap.times[0] = last === 0 ? Number.POSITIVE_INFINITY : heap.times[last];
  heap.ids[0] = heap.ids[last];
  siftDown(heap);
}

function siftUp({ times, ids }: EventHeap, from: number): void {
  let at = from;
  const time = times[at];
  const id = ids[at];
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (times[parent] <= time) break;
    times[at] = times[parent];
    ids[at] = ids[parent];
    at = parent;
  }
  times[at] = time;
  ids[at] = id;
}

function siftDown({ times, ids, size }: EventHeap): void {
  let at = 0;
  const time = times[0];
  const id = ids[0];
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && times[child + 1] < times[child]) child++;
    if (times[child] >= time) break;
    times[at] = times[child];
    ids[at] = ids[child];
    at = child;
  }
  times[at] = time;
  ids[at] = id;
}

function grow(heap: EventHeap): void {
  const times = new Float64Array(heap.times.length * 2);
  const ids = new Int32Array(times.length);
  times.set(heap.times);
  ids.set(heap.ids);
  heap.times = times;
  heap.ids = ids;
}
