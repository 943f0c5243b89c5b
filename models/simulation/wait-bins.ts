/**
 * Waits counted in bins: bin 0 is no wait at all, then eighths of a second up to 2 s, then eight bins an octave (each at
 * most 1/8 wide) up to twelve days. Integer counts of replications add up to the same whatever the order.
 */
const LINEAR = 16;
const OCTAVES = 19;
export const WAIT_BINS = 1 + LINEAR + 8 * OCTAVES + 1;

export function waitBin(waitSeconds: number): number {
  if (waitSeconds <= 0) return 0;
  const eighths = waitSeconds < 2 ** 20 ? (waitSeconds * 8) | 0 : 2 ** 23 - 1;
  if (eighths < LINEAR) return 1 + eighths;
  const octave = 31 - Math.clz32(eighths);
  return 1 + LINEAR + 8 * (octave - 4) + ((eighths >> (octave - 3)) & 7);
}

/** Left edge of a bin, seconds. */
function leftEdge(bin: number): number {
  if (bin <= 1 + LINEAR) return Math.max(0, bin - 1) / 8;
  const place = bin - 1 - LINEAR;
  return (2 ** (place >> 3) * (16 + 2 * (place & 7))) / 8;
}

/** The wait that the share `level` does not exceed, interpolated within its bin; 0 when nothing was counted. */
export function waitQuantile(counts: ArrayLike<number>, offset: number, level: number): number {
  let total = 0;
  for (let bin = 0; bin < WAIT_BINS; bin++) total += counts[offset + bin];
  if (total === 0) return 0;
  const wanted = level * total;
  let below = counts[offset];
  if (below >= wanted) return 0;
  for (let bin = 1; bin < WAIT_BINS; bin++) {
    const count = counts[offset + bin];
    if (below + count >= wanted) {
      return leftEdge(bin) + ((wanted - below) / count) * (leftEdge(bin + 1) - leftEdge(bin));
    }
    below += count;
  }
  return leftEdge(WAIT_BINS - 1);
}
