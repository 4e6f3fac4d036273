import type { RatingsMatrix } from "@/core/recommendations/learned/ratings-matrix";
import type { StarsSettings } from "@/core/recommendations/learned/stars/stars-settings";

/** How far a group of ratings lies from what was expected, drawn towards 0: Σ difference / (count + damping). */
export function dampedMean(sum: number, count: number, damping: number): number {
  return sum / Math.max(1e-9, count + damping);
}

export type Residuals = {
  mean: number;
  movieBiases: Float32Array;
  deviations: Float32Array;
  /** What is left of each rating, in the matrix's places; shared between threads. */
  residuals: Float32Array;
};

/**
 * Baseline estimates (Koren 2010, "Factor in the neighbors", §2.1): rating ≈ mean + movie's bias + person's bias, both
 * damped, the movies' first. The residuals are what that leaves unexplained.
 */
export function fitBiases(matrix: RatingsMatrix, settings: StarsSettings): Residuals {
  const { slots, stars, starts } = matrix;
  const size = matrix.movieIds.length;
  const mean = stars.reduce((sum, value) => sum + value, 0) / Math.max(1, stars.length);
  const sums = new Float64Array(size);
  const counts = new Int32Array(size);
  for (let entry = 0; entry < slots.length; entry++) {
    const slot = slots[entry] ?? 0;
    sums[slot] = (sums[slot] ?? 0) + (stars[entry] ?? 0) - mean;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  const movieBiases = Float32Array.from(sums, (sum, slot) =>
    dampedMean(sum, counts[slot] ?? 0, settings.movieDamping),
  );
  const residuals = new Float32Array(new SharedArrayBuffer(slots.length * 4));
  for (let user = 0; user < matrix.userCount; user++) {
    const [first, end] = [starts[user] ?? 0, starts[user + 1] ?? 0];
    let sum = 0;
    for (let entry = first; entry < end; entry++) {
      const left = (stars[entry] ?? 0) - mean - (movieBiases[slots[entry] ?? 0] ?? 0);
      residuals[entry] = left;
      sum += left;
    }
    const bias = dampedMean(sum, end - first, settings.personDamping);
    for (let entry = first; entry < end; entry++) residuals[entry] = (residuals[entry] ?? 0) - bias;
  }
  return { mean, movieBiases, residuals, deviations: deviationsOf(matrix, residuals, settings.movieDamping) };
}

function deviationsOf(matrix: RatingsMatrix, residuals: Float32Array, damping: number): Float32Array {
  const size = matrix.movieIds.length;
  const squares = new Float64Array(size);
  const counts = new Int32Array(size);
  let all = 0;
  for (let entry = 0; entry < residuals.length; entry++) {
    const slot = matrix.slots[entry] ?? 0;
    const square = (residuals[entry] ?? 0) ** 2;
    squares[slot] = (squares[slot] ?? 0) + square;
    counts[slot] = (counts[slot] ?? 0) + 1;
    all += square;
  }
  const variance = all / Math.max(1, residuals.length);
  return Float32Array.from(squares, (square, slot) =>
    Math.sqrt((square + damping * variance) / Math.max(1e-9, (counts[slot] ?? 0) + damping)),
  );
}
