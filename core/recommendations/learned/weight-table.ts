import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";

/** Weights of movies to others in memory that threads share: `kept` places a row, of which `counts` are used. */
export type WeightTable = { kept: number; counts: Int32Array; slots: Int32Array; weights: Float32Array };

export function allocateTable(size: number, kept: number): WeightTable {
  const shared = (count: number) => new SharedArrayBuffer(count * 4);
  return {
    kept,
    counts: new Int32Array(shared(size)),
    slots: new Int32Array(shared(size * kept)),
    weights: new Float32Array(shared(size * kept)),
  };
}

/**
 * Puts the strongest values, of either sign, into a row's places, by ascending slot; never zeros. `work` is as long as
 * `values` and is overwritten: thousands of rows that each took memory of their own came to 50 MB a thread.
 */
export function keepStrongest(
  table: WeightTable,
  row: number,
  values: Float64Array,
  work: Float64Array,
): void {
  const { kept } = table;
  let count = 0;
  for (const value of values) if (value !== 0) work[count++] = Math.abs(value);
  const threshold = count > kept ? (work.subarray(0, count).sort()[count - kept] ?? 0) : 0;
  let place = row * kept;
  const end = place + kept;
  for (let slot = 0; slot < values.length && place < end; slot++) {
    const value = values[slot] ?? 0;
    if (value === 0 || Math.abs(value) < threshold) continue;
    table.slots[place] = slot;
    table.weights[place] = value;
    place += 1;
  }
  table.counts[row] = place - row * kept;
}

/** The table's rows without their unused places. */
export function packTable(table: WeightTable): SparseWeights {
  const size = table.counts.length;
  const starts = new Int32Array(size + 1);
  for (let row = 0; row < size; row++) starts[row + 1] = (starts[row] ?? 0) + (table.counts[row] ?? 0);
  const targets = new Int32Array(starts[size] ?? 0);
  const weights = new Float32Array(starts[size] ?? 0);
  for (let row = 0; row < size; row++) {
    const from = row * table.kept;
    const to = from + (table.counts[row] ?? 0);
    targets.set(table.slots.subarray(from, to), starts[row]);
    weights.set(table.weights.subarray(from, to), starts[row]);
  }
  return { starts, targets, weights };
}
