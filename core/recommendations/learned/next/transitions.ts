import { completeDiagonalTile } from "@/core/recommendations/learned/linear/gram-tiles";
import { invertTiles } from "@/core/recommendations/learned/linear/invert-tiles";
import { packColumns, packRows, transpose } from "@/core/recommendations/learned/linear/pack-tiles";
import {
  SCRATCH_TILES,
  type SymmetricTiles,
  tileOffset,
  tileStart,
  workStart,
} from "@/core/recommendations/learned/linear/symmetric-tiles";
import type { ThreadTeam } from "@/core/recommendations/learned/linear/thread-team";
import { createTileKernel, TILE, TILE_LENGTH } from "@/core/recommendations/learned/linear/tile-kernel";
import { fadingBy, followingBy } from "@/core/recommendations/learned/next/fading";
import type { NextSettings } from "@/core/recommendations/learned/next/next-settings";
import type { Sequences } from "@/core/recommendations/learned/next/sequences";
import { keepStrongest, type WeightTable } from "@/core/recommendations/learned/weight-table";

const FLOAT_BYTES = 4;

/** What was rated and what it counts, in the matrix's places. */
export type SequenceRatings = { slots: Int32Array; values: Float32Array };

type TransitionSettings = Pick<
  NextSettings,
  "transitionConstant" | "horizonConstant" | "transitionRegularization"
>;

/** What pairs count by the places between them. */
type PairCounts = { fading: Float64Array; following: Float64Array };

/** Room behind a matrix's working space: what followed what as a full matrix, and a strip of results a thread. */
export function transitionTiles(size: number, threadCount: number): number {
  const tileRows = Math.ceil(size / TILE);
  return tileRows ** 2 + threadCount * tileRows;
}

/**
 * Linear transitions between items (after SLIT; Choi et al. 2021, "Session-aware linear item-item models"): at every
 * place of a person's sequence, what is rated from there on, y, is regressed on the history before it, x; both fade, by
 * γ and δ a place:
 *
 *   T = (XᵀX + λI)⁻¹ XᵀY,   (XᵀX)_ij = Σ γ^|p−q| / (1 − γ²),   (XᵀY)_ij = Σ_{q>p} Σ_{a+b=q−p−1} γ^a δ^b
 *
 * summed over the places p of i and q of j in the same person's sequence, each weighted by what was given. With δ = 0
 * only the very next counts. The strongest of each row of T come into the table.
 */
export function solveTransitions(
  tiles: SymmetricTiles,
  sequences: Sequences,
  ratings: SequenceRatings,
  settings: TransitionSettings,
  table: WeightTable,
  team: ThreadTeam,
): void {
  fillTransitions(tiles, sequences, ratings, settings, team);
  invertTiles(tiles, team);
  multiplyByInverse(tiles, table, team);
}

/** Where what followed what starts, after the working space; the threads' strips are behind it. */
function followedStartOf(tiles: SymmetricTiles, threads: number): number {
  return workStart(tiles, 2 * tiles.tileRows + 1 + SCRATCH_TILES * threads);
}

function fillTransitions(
  tiles: SymmetricTiles,
  sequences: Sequences,
  ratings: SequenceRatings,
  settings: TransitionSettings,
  team: ThreadTeam,
): void {
  const { floats, size, tileRows } = tiles;
  const counts = {
    fading: fadingBy(settings.transitionConstant),
    following: followingBy(settings.transitionConstant, settings.horizonConstant),
  };
  const together = new Float64Array(size);
  const followed = new Float64Array(size);
  const followedStart = followedStartOf(tiles, team.size);
  const scratch = workStart(tiles, 2 * tileRows + 1 + SCRATCH_TILES * team.index);
  team.share(tileRows, (piece) => {
    const first = piece * TILE;
    const strip = followedStart + piece * tileRows * TILE_LENGTH;
    floats.fill(0, strip, strip + tileRows * TILE_LENGTH);
    for (let row = first; row < first + TILE; row++) {
      if (row < size) addOccurrences(row, sequences, ratings, counts, together, followed);
      for (let column = 0; column <= row; column++) {
        const own = row === column ? settings.transitionRegularization : 0;
        floats[tileOffset(row, column)] = row < size ? (together[column] ?? 0) + own : row === column ? 1 : 0;
      }
      for (let column = 0; column < size && row < size; column++) {
        const tile = strip + Math.floor(column / TILE) * TILE_LENGTH;
        floats[tile + (row % TILE) * TILE + (column % TILE)] = followed[column] ?? 0;
      }
      together.fill(0);
      followed.fill(0);
    }
    completeDiagonalTile(tiles, piece);
    for (let tile = strip; tile < strip + tileRows * TILE_LENGTH; tile += TILE_LENGTH) {
      packColumns(floats, tile, floats, scratch);
      floats.copyWithin(tile, scratch, scratch + TILE_LENGTH);
    }
  });
}

