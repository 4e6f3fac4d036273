import { count, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { movies } from "@/db/schema";

export type CatalogSummary = {
  movieCount: number;
  /** True while every popularity is our own estimate: nothing has come from TMDB yet. */
  popularityIsEstimated: boolean;
};

export async function getCatalogSummary(db: Executor): Promise<CatalogSummary> {
  const [summary] = await db
    .select({
      movieCount: count(),
      popularityIsEstimated: sql<boolean>`coalesce(bool_and(${movies.popularityIsEstimate}), true)`,
    })
    .from(movies);
  return summary ?? { movieCount: 0, popularityIsEstimated: true };
}
