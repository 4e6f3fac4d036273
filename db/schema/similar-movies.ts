import { doublePrecision, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { movies } from "@/db/schema/movies";

const movieId = () =>
  integer()
    .notNull()
    .references(() => movies.id, { onDelete: "cascade" });

/** The movies most like each one, computed when a movie comes in or changes. */
export const similarMovies = pgTable(
  "similar_movies",
  {
    movieId: movieId(),
    similarId: movieId(),
    /** The damped cosine of their features, 0 to 1. */
    similarity: doublePrecision().notNull(),
    /** What the two share, in words, the strongest first. */
    shared: text().array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.movieId, table.similarId] }),
    // similar movies: where a movie stands among those of others, when it changes or goes
    index("similar_movies_similar_idx").on(table.similarId),
  ],
);

/** Movies whose similar ones are to be computed anew, from a catalogue of that revision or a later one. */
export const staleSimilarities = pgTable("stale_similarities", {
  movieId: movieId().primaryKey(),
  revision: integer().notNull(),
});
