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
