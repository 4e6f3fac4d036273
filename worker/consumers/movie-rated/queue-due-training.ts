import type { MovieRated } from "@/core/ratings/rating";
import { isTrainingDue, ratingsMissing } from "@/core/recommendations/training-need";
import type { Consumer } from "@/worker/consumers/consumer";

/** After enough new ratings the recommender learns anew; what comes during a training is looked at when it is published. */
export const queueDueTraining: Consumer = {
  name: "queue-due-training",
  types: ["movie.rated"] satisfies MovieRated["type"][],
  async handle({ ratingTally, trainings }) {
    const { newRatings, ownRatings, isTraining } = await ratingTally.addNew();
    if (isTraining || !isTrainingDue(newRatings, ownRatings)) return;
    await ratingTally.forgetNew();
    if (ratingsMissing(await ratingTally.count()) > 0) return;
    await trainings.queue({ reason: "new_ratings", requestedBy: null, at: new Date() });
  },
};
