import {
  SCRATCH_TILES,
  type SymmetricTiles,
  workStart,
} from "@/core/recommendations/learned/linear/symmetric-tiles";
import { PANEL_COLUMNS, TILE, TILE_LENGTH } from "@/core/recommendations/learned/linear/tile-kernel";

/** What a symmetric matrix is solved for: as many rows, `columns` of its own, in tiles behind the working space. */
export type RightSides = { columns: number; tileColumns: number; start: number };

/** The tiles that right-hand sides for `size` rows need, with a strip to work in. */
export function rightSideTiles(size: number, columns: number): number {
  return (Math.ceil(size / TILE) + 1) * Math.ceil(columns / TILE);
}

export function rightSidesBehind(tiles: SymmetricTiles, columns: number, threadCount: number): RightSides {
  const start = workStart(tiles, 2 * tiles.tileRows + 1 + SCRATCH_TILES * threadCount);
  return { columns, tileColumns: Math.ceil(columns / TILE), start };
}

/** Where a tile of the right-hand sides starts; the strip to work in is the row of tiles after the last. */
export function sideStart({ start, tileColumns }: RightSides, row: number, column: number): number {
  return start + (row * tileColumns + column) * TILE_LENGTH;
}

/** Row `row` of B, before it is solved. */
export function writeSide(
  { floats }: SymmetricTiles,
  sides: RightSides,
  row: number,
  values: Float64Array,
): void {
  for (let column = 0; column < sides.tileColumns; column++) {
    const tile = sideStart(sides, Math.floor(row / TILE), column);
    const first = column * TILE;
    floats.set(values.subarray(first, first + TILE), tile + (row % TILE) * TILE);
  }
}

/** Row `row` of what was solved, which lies in panels as `packColumns` leaves them. */
export function readSolved(
  { floats }: SymmetricTiles,
  sides: RightSides,
  row: number,
  values: Float32Array | Float64Array,
): void {
  for (let first = 0; first < sides.columns; first += PANEL_COLUMNS) {
    const tile = sideStart(sides, Math.floor(row / TILE), Math.floor(first / TILE));
    const place = tile + (first % TILE) * TILE + (row % TILE) * PANEL_COLUMNS;
    const end = Math.min(sides.columns, first + PANEL_COLUMNS);
    for (let column = first; column < end; column++) values[column] = floats[place + column - first] ?? 0;
  }
}
