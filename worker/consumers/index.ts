import type { App } from "@/platform/compose";
import { dropCachedAnswers } from "@/worker/consumers/any-event/drop-cached-answers";
import { queueWebhooks } from "@/worker/consumers/any-event/queue-webhooks";
import type { Consumer } from "@/worker/consumers/consumer";
import { queueDueTraining } from "@/worker/consumers/movie-rated/queue-due-training";
import { updateMovieScore } from "@/worker/consumers/movie-rated/update-movie-score";
import { markSimilarMovies } from "@/worker/consumers/movie-upserted/mark-similar-movies";
import { updateOrderStatus } from "@/worker/consumers/order-billed/update-order-status";
import { billOrderConsumer } from "@/worker/consumers/order-placed/bill-order";

/** All consequences of all events. */
export function consumersOf({
  billing,
  cache,
}: Pick<App, "billing"> & { cache: Pick<App["cache"], "drop"> }): Consumer[] {
  return [
    updateMovieScore,
    queueDueTraining,
    markSimilarMovies,
    updateOrderStatus,
    billOrderConsumer(billing.context),
    dropCachedAnswers(cache),
    queueWebhooks,
  ];
}
