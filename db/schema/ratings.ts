import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, smallint, timestamp } from "drizzle-orm/pg-core";
import { HALF_STARS_MAX, HALF_STARS_MIN } from "@/core/ratings/rating";
import { users } from "@/db/schema/accounts";
import { movies } from "@/db/schema/movies";

export const ratings = pgTable(
  "ratings",
  {
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    movieId: integer()
      .notNull()
      .references(() => movies.id),
    halfStars: smallint().notNull(),
    ratedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.movieId] }),
    // list-ratings: newest first
    index("ratings_user_rated_at_idx").on(table.userId, table.ratedAt.desc(), table.movieId),
    // update-movie-score: all ratings of a movie
    index("ratings_movie_idx").on(table.movieId),
    check(
      "ratings_half_stars",
      sql`half_stars between ${sql.raw(String(HALF_STARS_MIN))} and ${sql.raw(String(HALF_STARS_MAX))}`,
    ),
  ],
);
