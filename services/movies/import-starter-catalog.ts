import type { MovieRecord } from "@/core/movies/movie-record";
import type { Context } from "@/services/context";
import { type ImportProgress, importMovies } from "@/services/movies/import-movies";

/**
 * Loads the starter catalogue once in the life of a database. Films that came in by another way before stay as they
 * are. Killed half-way, the next start goes on with what is missing. Returns null when it was loaded earlier.
 */
export async function importStarterCatalog(
  ctx: Context,
  starter: ReadonlyMap<number, MovieRecord>,
): Promise<ImportProgress | null> {
  const missing = await ctx.transaction(async ({ catalog }) =>
    (await catalog.isStarterLoaded()) ? null : catalog.withoutStored([...starter.values()]),
  );
  if (missing === null) return null;
  const progress = await importMovies(
    ctx,
    missing.map((record, index) => ({ line: index + 1, record })),
  );
  await ctx.transaction(({ catalog }) => catalog.setStarterLoaded());
  return progress;
}
