import { movieScored } from "@/core/movies/movie-scored";
import type { MovieRated, RatingRemoved } from "@/core/ratings/rating";
import type { Consumer } from "@/worker/consumers/consumer";

/** A movie's score follows its ratings. It is counted anew from all of them, so the order of events does not matter. */
export const updateMovieScore: Consumer = {
  name: "update-movie-score",
  types: ["movie.rated", "rating.removed"] satisfies (MovieRated | RatingRemoved)["type"][],
  async handle({ catalog, outbox }, event) {
    const { movieId } = event.payload as (MovieRated | RatingRemoved)["payload"];
    await catalog.refreshCommunityScore(movieId);
    await outbox.append([movieScored(movieId, new Date())]);
  },
};
