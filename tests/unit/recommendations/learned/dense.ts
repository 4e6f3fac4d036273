import { completeDiagonalTile } from "@/core/recommendations/learned/linear/gram-tiles";
import {
  allocateTiles,
  type SymmetricTiles,
  tileOffset,
  tilesIn,
} from "@/core/recommendations/learned/linear/symmetric-tiles";
import { TEAM_INTEGERS, ThreadTeam } from "@/core/recommendations/learned/linear/thread-team";
import { TILE } from "@/core/recommendations/learned/linear/tile-kernel";

/** A symmetric matrix given by a formula, as tiles filled up with ones on the diagonal; room for others behind them. */
export function tilesOf(
  size: number,
  valueAt: (row: number, column: number) => number,
  extraTiles = 0,
): SymmetricTiles {
  const tiles = tilesIn(allocateTiles(size, 1, extraTiles), size);
  for (let row = 0; row < tiles.tileRows * TILE; row++) {
    for (let column = 0; column <= row; column++) {
      const filling = row === column ? 1 : 0;
      tiles.floats[tileOffset(row, column)] = row < size ? valueAt(row, column) : filling;
    }
  }
  for (let tile = 0; tile < tiles.tileRows; tile++) completeDiagonalTile(tiles, tile);
  return tiles;
}

export function oneThread(): ThreadTeam {
  return new ThreadTeam(new Int32Array(TEAM_INTEGERS), 0, 1);
}

/** Zeros. */
export function emptyMatrix(rows: number, columns: number): Float64Array[] {
  return Array.from({ length: rows }, () => new Float64Array(columns));
}

/** matrix += a · bᵀ */
export function addOuter(matrix: Float64Array[], a: Float64Array, b: Float64Array): void {
  for (const [row, values] of matrix.entries()) {
    for (let column = 0; column < b.length; column++) {
      values[column] = (values[column] ?? 0) + (a[row] ?? 0) * (b[column] ?? 0);
    }
  }
}
