import { invertBlock } from "@/core/recommendations/learned/linear/invert-tiles";
import { packColumns, packRows, transpose } from "@/core/recommendations/learned/linear/pack-tiles";
import { type RightSides, sideStart } from "@/core/recommendations/learned/linear/right-sides";
import {
  SCRATCH_TILES,
  type SymmetricTiles,
  tileStart,
  workStart,
} from "@/core/recommendations/learned/linear/symmetric-tiles";
import type { ThreadTeam } from "@/core/recommendations/learned/linear/thread-team";
import {
  createTileKernel,
  TILE_LENGTH,
  type TileKernel,
} from "@/core/recommendations/learned/linear/tile-kernel";

const FLOAT_BYTES = 4;

/**
 * X with A·X = B for a symmetric positive definite A, in place of B: A = L·D·Lᵀ by blocks (Golub and Van Loan 2013,
 * chapter 4.1), with each block k, of the rows i, j under it
 *
 *   W_ik = A_ik · A_kk⁻¹,   A_ij ← A_ij − W_ik · A_jkᵀ,   B_i ← B_i − W_ik · B_k
 *
 * and then from the last block up X_k = A_kk⁻¹ · B_k − Σ_{i>k} W_ikᵀ · X_i. For n rows and m columns n³/6 + n²m
 * multiplications, where the inverse and its product with B would be n³/2 + n²m. Every thread of the team calls this with
 * its own team object. A is overwritten; X is left in panels, for `readSolved`.
 */
export function solveTiles(tiles: SymmetricTiles, sides: RightSides, team: ThreadTeam): void {
  const kernel = createTileKernel(tiles.memory);
  const multiply = (a: number, b: number, c: number) =>
    kernel(a * FLOAT_BYTES, b * FLOAT_BYTES, c * FLOAT_BYTES);
  eliminate(tiles, sides, multiply, team);
  packFactors(tiles, team);
  substitute(tiles, sides, multiply, team);
}

/** Leaves W under the diagonal and the blocks' inverses, negated, on it. */
function eliminate(tiles: SymmetricTiles, sides: RightSides, multiply: TileKernel, team: ThreadTeam): void {
  const { floats, tileRows } = tiles;
  const { tileColumns } = sides;
  const scratch = workStart(tiles, 2 * tileRows + 1 + SCRATCH_TILES * team.index);
  const inverseStart = workStart(tiles, 2 * tileRows);
  const rowsStart = (block: number) => workStart(tiles, block);
  const columnsStart = (block: number) => workStart(tiles, tileRows + block);
  for (let pivot = 0; pivot < tileRows; pivot++) {
    const pivotStart = tileStart(pivot, pivot);
    team.alone(() => {
      const inverse = invertBlock(floats.subarray(pivotStart, pivotStart + TILE_LENGTH));
      for (let index = 0; index < TILE_LENGTH; index++) floats[pivotStart + index] = -(inverse[index] ?? 0);
      packColumns(floats, pivotStart, floats, inverseStart);
    });
    const below = tileRows - pivot - 1;
    team.share(tileColumns + below, (piece) => {
      if (piece < tileColumns) {
        packColumns(floats, sideStart(sides, pivot, piece), floats, sideStart(sides, tileRows, piece));
        return;
      }
      const block = pivot + 1 + piece - tileColumns;
      const source = tileStart(block, pivot);
      transpose(floats, source, scratch);
      packColumns(floats, scratch, floats, columnsStart(block));
      packRows(floats, source, floats, scratch);
      // 0 − A_ik · (−A_kk⁻¹)
      floats.fill(0, source, source + TILE_LENGTH);
      multiply(scratch, inverseStart, source);
      packRows(floats, source, floats, rowsStart(block));
    });
    team.share(below, (piece) => {
      // The longest rows first, so that the threads end together.
      const row = tileRows - 1 - piece;
      for (let column = pivot + 1; column <= row; column++) {
        multiply(rowsStart(row), columnsStart(column), tileStart(row, column));
      }
      for (let column = 0; column < tileColumns; column++) {
        multiply(rowsStart(row), sideStart(sides, tileRows, column), sideStart(sides, row, column));
      }
    });
  }
}

/** Puts W transposed, and the blocks' inverses, into the panels that the kernel takes, in their own places. */
function packFactors(tiles: SymmetricTiles, team: ThreadTeam): void {
  const { floats, tileRows } = tiles;
  const scratch = workStart(tiles, 2 * tileRows + 1 + SCRATCH_TILES * team.index);
  team.share(tileRows, (row) => {
    for (let column = 0; column <= row; column++) {
      // What lies on the diagonal is symmetric.
      const tile = tileStart(row, column);
      transpose(floats, tile, scratch);
      packRows(floats, scratch, floats, tile);
    }
  });
}

/** A column of tiles at a time. */
function substitute(tiles: SymmetricTiles, sides: RightSides, multiply: TileKernel, team: ThreadTeam): void {
  const { floats, tileRows } = tiles;
  const packed = workStart(tiles, 2 * tileRows + 1 + SCRATCH_TILES * team.index);
  const sum = packed + TILE_LENGTH;
  team.share(sides.tileColumns, (column) => {
    for (let row = tileRows - 1; row >= 0; row--) {
      const side = sideStart(sides, row, column);
      packColumns(floats, side, floats, packed);
      floats.fill(0, sum, sum + TILE_LENGTH);
      // 0 − (−A_kk⁻¹) · B_k, and the kernel subtracts the rest.
      multiply(tileStart(row, row), packed, sum);
      for (let below = row + 1; below < tileRows; below++) {
        multiply(tileStart(below, row), sideStart(sides, below, column), sum);
      }
      packColumns(floats, sum, floats, side);
    }
  });
}
