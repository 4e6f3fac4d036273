import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";

/** Magnitudes are counted by the upper 16 bits of their 32-bit float: sign, exponent and seven bits of fraction. */
const BINS = 1 << 15;
const DROPPED_BITS = 16;

/**
 * The strongest weights of a dense matrix, `perRow` on average: one threshold for the whole matrix loses far less than
 * so many of each row. `readRow` puts a row into the array it is given; it is asked twice for each row.
 */
export function strongestWeights(
  { rows, columns }: { rows: number; columns: number },
  perRow: number,
  readRow: (slot: number, row: Float32Array) => void,
): SparseWeights {
  const row = new Float32Array(columns);
  const bits = new Uint32Array(row.buffer);
  const counts = new Uint32Array(BINS);
  for (let slot = 0; slot < rows; slot++) {
    readRow(slot, row);
    for (let target = 0; target < columns; target++) {
      const bin = ((bits[target] ?? 0) & 0x7fffffff) >>> DROPPED_BITS;
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }
  const { lowestBin, kept } = lowestBinKept(counts, perRow * rows);
  const weights: SparseWeights = {
    starts: new Int32Array(rows + 1),
    targets: new Int32Array(kept),
    weights: new Float32Array(kept),
  };
  let place = 0;
  for (let slot = 0; slot < rows; slot++) {
    readRow(slot, row);
    for (let target = 0; target < columns; target++) {
      if (((bits[target] ?? 0) & 0x7fffffff) >>> DROPPED_BITS < lowestBin) continue;
      weights.targets[place] = target;
      weights.weights[place] = row[target] ?? 0;
      place += 1;
    }
    weights.starts[slot + 1] = place;
  }
  return weights;
}

/** The bins from the top that hold no more than `limit` weights; the lowest, with zeros and all but zeros, never. */
function lowestBinKept(counts: Uint32Array, limit: number): { lowestBin: number; kept: number } {
  let kept = 0;
  let bin = BINS;
  while (bin > 1 && kept + (counts[bin - 1] ?? 0) <= limit) {
    bin -= 1;
    kept += counts[bin] ?? 0;
  }
  return { lowestBin: bin, kept };
}
