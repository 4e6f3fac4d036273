import type { BlendWeights } from "@/core/recommendations/blend-weights";
import type { CatalogSnapshot } from "@/core/recommendations/catalog-snapshot";
import { NEUTRAL_DIALS } from "@/core/recommendations/dials";
import { NEW_INSTANCE_RULES } from "@/core/recommendations/learned/evaluation/rank-by-rules";
import type { OwnRating } from "@/core/recommendations/learned/rating-columns";
import type { LoadedModel } from "@/core/recommendations/learned/score-learned";
import type { ServedModel } from "@/core/recommendations/learned/served-model";
import { NO_TASTE, type TasteProfile } from "@/core/recommendations/taste-profile";
import { bareCard } from "@/scripts/recs/bare-card";
import type { RecommendationContext } from "@/services/context";
import { recommendMovies } from "@/services/recommendations/recommend-movies";

/**
 * The blend by the use case that serves people, with neutral dials, on a catalogue of what a MovieLens file says of
 * movies. The answer tells the list of somebody who gave these ratings and has seen those movies besides.
 */
export function recommenderAsServed(
  loaded: LoadedModel,
  catalog: CatalogSnapshot,
  { limit, weights }: { limit: number; weights?: BlendWeights },
) {
  const now = new Date();
  const model = { ...loaded, modelId: 0 };
  const request = { userId: null, limit, mode: "blend", weights } as const;
  return async (
    ratings: readonly OwnRating[],
    seenIds: readonly number[] = [],
  ): Promise<{ movieId: number; score: number }[]> => {
    const { recommendations } = await recommendMovies(
      contextOf(model, catalog, tasteOf(ratings, seenIds), now),
      request,
    );
    return recommendations.map(({ movie, exactScore }) => ({ movieId: movie.id, score: exactScore }));
  };
}

function tasteOf(ratings: readonly OwnRating[], seenIds: readonly number[]): TasteProfile {
  const newestFirst = [...ratings].sort((a, b) => b.time - a.time);
  const halfStars = newestFirst.map(({ movieId, stars }) => ({ movieId, halfStars: Math.round(stars * 2) }));
  return { ...NO_TASTE, ratings: halfStars, seenIds };
}

function contextOf(
  model: ServedModel,
  catalog: CatalogSnapshot,
  taste: TasteProfile,
  now: Date,
): RecommendationContext {
  return {
    now: () => now,
    otherWork: async () => {},
    catalogSnapshot: async () => catalog,
    learnedModel: async () => model,
    tasteProfile: async () => taste,
    scoringRules: async () => [...NEW_INSTANCE_RULES],
    recommenderDefaults: async () => NEUTRAL_DIALS,
    listCards: async (ids) => ids.map(bareCard),
  };
}
