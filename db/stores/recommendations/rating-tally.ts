import { eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { countTrainingRatings } from "@/db/queries/recommendations/count-training-ratings";
import { listLearnedSources } from "@/db/queries/recommendations/list-learned-sources";
import { recommenderState, trainingRuns } from "@/db/schema";
import type { RatingTally } from "@/services/ports/rating-tally";

const NEW_RATINGS = {
  newRatings: recommenderState.newRatings,
  ownRatings: sql<number | null>`(select own_ratings from recommender_models order by id desc limit 1)`,
};
const NONE = { newRatings: 0, ownRatings: null };

export function ratingTallyOn(tx: Executor): RatingTally {
  return {
    async addNew() {
      const [state] = await tx
        .update(recommenderState)
        .set({ newRatings: sql`${recommenderState.newRatings} + 1` })
        .returning(NEW_RATINGS);
      // A statement of its own: the first may have waited for a training to be published, this one sees that it was.
      const running = await tx
        .select({ id: trainingRuns.id })
        .from(trainingRuns)
        .where(eq(trainingRuns.status, "running"));
      return { ...(state ?? NONE), isTraining: running.length > 0 };
    },
    async findNew() {
      const [state] = await tx.select(NEW_RATINGS).from(recommenderState);
      return state ?? NONE;
    },
    async forgetNew() {
      await tx.update(recommenderState).set({ newRatings: 0 });
    },
    count: () => countTrainingRatings(tx),
    listPriorSources: () => listLearnedSources(tx),
  };
}