function addOccurrences(
  row: number,
  sequences: Sequences,
  ratings: SequenceRatings,
  { fading, following }: PairCounts,
  together: Float64Array,
  followed: Float64Array,
): void {
  const { starts, entries, movieStarts, places, people } = sequences;
  const { slots, values } = ratings;
  const overlap = 1 / (1 - (fading[1] ?? 0) ** 2);
  for (let index = movieStarts[row] ?? 0; index < (movieStarts[row + 1] ?? 0); index++) {
    const place = places[index] ?? 0;
    const person = people[index] ?? 0;
    const value = values[entries[place] ?? 0] ?? 0;
    const first = Math.max(starts[person] ?? 0, place - fading.length + 1);
    const last = Math.min(
      (starts[person + 1] ?? 0) - 1,
      place + Math.max(fading.length, following.length) - 1,
    );
    for (let other = first; other <= last; other++) {
      const entry = entries[other] ?? 0;
      const slot = slots[entry] ?? 0;
      const product = value * (values[entry] ?? 0);
      const gap = other - place;
      together[slot] = (together[slot] ?? 0) + product * overlap * (fading[Math.abs(gap)] ?? 0);
      if (gap > 0) followed[slot] = (followed[slot] ?? 0) + product * (following[gap] ?? 0);
    }
  }
}

/** P times what followed what, a strip of tiles at a time; `tiles` holds −P, and the kernel subtracts. */
function multiplyByInverse(tiles: SymmetricTiles, table: WeightTable, team: ThreadTeam): void {
  const { floats, tileRows } = tiles;
  const kernel = createTileKernel(tiles.memory);
  const scratch = workStart(tiles, 2 * tileRows + 1 + SCRATCH_TILES * team.index);
  const packed = scratch + TILE_LENGTH;
  const stripLength = tileRows * TILE_LENGTH;
  const followed = followedStartOf(tiles, team.size);
  const strip = followed + (tileRows + team.index) * stripLength;
  team.share(tileRows, (row) => {
    floats.fill(0, strip, strip + stripLength);
    for (let inner = 0; inner < tileRows; inner++) {
      const isBelow = row >= inner;
      if (!isBelow) transpose(floats, tileStart(inner, row), scratch);
      packRows(floats, isBelow ? tileStart(row, inner) : scratch, floats, packed);
      for (let column = 0; column < tileRows; column++) {
        const factor = followed + inner * stripLength + column * TILE_LENGTH;
        kernel(packed * FLOAT_BYTES, factor * FLOAT_BYTES, (strip + column * TILE_LENGTH) * FLOAT_BYTES);
      }
    }
    keepStrip(tiles, row, strip, table);
  });
}

function keepStrip(tiles: SymmetricTiles, tileRow: number, strip: number, table: WeightTable): void {
  const values = new Float64Array(tiles.size);
  const work = new Float64Array(tiles.size);
  const first = tileRow * TILE;
  for (let slot = first; slot < Math.min(tiles.size, first + TILE); slot++) {
    for (let target = 0; target < tiles.size; target++) {
      const tile = strip + Math.floor(target / TILE) * TILE_LENGTH;
      values[target] = tiles.floats[tile + (slot - first) * TILE + (target % TILE)] ?? 0;
    }
    keepStrongest(table, slot, values, work);
  }
}
