import type { HistoryPace } from "@/core/recommendations/learned/next/next-settings";
import type { TrainingSettings } from "@/core/recommendations/learned/training/training-settings";

/** What was tuned was tuned on so many ratings (MovieLens-1M). */
const TUNED_ON_RATINGS = 1_000_000;
const REGULARIZATION_MAX = 600;
/** Those of the transitions differ too much for one maximum: they grow three times at most. */
const PACE_SCALE_MAX = 3;
/**
 * From so many movies on, fewer weights are kept of each: 200 for 20,000 movies would be 32 MB to load, and a request of
 * somebody with 2,000 ratings goes through all of their rows.
 */
const MANY_MOVIES = 6_000;
const FEWER_WEIGHTS = 100;
const FEWER_NEIGHBOURS = 100;

/**
 * The tuned settings for another amount of ratings. The best regularization grows about as the square root of their
 * number: 60 for a hundred thousand, 200 for a million.
 */
export function settingsForSize(
  tuned: TrainingSettings,
  size: { ratings: number; movies: number },
): TrainingSettings {
  const scale = Math.sqrt(size.ratings / TUNED_ON_RATINGS);
  const scaled = (value: number) => Math.min(REGULARIZATION_MAX, Math.max(1, value * scale));
  const scaledPace = (pace: HistoryPace) => ({
    ...pace,
    regularization: Math.max(1, pace.regularization * Math.min(PACE_SCALE_MAX, scale)),
  });
  const isLarge = size.movies > MANY_MOVIES && size.ratings > TUNED_ON_RATINGS;
  const weightsPerMovie = isLarge ? Math.min(FEWER_WEIGHTS, tuned.weightsPerMovie) : tuned.weightsPerMovie;
  return {
    ...tuned,
    regularization: scaled(tuned.regularization),
    weightsPerMovie,
    stars: isLarge
      ? { ...tuned.stars, neighboursKept: Math.min(FEWER_NEIGHBOURS, tuned.stars.neighboursKept) }
      : tuned.stars,
    next: { ...tuned.next, paces: tuned.next.paces.map(scaledPace) },
  };
}
