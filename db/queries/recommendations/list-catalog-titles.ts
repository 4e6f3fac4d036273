import { sql } from "drizzle-orm";
import type { CatalogTitle } from "@/core/recommendations/prior/match-prior-movies";
import type { Executor } from "@/db/client";
import { movies } from "@/db/schema";

/** All movies with what a source of ratings may know them by. */
export function listCatalogTitles(db: Executor): Promise<CatalogTitle[]> {
  return db
    .select({
      id: movies.id,
      title: movies.title,
      originalTitle: movies.originalTitle,
      year: sql<number | null>`extract(year from ${movies.releasedOn})::integer`,
      imdbId: movies.imdbId,
      popularity: movies.popularity,
    })
    .from(movies);
}
