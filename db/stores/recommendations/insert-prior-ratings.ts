import { sql } from "drizzle-orm";
import type { PriorRating } from "@/core/recommendations/prior/prior-rating";
import type { Executor } from "@/db/client";
import { incoming } from "@/db/stores/catalog/incoming";

const COLUMNS = {
  person: "integer",
  movie_id: "integer",
  half_stars: "smallint",
  rated_at: "bigint",
} as const;

/**
 * Inserts those whose movie is there, and holds those movies until the transaction ends; of several of one person and
 * movie the first. Returns how many were inserted.
 */
export async function insertPriorRatings(
  tx: Executor,
  sourceId: number,
  ratings: readonly PriorRating[],
): Promise<number> {
  const rows = ratings.map(({ person, movieId, halfStars, ratedAt }) => ({
    person,
    movie_id: movieId,
    half_stars: halfStars,
    rated_at: ratedAt,
  }));
  const result = await tx.execute(sql`
    with sent as (
      select distinct on (person, movie_id) * from ${incoming(COLUMNS, rows)}
      order by person, movie_id, rated_at
    ), there as (
      select id from movies where id in (select movie_id from sent) order by id for key share
    )
    insert into prior_ratings (source_id, person, movie_id, half_stars, rated_at)
    select ${sourceId}::integer, person, movie_id, half_stars, to_timestamp(rated_at)
    from sent where movie_id in (select id from there)
    on conflict do nothing`);
  return result.count;
}
