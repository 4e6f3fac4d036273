import { rightSidesBehind, rightSideTiles } from "@/core/recommendations/learned/linear/right-sides";
import { allocateTiles, tilesIn } from "@/core/recommendations/learned/linear/symmetric-tiles";
import { TEAM_INTEGERS } from "@/core/recommendations/learned/linear/thread-team";
import { buildSequences, type Sequences } from "@/core/recommendations/learned/next/sequences";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";
import {
  buildRatingsMatrix,
  groupByMovie,
  type RatingsByMovie,
  type RatingsMatrix,
} from "@/core/recommendations/learned/ratings-matrix";
import { fitBiases, type Residuals } from "@/core/recommendations/learned/stars/biases";
import { fingerprintOf } from "@/core/recommendations/learned/training/fingerprint";
import { settingsForSize } from "@/core/recommendations/learned/training/settings-for-size";
import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";
import { valueRatings } from "@/core/recommendations/learned/training/value-ratings";
import { allocateTable, type WeightTable } from "@/core/recommendations/learned/weight-table";

/** All that the threads of a training need, in memory that they share; it can be posted to a worker as it is. */
export type TrainingJob = {
  settings: TrainingSettings;
  fingerprint: string;
  threadCount: number;
  teamIntegers: Int32Array;
  matrix: RatingsMatrix;
  byMovie: RatingsByMovie;
  values: Float32Array;
  headSize: number;
  headMemory: WebAssembly.Memory;
  residuals: Residuals;
  neighbours: WeightTable;
  tail: WeightTable;
  sequences: Sequences;
  transitionMemory: WebAssembly.Memory;
};

export function prepareTraining(
  columns: RatingColumns,
  tuned: TrainingSettings,
  threadCount: number,
): TrainingJob {
  const matrix = buildRatingsMatrix(columns);
  const size = matrix.movieIds.length;
  const settings = settingsForSize(tuned, { ratings: matrix.slots.length, movies: size });
  const headSize = Math.min(size, settings.headMovies);
  const transitionSize = Math.min(size, settings.next.transitionMovies);
  const transitionRows = transitionSize * settings.next.paces.length;
  return {
    settings,
    fingerprint: fingerprintOf(columns),
    threadCount,
    teamIntegers: new Int32Array(new SharedArrayBuffer(TEAM_INTEGERS * 4)),
    matrix,
    byMovie: groupByMovie(matrix),
    values: valueRatings(matrix, settings.busyPersonDamping),
    headSize,
    headMemory: allocateTiles(headSize, threadCount),
    residuals: fitBiases(matrix, settings.stars),
    neighbours: allocateTable(headSize, settings.stars.neighboursKept),
    tail: allocateTable(size - headSize, settings.tailNeighbours),
    sequences: buildSequences(matrix, transitionSize),
    transitionMemory: allocateTiles(
      transitionRows,
      threadCount,
      rightSideTiles(transitionRows, transitionSize),
    ),
  };
}

export function headTiles(job: TrainingJob) {
  return tilesIn(job.headMemory, job.headSize);
}

/** The system that transitions solve: its matrix, and what stands on its right. */
export function transitionTilesOf(job: TrainingJob) {
  const { size } = job.sequences;
  const tiles = tilesIn(job.transitionMemory, size * job.settings.next.paces.length);
  return [tiles, rightSidesBehind(tiles, size, job.threadCount)] as const;
}
