/**
 * Random numbers for simulation: many independent streams of sfc32 (Chris Doty-Humphrey) in one typed array, so that the
 * event loop draws without allocating. A stream is named by its offset. Streams are set from (seed, replication, queue,
 * purpose) through a 32-bit mixer, so that the same customers meet every scenario (common random numbers).
 *
 * Exponential and normal variates by the ziggurat of Marsaglia & Tsang (J. Stat. Software 5(8), 2000) with 256 layers.
 * Trap: the layer and the abscissa must come from different bits (Doornik 2005); here bits 0-7 choose the layer, bit 8
 * the sign, and the upper bits the abscissa.
 */
const WORDS = 4;
const LAYERS = 256;
const UNIT = 2 ** -32;

export type RandomStreams = Int32Array;

export const createStreams = (count: number): RandomStreams => new Int32Array(count * WORDS);

/** Starts stream number `stream` for a seed, a replication and a purpose; equal arguments give equal numbers. */
export function seedStream(streams: RandomStreams, stream: number, seed: number, replication: number): void {
  const at = stream * WORDS;
  let key = mix(seed | 0);
  key = mix(key ^ Math.imul(replication + 1, 0x9e3779b1));
  streams[at] = key;
  key = mix(key ^ Math.imul(stream + 1, 0x85ebca77));
  streams[at + 1] = key;
  streams[at + 2] = mix(key + 0x6d2b79f5);
  streams[at + 3] = 1;
  for (let i = 0; i < 15; i++) next(streams, at);
}

/** The finaliser of MurmurHash3: every input bit changes every output bit with probability one half. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function next(state: RandomStreams, at: number): number {
  const a = state[at];
  const b = state[at + 1];
  const c = state[at + 2];
  const counter = state[at + 3];
  const sum = (((a + b) | 0) + counter) | 0;
  state[at] = b ^ (b >>> 9);
  state[at + 1] = (c + (c << 3)) | 0;
  state[at + 2] = (((c << 21) | (c >>> 11)) + sum) | 0;
  state[at + 3] = (counter + 1) | 0;
  return sum;
}

/** Uniform on the open interval (0, 1). */
export const uniform = (streams: RandomStreams, stream: number): number =>
  ((next(streams, stream * WORDS) >>> 0) + 0.5) * UNIT;

interface Ziggurat {
  /** Right edges of the layers, widest first, and a zero at the end. */
  edges: Float64Array;
  /** Density at the edges. */
  heights: Float64Array;
}

function ziggurat(
  tail: number,
  area: number,
  density: (x: number) => number,
  inverse: (y: number) => number,
): Ziggurat {
  const edges = new Float64Array(LAYERS + 1);
  edges[0] = area / density(tail);
  edges[1] = tail;
  for (let i = 2; i < LAYERS; i++) edges[i] = inverse(area / edges[i - 1] + density(edges[i - 1]));
  return { edges, heights: edges.map(density) };
}

const EXPONENTIAL_TAIL = 7.69711747013105;
const { edges: expEdges, heights: expHeights } = ziggurat(
  EXPONENTIAL_TAIL,
  0.003949659822581572,
  (x) => Math.exp(-x),
  (y) => -Math.log(y),
);

const NORMAL_TAIL = 3.654152885361009;
const { edges: normalEdges, heights: normalHeights } = ziggurat(
  NORMAL_TAIL,
  0.00492867323397465,
  (x) => Math.exp((-x * x) / 2),
  (y) => Math.sqrt(-2 * Math.log(y)),
);

/** Exponential with mean 1. */
export function exponential(streams: RandomStreams, stream: number): number {
  const bits = next(streams, stream * WORDS);
  const x = ((bits >>> 8) + 0.5) * 2 ** -24 * expEdges[bits & 255];
  return x < expEdges[(bits & 255) + 1] ? x : exponentialAtEdge(streams, stream, bits & 255, x);
}

/** One draw in a hundred falls outside the rectangle within its layer. */
function exponentialAtEdge(streams: RandomStreams, stream: number, layer: number, x: number): number {
  const u = uniform(streams, stream);
  if (layer === 0) return EXPONENTIAL_TAIL - Math.log(u);
  const isBelow = expHeights[layer] + u * (expHeights[layer + 1] - expHeights[layer]) < Math.exp(-x);
  return isBelow ? x : exponential(streams, stream);
}

/** Standard normal. */
export function normal(streams: RandomStreams, stream: number): number {
  const bits = next(streams, stream * WORDS);
  const x = (1 - ((bits >>> 7) & 2)) * ((bits >>> 9) + 0.5) * 2 ** -23 * normalEdges[bits & 255];
  return Math.abs(x) < normalEdges[(bits & 255) + 1] ? x : normalAtEdge(streams, stream, bits & 255, x);
}

function normalAtEdge(streams: RandomStreams, stream: number, layer: number, x: number): number {
  if (layer === 0) return Math.sign(x) * normalTail(streams, stream);
  const u = uniform(streams, stream);
  const isBelow = normalHeights[layer] + u * (normalHeights[layer + 1] - normalHeights[layer]) < Math.exp((-x * x) / 2);
  return isBelow ? x : normal(streams, stream);
}

/** A normal variate beyond the last layer (Marsaglia 1964). */
function normalTail(streams: RandomStreams, stream: number): number {
  for (;;) {
    const x = exponential(streams, stream) / NORMAL_TAIL;
    if (2 * exponential(streams, stream) > x * x) return NORMAL_TAIL + x;
  }
}

/** Gamma with mean 1 and the given coefficient of variation (Marsaglia & Tsang, ACM TOMS 26, 2000); 1 when it is 0. */
export function unitGamma(streams: RandomStreams, stream: number, coefficientOfVariation: number): number {
  if (coefficientOfVariation === 0) return 1;
  const shape = 1 / coefficientOfVariation ** 2;
  const boost = shape < 1 ? uniform(streams, stream) ** (1 / shape) : 1;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal(streams, stream);
    const v = (1 + c * z) ** 3;
    if (v <= 0) continue;
    if (Math.log(uniform(streams, stream)) < (z * z) / 2 + d - d * v + d * Math.log(v)) return (d * v * boost) / shape;
  }
}
