import { completeDiagonalTile } from "@/core/recommendations/learned/linear/gram-tiles";
import { type RightSides, writeSide } from "@/core/recommendations/learned/linear/right-sides";
import { solveTiles } from "@/core/recommendations/learned/linear/solve-tiles";
import { type SymmetricTiles, tileOffset } from "@/core/recommendations/learned/linear/symmetric-tiles";
import type { ThreadTeam } from "@/core/recommendations/learned/linear/thread-team";
import { TILE } from "@/core/recommendations/learned/linear/tile-kernel";
import type { NextSettings } from "@/core/recommendations/learned/next/next-settings";
import { addFollowing, addHistories, countPairs } from "@/core/recommendations/learned/next/pair-sums";
import type { Sequences } from "@/core/recommendations/learned/next/sequences";

type TransitionSettings = Pick<NextSettings, "paces" | "horizonConstant">;

/**
 * Linear transitions between items (after SLIT; Choi et al. 2021, "Session-aware linear item-item models"): at every
 * place t of a person's sequence, what is rated from there on is regressed on the history up to there. Unlike SLIT, on
 * several histories side by side that fade at different paces γ, so that the last few ratings and the taste of the last
 * hundred each get transitions that leave to the other what it tells better:
 *
 *   x_t(γ, i) = v_i γ^(t−p),   y_t(j) = Σ_{q>t} v_j δ^(q−t−1),   T = (XᵀX + diag(λ_γ))⁻¹ XᵀY
 *
 * for i at place p ≤ t and j at q, v being graded values; `pair-sums.ts` has the sums. XᵀX and T have a row for each
 * pace and movie, all movies of the first pace first. T is left in `sides`.
 */
export function solveTransitions(
  tiles: SymmetricTiles,
  sides: RightSides,
  sequences: Sequences,
  settings: TransitionSettings,
  team: ThreadTeam,
): void {
  fillTransitions(tiles, sides, sequences, settings, team);
  solveTiles(tiles, sides, team);
}

function fillTransitions(
  tiles: SymmetricTiles,
  sides: RightSides,
  sequences: Sequences,
  settings: TransitionSettings,
  team: ThreadTeam,
): void {
  const { floats } = tiles;
  const { size } = sequences;
  // Nobody rates a movie twice, so no sequence is longer.
  const counts = countPairs(settings, size);
  const sums = new Float64Array(size);
  team.share(tiles.tileRows, (piece) => {
    // The memory is new, so that what nothing is written to is zero.
    for (let row = piece * TILE; row < (piece + 1) * TILE; row++) {
      floats[tileOffset(row, row)] = 1;
      if (row >= tiles.size) continue;
      const [pace, slot] = [Math.floor(row / size), row % size];
      for (let other = 0; other <= pace; other++) {
        addHistories(sequences, slot, counts, [pace, other], sums);
        if (other === pace) sums[slot] = (sums[slot] ?? 0) + (settings.paces[pace]?.regularization ?? 0);
        writeRow(tiles, row, other * size, sums);
        sums.fill(0);
      }
      addFollowing(sequences, slot, counts, pace, sums);
      writeSide(tiles, sides, row, sums);
      sums.fill(0);
    }
    completeDiagonalTile(tiles, piece);
  });
}

/** Into the columns from `first` on, as far as the diagonal. */
function writeRow({ floats }: SymmetricTiles, row: number, first: number, values: Float64Array): void {
  const end = Math.min(row + 1, first + values.length);
  for (let column = first; column < end; ) {
    const next = Math.min(end, (Math.floor(column / TILE) + 1) * TILE);
    floats.set(values.subarray(column - first, next - first), tileOffset(row, column));
    column = next;
  }
}
