import { PANEL_COLUMNS, PANEL_ROWS, TILE } from "@/core/recommendations/learned/linear/tile-kernel";

/** Panels of 4 rows: for each column of the panel its 4 values together. */
export function packRows(from: Float32Array, fromStart: number, to: Float32Array, toStart: number): void {
  let place = toStart;
  for (let row = 0; row < TILE; row += PANEL_ROWS) {
    for (let column = 0; column < TILE; column++) {
      const top = fromStart + row * TILE + column;
      for (let inside = 0; inside < PANEL_ROWS; inside++) to[place++] = from[top + inside * TILE] ?? 0;
    }
  }
}

/** Panels of 8 columns: for each row of the panel its 8 values together. */
export function packColumns(from: Float32Array, fromStart: number, to: Float32Array, toStart: number): void {
  let place = toStart;
  for (let column = 0; column < TILE; column += PANEL_COLUMNS) {
    for (let row = 0; row < TILE; row++) {
      const left = fromStart + row * TILE + column;
      for (let inside = 0; inside < PANEL_COLUMNS; inside++) to[place++] = from[left + inside] ?? 0;
    }
  }
}

/** The columns of one tile as the rows of another. */
export function transpose(floats: Float32Array, from: number, to: number): void {
  for (let row = 0; row < TILE; row++) {
    for (let column = 0; column < TILE; column++) {
      floats[to + column * TILE + row] = floats[from + row * TILE + column] ?? 0;
    }
  }
}
