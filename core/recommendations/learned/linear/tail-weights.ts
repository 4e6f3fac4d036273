import type { EdlaeSettings } from "@/core/recommendations/learned/linear/edlae";
import { type SymmetricTiles, tileValue } from "@/core/recommendations/learned/linear/symmetric-tiles";
import type { ThreadTeam } from "@/core/recommendations/learned/linear/thread-team";
import type { RatingsByMovie, RatingsMatrix } from "@/core/recommendations/learned/ratings-matrix";
import type { SparseWeights } from "@/core/recommendations/learned/sparse-weights";
import type { WeightTable } from "@/core/recommendations/learned/weight-table";

/**
 * Weights to the movies outside the head, for catalogues too large for the closed form: each is regressed, with the
 * same ridge, on the movies of the head that are most like it by cosine (fsSLIM; Ning and Karypis 2011, "SLIM", §4.3).
 * Row t of the table: the movies of the head that speak for movie `tiles.size` + t.
 *
 * Needs XᵀX in `tiles`, so it comes before `solveEdlae`.
 */
export function solveTail(
  tiles: SymmetricTiles,
  matrix: RatingsMatrix,
  byMovie: RatingsByMovie,
  values: Float32Array,
  settings: EdlaeSettings,
  table: WeightTable,
  team: ThreadTeam,
): void {
  const products = new Float64Array(tiles.size);
  team.share(table.counts.length, (row) => {
    products.fill(0);
    addProductsWithHead(tiles.size + row, tiles.size, matrix, byMovie, values, products);
    const chosen = mostAlike(tiles, products, table.kept);
    const weights = solveRidge(tiles, settings, chosen, products);
    const place = row * table.kept;
    table.slots.set(chosen, place);
    table.weights.set(weights, place);
    table.counts[row] = chosen.length;
  });
}

function addProductsWithHead(
  slot: number,
  headSize: number,
  { starts, slots }: RatingsMatrix,
  byMovie: RatingsByMovie,
  values: Float32Array,
  products: Float64Array,
): void {
  const last = byMovie.starts[slot + 1] ?? 0;
  for (let rating = byMovie.starts[slot] ?? 0; rating < last; rating++) {
    const own = byMovie.entries[rating] ?? 0;
    for (let entry = starts[byMovie.users[rating] ?? 0] ?? 0; entry < own; entry++) {
      const other = slots[entry] ?? 0;
      if (other >= headSize) break;
      products[other] = (products[other] ?? 0) + (values[own] ?? 0) * (values[entry] ?? 0);
    }
  }
}

/** The slots of the head with the greatest cosines, ascending. The movie's own length is the same for all. */
function mostAlike(tiles: SymmetricTiles, products: Float64Array, limit: number): number[] {
  const found: { slot: number; cosine: number }[] = [];
  for (let slot = 0; slot < products.length; slot++) {
    const product = products[slot] ?? 0;
    if (product > 0) found.push({ slot, cosine: product / Math.sqrt(tileValue(tiles, slot, slot)) });
  }
  found.sort((a, b) => b.cosine - a.cosine || a.slot - b.slot);
  return found
    .slice(0, limit)
    .map(({ slot }) => slot)
    .sort((a, b) => a - b);
}

/** (G_SS + diag(λ + p/(1−p) · G_SS))⁻¹ · G_Sj by Cholesky's decomposition. */
function solveRidge(
  tiles: SymmetricTiles,
  { regularization, dropoutRatio }: EdlaeSettings,
  chosen: readonly number[],
  products: Float64Array,
): Float64Array {
  const size = chosen.length;
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const value = tileValue(tiles, chosen[row] ?? 0, chosen[column] ?? 0);
      const own = row === column ? regularization + dropoutRatio * value : 0;
      lower[row * size + column] = value + own;
    }
  }
  const right = Float64Array.from(chosen, (slot) => products[slot] ?? 0);
  return solveCholesky(lower, size, right);
}

/** Solves A·x = right for a symmetric positive definite A given by its lower half, row by row; both are overwritten. */
export function solveCholesky(lower: Float64Array, size: number, right: Float64Array): Float64Array {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = lower[row * size + column] ?? 0;
      for (let k = 0; k < column; k++) sum -= (lower[row * size + k] ?? 0) * (lower[column * size + k] ?? 0);
      lower[row * size + column] =
        row === column ? Math.sqrt(sum) : sum / (lower[column * size + column] ?? 1);
    }
    let value = right[row] ?? 0;
    for (let k = 0; k < row; k++) value -= (lower[row * size + k] ?? 0) * (right[k] ?? 0);
    right[row] = value / (lower[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = right[row] ?? 0;
    for (let k = row + 1; k < size; k++) value -= (lower[k * size + row] ?? 0) * (right[k] ?? 0);
    right[row] = value / (lower[row * size + row] ?? 1);
  }
  return right;
}

/** Rows of the head with their weights to the tail appended, so that each row stays in ascending order of targets. */
export function appendTail(
  head: SparseWeights,
  tail: WeightTable,
  scaleOf: (slot: number) => number,
): SparseWeights {
  const size = head.starts.length - 1;
  const added = new Int32Array(size);
  forEachOfTail(tail, (_, source) => {
    added[source] = (added[source] ?? 0) + 1;
  });
  const starts = new Int32Array(size + 1);
  for (let row = 0; row < size; row++) {
    const own = (head.starts[row + 1] ?? 0) - (head.starts[row] ?? 0);
    starts[row + 1] = (starts[row] ?? 0) + own + (added[row] ?? 0);
  }
  const targets = new Int32Array(starts[size] ?? 0);
  const weights = new Float32Array(starts[size] ?? 0);
  const next = starts.slice();
  for (let row = 0; row < size; row++) {
    const [from, to] = [head.starts[row] ?? 0, head.starts[row + 1] ?? 0];
    targets.set(head.targets.subarray(from, to), starts[row]);
    weights.set(head.weights.subarray(from, to), starts[row]);
    next[row] = (starts[row] ?? 0) + to - from;
  }
  forEachOfTail(tail, (row, source, weight) => {
    const place = next[source] ?? 0;
    targets[place] = size + row;
    weights[place] = weight * scaleOf(size + row);
    next[source] = place + 1;
  });
  return { starts, targets, weights };
}

function forEachOfTail(
  tail: WeightTable,
  visit: (row: number, source: number, weight: number) => void,
): void {
  for (let row = 0; row < tail.counts.length; row++) {
    const end = row * tail.kept + (tail.counts[row] ?? 0);
    for (let place = row * tail.kept; place < end; place++) {
      visit(row, tail.slots[place] ?? 0, tail.weights[place] ?? 0);
    }
  }
}
