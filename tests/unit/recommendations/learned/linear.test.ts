import { describe, expect, test } from "vitest";
import { columnScales, readWeights, solveEdlae } from "@/core/recommendations/learned/linear/edlae";
import { fillGramTiles } from "@/core/recommendations/learned/linear/gram-tiles";
import { invertTiles } from "@/core/recommendations/learned/linear/invert-tiles";
import { packColumns, packRows } from "@/core/recommendations/learned/linear/pack-tiles";
import {
  readSolved,
  rightSidesBehind,
  rightSideTiles,
  writeSide,
} from "@/core/recommendations/learned/linear/right-sides";
import { solveTiles } from "@/core/recommendations/learned/linear/solve-tiles";
import { strongestWeights } from "@/core/recommendations/learned/linear/strongest-weights";
import { tileValue } from "@/core/recommendations/learned/linear/symmetric-tiles";
import { solveCholesky, solveTail } from "@/core/recommendations/learned/linear/tail-weights";
import { createTileKernel, TILE, TILE_LENGTH } from "@/core/recommendations/learned/linear/tile-kernel";
import { buildRatingsMatrix, groupByMovie } from "@/core/recommendations/learned/ratings-matrix";
import { allocateTable } from "@/core/recommendations/learned/weight-table";
import { oneThread, tilesOf } from "@/tests/unit/recommendations/learned/dense";

describe("the tile kernel", () => {
  test("subtracts a product of two tiles from a third", () => {
    const memory = new WebAssembly.Memory({ initial: 5, maximum: 5, shared: true });
    const floats = new Float32Array(memory.buffer);
    const a = Float32Array.from({ length: TILE_LENGTH }, (_, index) => Math.sin(index));
    const b = Float32Array.from({ length: TILE_LENGTH }, (_, index) => Math.cos(3 * index));
    packRows(a, 0, floats, 0);
    packColumns(b, 0, floats, TILE_LENGTH);
    floats.fill(1, 2 * TILE_LENGTH, 3 * TILE_LENGTH);
    createTileKernel(memory)(0, 4 * TILE_LENGTH, 8 * TILE_LENGTH);
    for (const [row, column] of [
      [0, 0],
      [3, 9],
      [64, 7],
      [127, 127],
    ] as const) {
      let expected = 1;
      for (let k = 0; k < TILE; k++) expected -= (a[row * TILE + k] ?? 0) * (b[k * TILE + column] ?? 0);
      expect(floats[2 * TILE_LENGTH + row * TILE + column]).toBeCloseTo(expected, 4);
    }
    expect(floats[3 * TILE_LENGTH]).toBe(0);
  });
});

describe("the inverse", () => {
  test("of a matrix of several tiles, times the matrix, is the identity", () => {
    const size = 2 * TILE + 5;
    const valueAt = (row: number, column: number) => (row === column ? 12 : 0.4 * Math.sin(row * column));
    const tiles = tilesOf(size, valueAt);
    invertTiles(tiles, oneThread());
    for (const row of [0, 100, 128, 200, 260]) {
      for (const column of [0, 1, 127, 199, 260]) {
        let sum = 0;
        for (let k = 0; k < size; k++)
          sum -= valueAt(Math.max(row, k), Math.min(row, k)) * tileValue(tiles, k, column);
        expect(sum).toBeCloseTo(row === column ? 1 : 0, 5);
      }
    }
  });
});

describe("a system of several tiles", () => {
  test("is solved for several tiles of right-hand sides: the matrix times the answer is what stood there", () => {
    const [size, columns] = [2 * TILE + 5, TILE + 3];
    const valueAt = (row: number, column: number) => (row === column ? 12 : 0.4 * Math.sin(row * column));
    const sideAt = (row: number, column: number) => Math.cos(row + 3 * column);
    const tiles = tilesOf(size, valueAt, rightSideTiles(size, columns));
    const sides = rightSidesBehind(tiles, columns, 1);
    for (let row = 0; row < size; row++) {
      const values = Float64Array.from({ length: columns }, (_, column) => sideAt(row, column));
      writeSide(tiles, sides, row, values);
    }
    solveTiles(tiles, sides, oneThread());
    const solved = Array.from({ length: size }, (_, row) => {
      const values = new Float64Array(columns);
      readSolved(tiles, sides, row, values);
      return values;
    });
    for (const row of [0, 100, 128, 200, 260]) {
      for (const column of [0, 1, 127, 128, 130]) {
        let sum = 0;
        for (const [k, values] of solved.entries()) {
          sum += valueAt(Math.max(row, k), Math.min(row, k)) * (values[column] ?? 0);
        }
        expect(sum).toBeCloseTo(sideAt(row, column), 4);
      }
    }
  });
});

