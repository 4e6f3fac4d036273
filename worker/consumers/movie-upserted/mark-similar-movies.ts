import type { MovieUpserted } from "@/core/movies/movie-upserted";
import type { Consumer } from "@/worker/consumers/consumer";

/** What is stored of the movies like a movie is old; `worker/similarity/` computes it anew, many at once. */
export const markSimilarMovies: Consumer = {
  name: "mark-similar-movies",
  types: ["movie.upserted"] satisfies MovieUpserted["type"][],
  handle: ({ similarities }, event) =>
    similarities.markStale((event.payload as MovieUpserted["payload"]).movieId),
};
