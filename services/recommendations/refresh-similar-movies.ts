import { SIMILAR_STORED_MAX } from "@/core/movies/similarity";
import type { Context, RecommendationContext } from "@/services/context";
import { similarInCatalog } from "@/services/recommendations/similar-in-catalog";

const REVISION_MAX = 2_147_483_647;

/**
 * Computes and stores the similar movies of some that changed, as far as the catalogue in memory knows of the change.
 * Several processes may at once: none takes what another has. Returns how many there were.
 */
export async function refreshSimilarMovies(
  ctx: Context & Pick<RecommendationContext, "catalogSnapshot">,
  limit: number,
): Promise<number> {
  const waiting = await ctx.transaction(({ similarities }) => similarities.takeStale(REVISION_MAX, 1));
  // The catalogue is large, and in memory only where it is needed.
  if (waiting.length === 0) return 0;
  const catalog = await ctx.catalogSnapshot();
  return ctx.transaction(async ({ similarities }) => {
    const stale = await similarities.takeStale(catalog.revision, limit);
    // All are computed before the first is written: writing keeps other processes waiting.
    const found = stale.map((movieId) => ({
      movieId,
      similar: similarInCatalog(catalog, { movieId, limit: SIMILAR_STORED_MAX }),
    }));
    for (const { movieId, similar } of found) await similarities.replace(movieId, similar);
    return stale.length;
  });
}
