import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";

/** The weight from one slot to another; rows are by ascending target. */
export function weightBetween(weights: SparseWeights, from: number, to: number): number {
  let low = weights.starts[from] ?? 0;
  let high = weights.starts[from + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((weights.targets[middle] ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  return low < (weights.starts[from + 1] ?? 0) && weights.targets[low] === to
    ? (weights.weights[low] ?? 0)
    : 0;
}
