import { packColumns, packRows, transpose } from "@/core/recommendations/learned/linear/pack-tiles";
import {
  SCRATCH_TILES,
  type SymmetricTiles,
  tileStart,
  workStart,
} from "@/core/recommendations/learned/linear/symmetric-tiles";
import type { ThreadTeam } from "@/core/recommendations/learned/linear/thread-team";
import { createTileKernel, TILE, TILE_LENGTH } from "@/core/recommendations/learned/linear/tile-kernel";

const FLOAT_BYTES = 4;

/**
 * Replaces a symmetric positive definite matrix by the negative of its inverse, in place: the sweep operator
 * (Beaton 1964; Goodnight 1979) on one block of rows after the other. Sweeping block k, with D = A_kk⁻¹:
 *
 *   A_ij ← A_ij − A_ik · D · A_kj,   A_ik ← A_ik · D,   A_kk ← −D
 *
 * n³/2 multiplications, nearly all of them in the tile kernel. Every thread of the team calls this with its own team
 * object. `onSwept` is told after each block, in one of the threads.
 */
export function invertTiles(
  tiles: SymmetricTiles,
  team: ThreadTeam,
  onSwept?: (done: number, all: number) => void,
): void {
  const kernel = createTileKernel(tiles.memory);
  const { floats, tileRows } = tiles;
  const scratch = workStart(tiles, 2 * tileRows + 1 + SCRATCH_TILES * team.index);
  const inverseStart = workStart(tiles, 2 * tileRows);
  const rowsStart = (block: number) => workStart(tiles, block);
  const columnsStart = (block: number) => workStart(tiles, tileRows + block);
  const multiply = (a: number, b: number, c: number) =>
    kernel(a * FLOAT_BYTES, b * FLOAT_BYTES, c * FLOAT_BYTES);

  for (let pivot = 0; pivot < tileRows; pivot++) {
    const pivotStart = tileStart(pivot, pivot);
    team.alone(() => {
      const inverse = invertBlock(floats.subarray(pivotStart, pivotStart + TILE_LENGTH));
      for (let index = 0; index < TILE_LENGTH; index++) floats[pivotStart + index] = -(inverse[index] ?? 0);
      packColumns(floats, pivotStart, floats, inverseStart);
    });
    team.share(tileRows, (block) => {
      if (block === pivot) return;
      const isBelow = block > pivot;
      const source = isBelow ? tileStart(block, pivot) : tileStart(pivot, block);
      const upright = isBelow ? source : scratch;
      const across = isBelow ? scratch : source;
      transpose(floats, source, scratch);
      packColumns(floats, across, floats, columnsStart(block));
      const packed = scratch + TILE_LENGTH;
      packRows(floats, upright, floats, packed);
      // 0 − A_ik · (−D)
      const product = scratch + 2 * TILE_LENGTH;
      floats.fill(0, product, product + TILE_LENGTH);
      multiply(packed, inverseStart, product);
      packRows(floats, product, floats, rowsStart(block));
      if (isBelow) floats.copyWithin(source, product, product + TILE_LENGTH);
      else transpose(floats, product, source);
    });
    team.share(tileRows, (piece) => {
      // The longest rows first, so that the threads end together.
      const row = tileRows - 1 - piece;
      if (row === pivot) return;
      for (let column = 0; column <= row; column++) {
        if (column !== pivot) multiply(rowsStart(row), columnsStart(column), tileStart(row, column));
      }
    });
    if (team.index === 0) onSwept?.(pivot + 1, tileRows);
  }
}

/** The inverse of one symmetric positive definite tile, by sweeps of single rows, in 64-bit floats. */
export function invertBlock(tile: Float32Array): Float64Array {
  const a = Float64Array.from(tile);
  for (let pivot = 0; pivot < TILE; pivot++) {
    const inverse = 1 / (a[pivot * TILE + pivot] ?? 0);
    for (let row = 0; row < TILE; row++) {
      if (row === pivot) continue;
      const factor = (a[row * TILE + pivot] ?? 0) * inverse;
      if (factor === 0) continue;
      for (let column = 0; column < TILE; column++) {
        if (column === pivot) continue;
        const index = row * TILE + column;
        a[index] = (a[index] ?? 0) - factor * (a[pivot * TILE + column] ?? 0);
      }
    }
    for (let other = 0; other < TILE; other++) {
      if (other === pivot) continue;
      a[other * TILE + pivot] = (a[other * TILE + pivot] ?? 0) * inverse;
      a[pivot * TILE + other] = (a[pivot * TILE + other] ?? 0) * inverse;
    }
    a[pivot * TILE + pivot] = -inverse;
  }
  return a.map((value) => -value);
}
