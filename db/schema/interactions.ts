import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, smallint, text, timestamp } from "drizzle-orm/pg-core";
import { INTERACTION_TYPES } from "@/core/ratings/interaction";
import { users } from "@/db/schema/accounts";
import { movies } from "@/db/schema/movies";
import { oneOf } from "@/db/schema/one-of";

/** The history of what people did with movies. What counts now stands in `ratings` and `movie_marks`. */
export const interactions = pgTable(
  "interactions",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    movieId: integer()
      .notNull()
      .references(() => movies.id, { onDelete: "cascade" }),
    type: text({ enum: INTERACTION_TYPES }).notNull(),
    /** The rating that it gave; null when it gave none. */
    halfStars: smallint(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    // list-interactions: newest first
    index("interactions_user_idx").on(table.userId, table.id.desc()),
    // purge-movies and remove-movies, whose deletion looks for them
    index("interactions_movie_idx").on(table.movieId),
    check("interactions_type", oneOf("type", INTERACTION_TYPES)),
    check("interactions_half_stars", sql`half_stars between 1 and 10`),
  ],
);
