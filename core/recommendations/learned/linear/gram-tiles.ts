import {
  type SymmetricTiles,
  tileOffset,
  tileStart,
} from "@/core/recommendations/learned/linear/symmetric-tiles";
import type { ThreadTeam } from "@/core/recommendations/learned/linear/thread-team";
import { TILE } from "@/core/recommendations/learned/linear/tile-kernel";
import type { RatingsByMovie, RatingsMatrix } from "@/core/recommendations/learned/ratings-matrix";

/**
 * XᵀX of the movies with slots under `tiles.size`, X having `values` in the matrix's places. A row at a time: the sums
 * of one movie with all others fit a core's cache, while the ratings stream past.
 */
export function fillGramTiles(
  tiles: SymmetricTiles,
  matrix: RatingsMatrix,
  byMovie: RatingsByMovie,
  values: Float32Array,
  team: ThreadTeam,
): void {
  const sums = new Float64Array(tiles.size);
  const rows = tiles.tileRows * TILE;
  team.share(tiles.tileRows, (piece) => {
    const first = rows - (piece + 1) * TILE;
    for (let row = first; row < first + TILE; row++) {
      if (row < tiles.size) addProducts(row, matrix, byMovie, values, sums);
      for (let column = 0; column <= row; column++) {
        tiles.floats[tileOffset(row, column)] =
          row < tiles.size ? (sums[column] ?? 0) : row === column ? 1 : 0;
      }
      sums.fill(0);
    }
    completeDiagonalTile(tiles, first / TILE);
  });
}

/** Adds, for everybody who rated `row`, their value of it times each of their values under and at it. */
function addProducts(
  row: number,
  matrix: RatingsMatrix,
  byMovie: RatingsByMovie,
  values: Float32Array,
  sums: Float64Array,
): void {
  const { starts, slots } = matrix;
  const last = byMovie.starts[row + 1] ?? 0;
  for (let rating = byMovie.starts[row] ?? 0; rating < last; rating++) {
    const own = byMovie.entries[rating] ?? 0;
    const value = values[own] ?? 0;
    for (let entry = starts[byMovie.users[rating] ?? 0] ?? 0; entry <= own; entry++) {
      const slot = slots[entry] ?? 0;
      sums[slot] = (sums[slot] ?? 0) + value * (values[entry] ?? 0);
    }
  }
}

/** A tile on the diagonal is kept whole. */
export function completeDiagonalTile(tiles: SymmetricTiles, tile: number): void {
  const start = tileStart(tile, tile);
  for (let row = 0; row < TILE; row++) {
    for (let column = row + 1; column < TILE; column++) {
      tiles.floats[start + row * TILE + column] = tiles.floats[start + column * TILE + row] ?? 0;
    }
  }
}
