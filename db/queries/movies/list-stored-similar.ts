import { desc, eq } from "drizzle-orm";
import { SIMILAR_STORED_MAX, type StoredSimilarity } from "@/core/movies/similarity";
import type { Executor } from "@/db/client";
import { similarMovies, staleSimilarities } from "@/db/schema";

/** The movies most like one, best first; none while they are to be computed anew. */
export async function listStoredSimilar(db: Executor, movieId: number): Promise<StoredSimilarity[]> {
  const [stale] = await db.select().from(staleSimilarities).where(eq(staleSimilarities.movieId, movieId));
  if (stale) return [];
  return db
    .select({
      movieId: similarMovies.similarId,
      similarity: similarMovies.similarity,
      shared: similarMovies.shared,
    })
    .from(similarMovies)
    .where(eq(similarMovies.movieId, movieId))
    .orderBy(desc(similarMovies.similarity), similarMovies.similarId)
    .limit(SIMILAR_STORED_MAX);
}
