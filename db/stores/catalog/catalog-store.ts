import { eq, inArray, sql } from "drizzle-orm";
import { AppError } from "@/core/app-error";
import type { MovieRecord } from "@/core/movies/movie-record";
import type { Executor } from "@/db/client";
import { catalogState, movies } from "@/db/schema";
import type { ChangedRecord } from "@/db/stores/catalog/changed-record";
import { contentHash } from "@/db/stores/catalog/content-hash";
import { mergeCredits } from "@/db/stores/catalog/merge-credits";
import { mergeKeywords } from "@/db/stores/catalog/merge-keywords";
import { mergeMovieRows } from "@/db/stores/catalog/merge-movie-rows";
import { mergeSearchTerms } from "@/db/stores/catalog/merge-search-terms";
import type { CatalogStore, MergedMovie } from "@/services/ports/catalog";

/** Merges run one after the other: two at once could wait for each other's people. */
const MERGE_LOCK = 7_203_912;

export function catalogStoreOn(tx: Executor): CatalogStore {
  return {
    async merge(records) {
      await tx.execute(sql`select pg_advisory_xact_lock(${MERGE_LOCK})`);
      const { changed, merged } = await changes(tx, records);
      if (changed.length === 0) return [];
      await mergeMovieRows(tx, changed);
      await mergeCredits(tx, changed);
      await mergeKeywords(tx, changed);
      await mergeSearchTerms(tx, changed);
      await tx.update(catalogState).set({ revision: sql`${catalogState.revision} + 1` });
      return merged;
    },
    async requireMovie(movieId) {
      const [movie] = await tx.select({ id: movies.id }).from(movies).where(eq(movies.id, movieId));
      if (!movie) throw new AppError("not_found", "There is no such movie.");
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

async function storedHashes(tx: Executor, records: readonly MovieRecord[]): Promise<Map<number, string>> {
  const ids = records.map((record) => record.id);
  const stored = await tx
    .select({ id: movies.id, contentHash: movies.contentHash })
    .from(movies)
    .where(inArray(movies.id, ids));
  return new Map(stored.map((row) => [row.id, row.contentHash]));
}

async function changes(tx: Executor, records: readonly MovieRecord[]) {
  const hashes = await storedHashes(tx, records);
  const changed: ChangedRecord[] = records
    .map((record) => ({ ...record, contentHash: contentHash(record) }))
    .filter((record) => hashes.get(record.id) !== record.contentHash);
  const merged: MergedMovie[] = changed.map(({ id }) => ({
    movieId: id,
    change: hashes.has(id) ? "updated" : "inserted",
  }));
  return { changed, merged };
}
