import { invertTiles } from "@/core/recommendations/learned/linear/invert-tiles";
import { type SymmetricTiles, tileOffset } from "@/core/recommendations/learned/linear/symmetric-tiles";
import type { ThreadTeam } from "@/core/recommendations/learned/linear/thread-team";

export type EdlaeSettings = {
  /** λ, added to every entry of the diagonal. */
  regularization: number;
  /** p / (1 − p) for dropout probability p: so much of the diagonal is added to itself. */
  dropoutRatio: number;
};

/**
 * EDLAE (Steck 2020, "Autoencoders that don't overfit towards the identity"): the item-to-item weights B with zero
 * diagonal that best restore people's ratings from what dropout left of them. Closed form, with
 * P = (XᵀX + diag(λ + p/(1−p) · XᵀX))⁻¹:  B_ij = −P_ij / P_jj for i ≠ j.
 *
 * Takes XᵀX in `tiles` and leaves −P there; `readWeights` reads B from it.
 */
export function solveEdlae(
  tiles: SymmetricTiles,
  settings: EdlaeSettings,
  team: ThreadTeam,
  onSwept?: (done: number, all: number) => void,
): void {
  team.alone(() => {
    for (let slot = 0; slot < tiles.size; slot++) {
      const place = tileOffset(slot, slot);
      const own = tiles.floats[place] ?? 0;
      tiles.floats[place] = own + settings.regularization + settings.dropoutRatio * own;
    }
  });
  invertTiles(tiles, team, onSwept);
}

/** 1 / −P_jj for every j, by which B_ij = −(−P_ij) / −P_jj is read from −P. */
export function columnScales(tiles: SymmetricTiles): Float64Array {
  return Float64Array.from(
    { length: tiles.size },
    (_, slot) => 1 / (tiles.floats[tileOffset(slot, slot)] ?? 1),
  );
}

/** Row `slot` of B into `row`. */
export function readWeights(
  tiles: SymmetricTiles,
  scales: Float64Array,
  slot: number,
  row: Float32Array,
): void {
  for (let target = 0; target < tiles.size; target++) {
    const place = target < slot ? tileOffset(slot, target) : tileOffset(target, slot);
    row[target] = target === slot ? 0 : -(tiles.floats[place] ?? 0) * (scales[target] ?? 0);
  }
}
