import { TILE, TILE_LENGTH } from "@/core/recommendations/learned/linear/tile-kernel";

const PAGE_BYTES = 65_536;
const FLOAT_BYTES = 4;
/** Each thread may use so many tiles to itself. */
export const SCRATCH_TILES = 3;

/**
 * A symmetric matrix in shared memory: the tiles on and under its diagonal, row of tiles after row of tiles, each tile
 * row by row. The matrix is filled up with ones on the diagonal to a whole number of tiles, which changes neither
 * its inverse nor its sums. Half the memory of a full matrix: 200 MB for 10,000 rows.
 */
export type SymmetricTiles = {
  size: number;
  tileRows: number;
  memory: WebAssembly.Memory;
  floats: Float32Array;
};

/** The memory that a matrix of `size` rows needs, with working space for so many threads and `extraTiles` behind. */
export function allocateTiles(size: number, threadCount: number, extraTiles = 0): WebAssembly.Memory {
  const tileRows = Math.ceil(size / TILE);
  const matrix = (tileRows * (tileRows + 1)) / 2;
  const tiles = matrix + 2 * tileRows + 1 + SCRATCH_TILES * threadCount + extraTiles;
  const pages = Math.ceil((tiles * TILE_LENGTH * FLOAT_BYTES) / PAGE_BYTES);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

export function tilesIn(memory: WebAssembly.Memory, size: number): SymmetricTiles {
  return {
    size,
    tileRows: Math.ceil(size / TILE),
    memory,
    floats: new Float32Array(memory.buffer),
  };
}

/** Where the tile starts that has row of tiles `row` and column of tiles `column` ≤ `row`, in floats. */
export function tileStart(row: number, column: number): number {
  return ((row * (row + 1)) / 2 + column) * TILE_LENGTH;
}

/** Working space after the matrix: first tile of two strips of `tileRows`, then of the threads' own tiles. */
export function workStart(tiles: SymmetricTiles, tile: number): number {
  return tileStart(tiles.tileRows, 0) + tile * TILE_LENGTH;
}

/** The value in a row and column, whichever way round. */
export function tileValue(tiles: SymmetricTiles, row: number, column: number): number {
  return tiles.floats[tileOffset(Math.max(row, column), Math.min(row, column))] ?? 0;
}

/** Where the value of `row` and `column` ≤ `row` lies. */
export function tileOffset(row: number, column: number): number {
  const start = tileStart(Math.floor(row / TILE), Math.floor(column / TILE));
  return start + (row % TILE) * TILE + (column % TILE);
}
