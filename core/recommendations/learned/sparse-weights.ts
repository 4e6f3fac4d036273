/**
 * A sparse item-to-item matrix as compressed rows: what a rating of slot i adds to others is in entries `starts[i]` to
 * `starts[i + 1]`, by ascending slot. Slots are those of the model.
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

/** What the row of `slot` has for `target`: 0 where it has none. */
export function weightIn({ starts, targets, weights }: SparseWeights, slot: number, target: number): number {
  const end = starts[slot + 1] ?? 0;
  let [low, high] = [starts[slot] ?? 0, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((targets[middle] ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return low < end && targets[low] === target ? (weights[low] ?? 0) : 0;
}
