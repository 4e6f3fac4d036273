/**
 * A sparse item-to-item matrix as compressed rows: what a rating of slot i adds to others is in entries `starts[i]` to
 * `starts[i + 1]`. Slots are those of the model.
 */
export type SparseWeights = { starts: Int32Array; targets: Int32Array; weights: Float32Array };

/** scores += value · row of `slot` */
export function addRow(matrix: SparseWeights, slot: number, value: number, scores: Float64Array): void {
  const { starts, targets, weights } = matrix;
  const end = starts[slot + 1] ?? 0;
  for (let entry = starts[slot] ?? 0; entry < end; entry++) {
    const target = targets[entry] ?? 0;
    scores[target] = (scores[target] ?? 0) + value * (weights[entry] ?? 0);
  }
}

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
