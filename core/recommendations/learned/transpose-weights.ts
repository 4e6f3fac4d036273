import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import { inSlices } from "@/core/recommendations/sort-entries";

/** The same weights by what they lead to: row j has what ratings of others add to slot j. Yields now and then. */
export function* transposeWeights(matrix: SparseWeights, size: number): Generator<void, SparseWeights> {
  const length = matrix.targets.length;
  const starts = new Int32Array(size + 1);
  yield* inSlices(length, (entry) => {
    const target = (matrix.targets[entry] ?? 0) + 1;
    starts[target] = (starts[target] ?? 0) + 1;
  });
  for (let slot = 0; slot < size; slot++) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0);
  const next = starts.slice();
  const targets = new Int32Array(length);
  const weights = new Float32Array(length);
  let source = 0;
  yield* inSlices(length, (entry) => {
    while ((matrix.starts[source + 1] ?? length) <= entry) source += 1;
    const target = matrix.targets[entry] ?? 0;
    const place = next[target] ?? 0;
    next[target] = place + 1;
    targets[place] = source;
    weights[place] = matrix.weights[entry] ?? 0;
  });
  return { starts, targets, weights };
}
