import { solveEdlae } from "@/core/recommendations/learned/linear/edlae";
import { fillGramTiles } from "@/core/recommendations/learned/linear/gram-tiles";
import { solveTail } from "@/core/recommendations/learned/linear/tail-weights";
import { ThreadTeam } from "@/core/recommendations/learned/linear/thread-team";
import { solveTransitions } from "@/core/recommendations/learned/next/transitions";
import { findNeighbours } from "@/core/recommendations/learned/stars/neighbours";
import {
  headTiles,
  type TrainingJob,
  transitionTilesOf,
} from "@/core/recommendations/learned/training/training-job";

/** What part of a training is under way, and how much of that part is done, 0 to 1. */
export type TrainingProgress = { step: "pairs" | "tail" | "weights" | "stars" | "transitions"; done: number };

/** The part of a training that every thread of the team runs at the same time; its results are in the job's memory. */
export function trainTogether(
  job: TrainingJob,
  threadIndex: number,
  onProgress: (progress: TrainingProgress) => void,
): void {
  const team = new ThreadTeam(job.teamIntegers, threadIndex, job.threadCount);
  const tiles = headTiles(job);
  const { matrix, byMovie, residuals, settings, neighbours, tail } = job;
  onProgress({ step: "pairs", done: 0 });
  fillGramTiles(tiles, matrix, byMovie, job.values, team);
  onProgress({ step: "tail", done: 0 });
  solveTail(tiles, matrix, byMovie, job.values, settings, tail, team);
  solveEdlae(tiles, job.settings, team, (done, all) => onProgress({ step: "weights", done: done / all }));
  onProgress({ step: "stars", done: 0 });
  findNeighbours(matrix, byMovie, residuals.residuals, settings.stars, neighbours, team);
  onProgress({ step: "transitions", done: 0 });
  solveTransitions(...transitionTilesOf(job), job.sequences, settings.next, team);
}
