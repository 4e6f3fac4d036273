import { sql } from "drizzle-orm";
import { SIMILAR_STORED_MAX } from "@/core/movies/similarity";
import type { Executor } from "@/db/client";
import { incoming } from "@/db/stores/catalog/incoming";
import type { SimilarityStore } from "@/services/ports/similarity-store";

/** Any number that nobody else uses: two who write the neighbours of neighbours would wait for each other. */
const WRITE_LOCK = 7_203_914;

const COLUMNS = { similar_id: "integer", similarity: "double precision", shared: "text[]" } as const;

export function similarityStoreOn(tx: Executor): SimilarityStore {
  return {
    async markStale(movieId) {
      // A movie that is gone again needs nothing.
      await tx.execute(sql`
        insert into stale_similarities (movie_id, revision)
        select id, (select revision from catalog_state) from movies where id = ${movieId}
        on conflict (movie_id) do update set revision = excluded.revision`);
    },
    async takeStale(revision, limit) {
      const rows = await tx.execute<{ movie_id: number }>(sql`
        select movie_id from stale_similarities where revision <= ${revision}
        order by revision limit ${limit} for update skip locked`);
      return rows.map((row) => row.movie_id);
    },
    async replace(movieId, similar) {
      await tx.execute(sql`select pg_advisory_xact_lock(${WRITE_LOCK})`);
      await tx.execute(
        sql`delete from similar_movies where movie_id = ${movieId} or similar_id = ${movieId}`,
      );
      await tx.execute(sql`delete from stale_similarities where movie_id = ${movieId}`);
      if (similar.length === 0) return;
      const rows = similar.map(({ movieId: id, ...rest }) => ({ similar_id: id, ...rest }));
      const known = sql`(
        select similar_id, similarity, shared from ${incoming(COLUMNS, rows)}
        where exists (select from movies where movies.id = similar_id)) as known`;
      await tx.execute(sql`
        insert into similar_movies (movie_id, similar_id, similarity, shared)
        select ${movieId}::integer, similar_id, similarity, shared from ${known}`);
      // To be like another is mutual: it comes among the others' where it is among their first.
      await tx.execute(sql`
        insert into similar_movies (movie_id, similar_id, similarity, shared)
        select similar_id, ${movieId}::integer, similarity, shared from ${known}
        where similarity > coalesce((
          select stored.similarity from similar_movies as stored where stored.movie_id = known.similar_id
          order by stored.similarity desc offset ${SIMILAR_STORED_MAX - 1} limit 1), 0)`);
    },
  };
}
