import { z } from "zod";
import type { ModelMetrics, RankingMetrics } from "@/core/recommendations/learned/model-metrics";
import type { ModelVersion } from "@/core/recommendations/model-views";

const part = z.number().min(0).max(1);

const rankingSchema = z
  .strictObject({
    ndcg_at_10: part,
    ndcg_at_100: part,
    recall_at_50: part,
    coverage_at_10: part.describe("Of all movies, those that anybody was recommended among the first ten."),
    novelty_at_10: z.number().describe("Bits: more is less known."),
  })
  .meta({ id: "RankingMetrics" });

const metricsSchema = z.strictObject({
  people: z.int().describe("Held out, each with a fifth of their ratings hidden."),
  learned: rankingSchema,
  popularity: rankingSchema,
  rules: rankingSchema,
  stars_rmse: z.number().describe("Of predicted stars, on what was hidden."),
  stars_mae: z.number(),
  interval_coverage: part.describe("Hidden ratings within the predicted interval; 0.8 is meant."),
});

export const modelSchema = z
  .strictObject({
    id: z.int().describe("The version."),
    is_active: z.boolean().describe("Whether it is the one that is served."),
    metrics: metricsSchema.nullable().describe("Null when there were too few people to hold any out."),
    fingerprint: z.string().describe("Of the ratings that it learned from."),
    settings: z.unknown().describe("All that decides what is learned from the same ratings."),
    ratings: z.int(),
    own_ratings: z.int().describe("So many of them were people's own, the others imported."),
    people: z.int(),
    movies: z.int(),
    bytes: z.int(),
    training_ms: z.int(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: "RecommenderModel" });

export function modelBody(model: ModelVersion): z.input<typeof modelSchema> {
  const { id, fingerprint, settings, ratings, people, movies, bytes } = model;
  return {
    id,
    is_active: model.isActive,
    metrics: model.metrics && metricsBody(model.metrics),
    fingerprint,
    settings,
    ratings,
    own_ratings: model.ownRatings,
    people,
    movies,
    bytes,
    training_ms: model.trainingMs,
    created_at: model.createdAt.toISOString(),
  };
}

function metricsBody(metrics: ModelMetrics): z.input<typeof metricsSchema> {
  return {
    people: metrics.people,
    learned: rankingBody(metrics.learned),
    popularity: rankingBody(metrics.popularity),
    rules: rankingBody(metrics.rules),
    stars_rmse: metrics.starsRmse,
    stars_mae: metrics.starsMae,
    interval_coverage: metrics.intervalCoverage,
  };
}

function rankingBody(metrics: RankingMetrics): z.input<typeof rankingSchema> {
  return {
    ndcg_at_10: metrics.ndcg10,
    ndcg_at_100: metrics.ndcg100,
    recall_at_50: metrics.recall50,
    coverage_at_10: metrics.coverage10,
    novelty_at_10: metrics.novelty10,
  };
}
