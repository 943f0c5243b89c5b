/**
 * Solves A x = b for a symmetric positive definite A given by its lower triangle (row by row, `size` x `size`), by
 * A = L L'. Both arguments are overwritten; the answer stands in `b`.
 * @throws RangeError when A is not positive definite.
 */
export function solvePositiveDefinite(A: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = A[i * size + j];
      for (let k = 0; k < j; k++) rest -= A[i * size + k] * A[j * size + k];
      if (i > j) A[i * size + j] = rest / A[j * size + j];
      else if (rest > 0) A[i * size + i] = Math.sqrt(rest);
      else throw new RangeError(`A is not positive definite: pivot ${i} is ${rest}.`);
    }
  }
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) b[i] -= A[i * size + k] * b[k];
    b[i] /= A[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) b[i] -= A[k * size + i] * b[k];
    b[i] /= A[i * size + i];
  }
  return b;
}
