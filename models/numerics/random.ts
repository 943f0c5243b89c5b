/**
 * Seeded random numbers: sfc32 (Chris Doty-Humphrey's "small fast counter", 128 bits of state), equal on every machine.
 * Streams of one seed are independent for practical purposes: the seed and the stream number are spread over the whole
 * state by twenty warm-up draws.
 */
export interface Random {
  /** Uniform on the open interval (0, 1). */
  uniform(): number;
  /** Exponential with the given mean. */
  exponential(mean: number): number;
  /** Standard normal (polar method). */
  normal(): number;
  /** Uniform integer in 0 .. below - 1. */
  integer(below: number): number;
}

export function createRandom(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = 0x9e3779b9 ^ Math.imul(stream, 0x85ebca6b);
  let c = 0x243f6a88 ^ (stream >>> 16);
  let counter = 1;
  const uniform = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return ((t >>> 0) + 0.5) * 2 ** -32;
  };
  for (let i = 0; i < 20; i++) uniform();

  let spare = Number.NaN;
  const normal = (): number => {
    if (!Number.isNaN(spare)) {
      const value = spare;
      spare = Number.NaN;
      return value;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const r = x * x + y * y;
      if (r >= 1 || r === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(r)) / r);
      spare = y * scale;
      return x * scale;
    }
  };
  return {
    uniform,
    normal,
    exponential: (mean) => -mean * Math.log(uniform()),
    integer: (below) => Math.floor(uniform() * below),
  };
}
