import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { NEW_INSTANCE_RULES } from "@/core/recommendations/learned/evaluation/rank-by-rules";
import type { OwnRating } from "@/core/recommendations/learned/rating-columns";
import type { LoadedModel } from "@/core/recommendations/learned/score-learned";
import { NO_TASTE } from "@/core/recommendations/taste-profile";
import { bareCard } from "@/scripts/recs/bare-card";
import type { RecommendationContext } from "@/services/context";
import { recommendMovies } from "@/services/recommendations/recommend-movies";

/**
 * The blend by the use case that serves people, with neutral dials, on a catalogue of what a MovieLens file says of
 * movies. The answer tells the list of somebody who gave these ratings.
 */
export function recommenderAsServed(model: LoadedModel, catalog: CatalogSnapshot, limit: number) {
  const now = new Date();
  return async (ratings: readonly OwnRating[]): Promise<{ movieId: number; score: number }[]> => {
    const ctx = contextOf(model, catalog, ratings, now);
    const { recommendations } = await recommendMovies(ctx, { userId: null, limit, mode: "blend" });
    return recommendations.map(({ movie, exactScore }) => ({ movieId: movie.id, score: exactScore }));
  };
}

function contextOf(
  model: LoadedModel,
  catalog: CatalogSnapshot,
  ratings: readonly OwnRating[],
  now: Date,
): RecommendationContext {
  const newestFirst = [...ratings].sort((a, b) => b.time - a.time);
  const halfStars = newestFirst.map(({ movieId, stars }) => ({ movieId, halfStars: Math.round(stars * 2) }));
  return {
    now: () => now,
    otherWork: async () => {},
    catalogSnapshot: async () => catalog,
    learnedModel: async () => ({ ...model, modelId: 0 }),
    tasteProfile: async () => ({ ...NO_TASTE, ratings: halfStars }),
    scoringRules: async () => [...NEW_INSTANCE_RULES],
    recommenderDefaults: async () => NEUTRAL_DIALS,
    listCards: async (ids) => ids.map(bareCard),
  };
}
