import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { ratingPredictions } from "@/db/schema";
import type { RatingPredictionStore } from "@/services/ports/rating-prediction-store";

export function ratingPredictionStoreOn(tx: Executor): RatingPredictionStore {
  return {
    async add({ userId, movieId, stars, low, high, halfStarsGiven, modelId, ratedAt }) {
      await tx.execute(sql`
        insert into rating_predictions
          (user_id, movie_id, predicted_stars, low_stars, high_stars, half_stars_given, model_id, rated_at)
        select ${userId}::integer, ${movieId}::integer, ${stars}::float8, ${low}::float8, ${high}::float8,
          ${halfStarsGiven}::smallint, (select id from recommender_models where id = ${modelId} for key share),
          ${ratedAt.toISOString()}::timestamptz
        where not exists (
          select from interactions
          where user_id = ${userId} and movie_id = ${movieId} and half_stars is not null)
        on conflict do nothing`);
    },
    async moveAll(fromUserId, toUserId) {
      await tx
        .update(ratingPredictions)
        .set({ userId: toUserId })
        .where(sql`user_id = ${fromUserId} and movie_id not in
          (select movie_id from rating_predictions where user_id = ${toUserId}
            union select movie_id from ratings where user_id = ${toUserId})`);
    },
  };
}
