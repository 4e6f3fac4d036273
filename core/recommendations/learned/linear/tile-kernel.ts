import { advance, copy, loopUntil, moduleOf, op } from "@/core/recommendations/learned/linear/wasm-module";

/** Matrices are cut into tiles of so many rows and columns. Three tiles of 32-bit floats fit a core's second cache. */
export const TILE = 128;
export const TILE_LENGTH = TILE * TILE;
/** The first factor is packed in panels of so many rows, the second in panels of so many columns. */
export const PANEL_ROWS = 4;
export const PANEL_COLUMNS = 8;

const FLOAT_BYTES = 4;
const VECTOR_BYTES = 16;
/** Steps of the innermost loop written out one after the other. */
const UNROLLED = 4;

/**
 * C −= A · B for tiles, all addresses in bytes. A lies in panels of 4 rows (`packRows`), B in panels of 8 columns
 * (`packColumns`), C row by row.
 */
export type TileKernel = (a: number, b: number, c: number) => void;

/** The kernel as WebAssembly with vectors of four floats, over a shared memory. */
export function createTileKernel(memory: WebAssembly.Memory): TileKernel {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(kernelModule()), { env: { memory } });
  return instance.exports.run as TileKernel;
}

/**
 * For each panel of columns of B and each panel of rows of A: 4 × 8 sums in eight vector registers, over all TILE
 * steps, then subtracted from C at once (the register blocking of Goto and van de Geijn 2008).
 */
function kernelModule(): Uint8Array<ArrayBuffer> {
  const [a, b, c] = [0, 1, 2];
  const [rowsA, stepA, endA, stepB, cell, endC, endRows] = [3, 4, 5, 6, 7, 8, 9];
  const [left, right, factor, firstSum] = [10, 11, 12, 13];
  const sumOf = (row: number, half: number) => firstSum + row * 2 + half;
  const rows = [...Array(PANEL_ROWS).keys()];
  const rowBytes = TILE * FLOAT_BYTES;
  const panelABytes = TILE * PANEL_ROWS * FLOAT_BYTES;
  const panelBBytes = TILE * PANEL_COLUMNS * FLOAT_BYTES;

  const addProduct = (sum: number, half: number) =>
    [op.localGet(sum), op.localGet(factor), op.localGet(half), op.multiply, op.add, op.localSet(sum)].flat();
  const step = (index: number) => {
    const fromA = index * PANEL_ROWS * FLOAT_BYTES;
    const fromB = index * PANEL_COLUMNS * FLOAT_BYTES;
    return [
      ...[op.localGet(stepB), op.load(fromB), op.localSet(left)].flat(),
      ...[op.localGet(stepB), op.load(fromB + VECTOR_BYTES), op.localSet(right)].flat(),
      ...rows.flatMap((row) => [
        ...[op.localGet(stepA), op.loadSplat32(fromA + row * FLOAT_BYTES), op.localSet(factor)].flat(),
        ...addProduct(sumOf(row, 0), left),
        ...addProduct(sumOf(row, 1), right),
      ]),
    ];
  };
  const subtractFromC = (row: number, half: number) => {
    const offset = row * rowBytes + half * VECTOR_BYTES;
    const difference = [op.localGet(cell), op.load(offset), op.localGet(sumOf(row, half)), op.subtract];
    return [op.localGet(cell), ...difference, op.store(offset)].flat();
  };
  const panelOfRows = [
    ...rows.flatMap((row) => [0, 1].flatMap((half) => [...op.zero, ...op.localSet(sumOf(row, half))])),
    ...[copy(rowsA, stepA), copy(b, stepB), copy(rowsA, endA), advance(endA, panelABytes)].flat(),
    ...loopUntil(stepA, endA, [
      ...[...Array(UNROLLED).keys()].flatMap(step),
      ...advance(stepA, UNROLLED * PANEL_ROWS * FLOAT_BYTES),
      ...advance(stepB, UNROLLED * PANEL_COLUMNS * FLOAT_BYTES),
    ]),
    ...rows.flatMap((row) => [0, 1].flatMap((half) => subtractFromC(row, half))),
    ...[advance(rowsA, panelABytes), advance(cell, PANEL_ROWS * rowBytes)].flat(),
  ];
  const panelOfColumns = [
    ...[copy(a, rowsA), copy(c, cell)].flat(),
    ...loopUntil(rowsA, endRows, panelOfRows),
    ...[advance(b, panelBBytes), advance(c, PANEL_COLUMNS * FLOAT_BYTES)].flat(),
  ];
  const ends = [copy(c, endC), advance(endC, rowBytes), copy(a, endRows)].flat();
  const body = [
    ...ends,
    ...advance(endRows, TILE_LENGTH * FLOAT_BYTES),
    ...loopUntil(c, endC, panelOfColumns),
  ];
  return moduleOf({ parameters: 3, pointers: 7, vectors: 11, body });
}
