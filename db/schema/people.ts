import { doublePrecision, index, integer, pgTable, text } from "drizzle-orm/pg-core";

/** Someone before or behind the camera. The id is TMDB's; the starter catalogue's people have ids from 1,500,000,000 up. */
export const people = pgTable(
  "people",
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    profilePath: text(),
    /** Normalised name, padded with blanks. */
    searchKey: text().notNull(),
    /** Popularity of the best known movie with this person; orders suggestions. */
    prominence: doublePrecision().notNull().default(0),
  },
  (table) => [
    // suggest: people by name
    index("people_search_key_idx").using("gin", table.searchKey.op("gin_trgm_ops")),
  ],
);
