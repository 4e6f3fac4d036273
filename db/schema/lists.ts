import { check, index, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { MARK_KINDS } from "@/core/lists/movie-mark";
import { users } from "@/db/schema/accounts";
import { movies } from "@/db/schema/movies";
import { oneOf } from "@/db/schema/one-of";

/** Watchlist, seen, not interested. */
export const movieMarks = pgTable(
  "movie_marks",
  {
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    movieId: integer()
      .notNull()
      .references(() => movies.id),
    kind: text({ enum: MARK_KINDS }).notNull(),
    markedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.movieId, table.kind] }),
    // list-marked-movies: newest first
    index("movie_marks_user_kind_idx").on(table.userId, table.kind, table.markedAt.desc(), table.movieId),
    check("movie_marks_kind", oneOf("kind", MARK_KINDS)),
  ],
);
