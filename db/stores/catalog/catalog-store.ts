import { eq, sql } from "drizzle-orm";
import { movieNotFound } from "@/core/movies/movie-not-found";
import type { Executor } from "@/db/client";
import { catalogState, movies } from "@/db/schema";
import { markMissing, recordFetched } from "@/db/stores/catalog/freshness";
import { mergeRecords } from "@/db/stores/catalog/merge-records";
import { purgeMovies } from "@/db/stores/catalog/purge-movies";
import { storedHashes } from "@/db/stores/catalog/stored-hashes";
import type { CatalogStore } from "@/services/ports/catalog";

export function catalogStoreOn(tx: Executor): CatalogStore {
  return {
    merge: (records) => mergeRecords(tx, records),
    recordFetched: (movieIds, at) => recordFetched(tx, movieIds, at),
    markMissing: (movieIds, at) => markMissing(tx, movieIds, at),
    purge: (movieIds) => purgeMovies(tx, movieIds),
    async requireMovie(movieId) {
      const [movie] = await tx
        .select({ id: movies.id })
        .from(movies)
        .where(eq(movies.id, movieId))
        .for("key share");
      if (!movie) throw movieNotFound();
    },
    async refreshCommunityScore(movieId) {
      // Locked first: a statement that begins after the lock sees every rating that was stored before it.
      await tx.select({ id: movies.id }).from(movies).where(eq(movies.id, movieId)).for("update");
      await tx.execute(sql`
        update movies set community_rating_count = totals.count, community_half_stars_sum = totals.sum
        from (select count(*) as count, coalesce(sum(half_stars), 0) as sum from ratings where movie_id = ${movieId}) as totals
        where id = ${movieId}`);
    },
    async withoutStored(records) {
      const hashes = await storedHashes(tx, records);
      return records.filter((record) => !hashes.has(record.id));
    },
    async isStarterLoaded() {
      const [state] = await tx.select().from(catalogState);
      return state?.starterLoaded ?? false;
    },
    async setStarterLoaded() {
      await tx.update(catalogState).set({ starterLoaded: true });
    },
  };
}
