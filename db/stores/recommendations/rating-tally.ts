import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { countTrainingRatings } from "@/db/queries/recommendations/count-training-ratings";
import { recommenderState } from "@/db/schema";
import type { RatingTally } from "@/services/ports/rating-tally";

export function ratingTallyOn(tx: Executor): RatingTally {
  return {
    async addNew() {
      const [state] = await tx
        .update(recommenderState)
        .set({ newRatings: sql`${recommenderState.newRatings} + 1` })
        .returning({
          newRatings: recommenderState.newRatings,
          ownRatings: sql<
            number | null
          >`(select own_ratings from recommender_models order by id desc limit 1)`,
        });
      return state ?? { newRatings: 0, ownRatings: null };
    },
    async forgetNew() {
      await tx.update(recommenderState).set({ newRatings: 0 });
    },
    count: () => countTrainingRatings(tx),
  };
}
