import type { ThreadTeam } from "@/core/recommendations/learned/linear/thread-team";
import type { RatingsByMovie, RatingsMatrix } from "@/core/recommendations/learned/ratings-matrix";
import type { StarsSettings } from "@/core/recommendations/learned/stars/stars-settings";
import { keepStrongest, type WeightTable } from "@/core/recommendations/learned/weight-table";

/** For each pair: Σ product, Σ square of the one, Σ square of the other, common raters. */
const SUMS = 4;

/**
 * The movies most like each other in what people gave them beyond the biases: the correlation of the residuals over
 * the people who rated both, multiplied by n / (n + damping) for n such people (Koren 2010, §2.2). Only movies that
 * are alike, not those that are opposites. Done for as many of the most rated movies as the table has rows.
 */
export function findNeighbours(
  matrix: RatingsMatrix,
  byMovie: RatingsByMovie,
  residuals: Float32Array,
  settings: StarsSettings,
  table: WeightTable,
  team: ThreadTeam,
): void {
  const size = table.counts.length;
  const sums = new Float64Array(size * SUMS);
  const similarities = new Float64Array(size);
  const work = new Float64Array(size);
  team.share(size, (row) => {
    sums.fill(0);
    addPairs(row, matrix, byMovie, residuals, sums);
    for (let other = 0; other < size; other++) {
      similarities[other] = other === row ? 0 : similarityOf(sums, other, settings.similarityDamping);
    }
    keepStrongest(table, row, similarities, work);
  });
}

function addPairs(
  row: number,
  { starts, slots }: RatingsMatrix,
  byMovie: RatingsByMovie,
  residuals: Float32Array,
  sums: Float64Array,
): void {
  const last = byMovie.starts[row + 1] ?? 0;
  for (let rating = byMovie.starts[row] ?? 0; rating < last; rating++) {
    const user = byMovie.users[rating] ?? 0;
    const own = residuals[byMovie.entries[rating] ?? 0] ?? 0;
    const end = starts[user + 1] ?? 0;
    for (let entry = starts[user] ?? 0; entry < end; entry++) {
      const place = (slots[entry] ?? 0) * SUMS;
      if (place >= sums.length) break;
      const other = residuals[entry] ?? 0;
      sums[place] = (sums[place] ?? 0) + own * other;
      sums[place + 1] = (sums[place + 1] ?? 0) + own * own;
      sums[place + 2] = (sums[place + 2] ?? 0) + other * other;
      sums[place + 3] = (sums[place + 3] ?? 0) + 1;
    }
  }
}

function similarityOf(sums: Float64Array, other: number, damping: number): number {
  const place = other * SUMS;
  const product = sums[place] ?? 0;
  if (product <= 0) return 0;
  const common = sums[place + 3] ?? 0;
  const correlation = product / Math.sqrt((sums[place + 1] ?? 0) * (sums[place + 2] ?? 0));
  return (correlation * common) / (common + damping);
}