describe("EDLAE", () => {
  test("of two movies is what the formula gives by hand", () => {
    // XᵀX = [2 1; 1 2], λ = 1, p = ½: A = [5 1; 1 5], A⁻¹ = [5 −1; −1 5] / 24, so B₁₂ = 1/5.
    const tiles = tilesOf(2, (row, column) => (row === column ? 2 : 1));
    solveEdlae(tiles, { regularization: 1, dropoutRatio: 1 }, oneThread());
    const row = new Float32Array(2);
    readWeights(tiles, columnScales(tiles), 0, row);
    expect(row[0]).toBe(0);
    expect(row[1]).toBeCloseTo(0.2, 6);
  });

  test("minimises the ridge regression of each movie on the others", () => {
    // The normal equations of column j without row j: (G + Λ) B = G off the diagonal.
    const gram = [
      [4, 2, 1],
      [2, 5, 3],
      [1, 3, 6],
    ];
    const tiles = tilesOf(3, (row, column) => gram[row]?.[column] ?? 0);
    solveEdlae(tiles, { regularization: 2, dropoutRatio: 0.5 }, oneThread());
    const b = [0, 1, 2].map((slot) => {
      const row = new Float32Array(3);
      readWeights(tiles, columnScales(tiles), slot, row);
      return row;
    });
    for (const [i, j] of [
      [0, 1],
      [1, 0],
      [2, 1],
      [0, 2],
    ] as const) {
      let left = 0;
      for (let k = 0; k < 3; k++) {
        const own = gram[i]?.[k] ?? 0;
        left += (i === k ? own + 2 + 0.5 * own : own) * (b[k]?.[j] ?? 0);
      }
      expect(left).toBeCloseTo(gram[i]?.[j] ?? 0, 5);
    }
  });
});

describe("XᵀX", () => {
  test("sums products over the people who rated both", () => {
    const matrix = buildRatingsMatrix({
      userIds: [1, 1, 2, 2, 3],
      movieIds: [10, 20, 10, 30, 10],
      stars: [5, 4, 3, 2, 1],
      times: [1, 2, 3, 4, 5],
    });
    const tiles = tilesOf(3, () => 0);
    fillGramTiles(tiles, matrix, groupByMovie(matrix), matrix.stars, oneThread());
    expect([...matrix.movieIds]).toEqual([10, 20, 30]);
    expect(tileValue(tiles, 0, 0)).toBe(25 + 9 + 1);
    expect(tileValue(tiles, 0, 1)).toBe(20);
    expect(tileValue(tiles, 2, 0)).toBe(6);
    expect(tileValue(tiles, 1, 2)).toBe(0);
  });
});

describe("the strongest weights", () => {
  test("are those over one threshold for the whole matrix, signs kept", () => {
    const dense = [
      [0, 0.5, -0.4],
      [0.01, 0, 0.02],
      [-0.9, 0.03, 0],
    ];
    const kept = strongestWeights({ rows: 3, columns: 3 }, 1, (slot, row) => row.set(dense[slot] ?? []));
    expect([...kept.starts]).toEqual([0, 2, 2, 3]);
    expect([...kept.targets]).toEqual([1, 2, 0]);
    expect(kept.weights[1]).toBeCloseTo(-0.4, 6);
  });

  test("never are zeros", () => {
    const kept = strongestWeights({ rows: 2, columns: 2 }, 100, (_, row) => row.set([0, 0.5]));
    expect([...kept.targets]).toEqual([1, 1]);
  });
});

describe("the tail", () => {
  test("is the ridge regression on its neighbours in the head", () => {
    // Movies a, b in the head, c outside. G_aa = 2, G_ab = 1, G_bb = 2, G_ac = 1, G_bc = 1; λ = 1:
    // [3 1; 1 3] w = [1; 1], so both weights are 1/4.
    const matrix = buildRatingsMatrix({
      userIds: [1, 1, 1, 2, 3],
      movieIds: [10, 20, 30, 10, 20],
      stars: [1, 1, 1, 1, 1],
      times: [0, 0, 0, 0, 0],
    });
    const byMovie = groupByMovie(matrix);
    const tiles = tilesOf(2, () => 0);
    fillGramTiles(tiles, matrix, byMovie, matrix.stars, oneThread());
    const table = allocateTable(1, 5);
    const settings = { regularization: 1, dropoutRatio: 0 };
    solveTail(tiles, matrix, byMovie, matrix.stars, settings, table, oneThread());
    expect(table.counts[0]).toBe(2);
    expect([...table.slots.subarray(0, 2)]).toEqual([0, 1]);
    expect(table.weights[0]).toBeCloseTo(0.25, 6);
    expect(table.weights[1]).toBeCloseTo(0.25, 6);
  });

  test("solves by Cholesky's decomposition", () => {
    const solution = solveCholesky(Float64Array.from([4, 0, 2, 3]), 2, Float64Array.from([8, 7]));
    // [4 2; 2 3] x = [8; 7]
    expect(solution[0]).toBeCloseTo(1.25, 12);
    expect(solution[1]).toBeCloseTo(1.5, 12);
  });
});
