import { LIKED_STARS } from "@/core/recommendations/learned/graded-value";
import type { LearnedModel } from "@/core/recommendations/learned/learned-model";
import { columnScales, readWeights } from "@/core/recommendations/learned/linear/edlae";
import { strongestWeights } from "@/core/recommendations/learned/linear/strongest-weights";
import { appendTail } from "@/core/recommendations/learned/linear/tail-weights";
import { keepTransitions } from "@/core/recommendations/learned/next/keep-transitions";
import { countRatings, type RatingsMatrix } from "@/core/recommendations/learned/ratings-matrix";
import {
  headTiles,
  type TrainingJob,
  transitionTilesOf,
} from "@/core/recommendations/learned/training/training-job";
import { packTable } from "@/core/recommendations/learned/weight-table";

/** The model from what the threads left in the job's memory. */
export function finishTraining(job: TrainingJob): LearnedModel {
  const { matrix, settings, residuals } = job;
  const ratingCounts = countRatings(matrix);
  return {
    settings,
    trainedOn: {
      fingerprint: job.fingerprint,
      ratings: matrix.slots.length,
      people: matrix.userCount,
      movies: matrix.movieIds.length,
    },
    movieIds: matrix.movieIds,
    ratingCounts,
    likeRates: likeRatesOf(matrix),
    weights: weightsOf(job, ratingCounts),
    transitions: keepTransitions(...transitionTilesOf(job), ratingCounts, settings.next),
    stars: {
      settings: settings.stars,
      mean: residuals.mean,
      movieBiases: residuals.movieBiases,
      deviations: residuals.deviations,
      neighbours: packTable(job.neighbours),
    },
  };
}

/** The strongest weights of B, each column divided by the movie's popularity to the power of the damping. */
function weightsOf(job: TrainingJob, ratingCounts: Int32Array) {
  const tiles = headTiles(job);
  const { popularityDamping, weightsPerMovie } = job.settings;
  const most = Math.max(1, ratingCounts[0] ?? 1);
  const lift = (slot: number) => ((ratingCounts[slot] ?? 0) / most) ** -popularityDamping;
  const scales = columnScales(tiles).map((scale, slot) => scale * lift(slot));
  const shape = { rows: job.headSize, columns: job.headSize };
  const head = strongestWeights(shape, weightsPerMovie, (slot, row) => readWeights(tiles, scales, slot, row));
  return job.tail.counts.length > 0 ? appendTail(head, job.tail, lift) : head;
}

function likeRatesOf({ slots, stars, movieIds, userCount }: RatingsMatrix): Float32Array {
  const rates = new Float32Array(movieIds.length);
  for (let entry = 0; entry < slots.length; entry++) {
    if ((stars[entry] ?? 0) < LIKED_STARS) continue;
    const slot = slots[entry] ?? 0;
    rates[slot] = (rates[slot] ?? 0) + 1;
  }
  return rates.map((count) => count / Math.max(1, userCount));
}
