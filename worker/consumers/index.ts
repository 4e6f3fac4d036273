import type { Consumer } from "@/worker/consumers/consumer";
import { queueDueTraining } from "@/worker/consumers/movie-rated/queue-due-training";
import { updateMovieScore } from "@/worker/consumers/movie-rated/update-movie-score";

/** All consequences of all events. */
export const consumers: readonly Consumer[] = [updateMovieScore, queueDueTraining];
