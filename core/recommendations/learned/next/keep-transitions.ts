import { type RightSides, readSolved } from "@/core/recommendations/learned/linear/right-sides";
import { strongestWeights } from "@/core/recommendations/learned/linear/strongest-weights";
import type { SymmetricTiles } from "@/core/recommendations/learned/linear/symmetric-tiles";
import type { NextSettings } from "@/core/recommendations/learned/next/next-settings";
import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";

/** The strongest transitions of all paces, each column times (most ratings / ratings of its movie)^damping. */
export function keepTransitions(
  tiles: SymmetricTiles,
  sides: RightSides,
  ratingCounts: Int32Array,
  { transitionDamping, transitionsKept }: Pick<NextSettings, "transitionDamping" | "transitionsKept">,
): SparseWeights {
  const most = Math.max(1, ratingCounts[0] ?? 1);
  const lifts = Float64Array.from(
    ratingCounts.subarray(0, sides.columns),
    (count) => (count / most) ** -transitionDamping,
  );
  const readRow = (row: number, values: Float32Array) => {
    readSolved(tiles, sides, row, values);
    for (let slot = 0; slot < lifts.length; slot++) values[slot] = (values[slot] ?? 0) * (lifts[slot] ?? 0);
  };
  return strongestWeights({ rows: tiles.size, columns: sides.columns }, transitionsKept, readRow);
}
