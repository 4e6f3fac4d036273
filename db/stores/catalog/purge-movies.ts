import { sql } from "drizzle-orm";
import { diffMovies } from "@/core/movies/diff-movies";
import type { Executor } from "@/db/client";
import { lockCatalog, raiseRevision } from "@/db/stores/catalog/catalog-lock";
import { creditedPeople, removeUncredited } from "@/db/stores/catalog/credited-people";
import { arrayLiteral } from "@/db/stores/catalog/incoming";
import { readStoredMovies } from "@/db/stores/catalog/read-stored-movies";
import type { PurgedMovie } from "@/services/ports/catalog";

/** Tables whose rows of a movie go when only its name is kept. */
const DESCRIBING = [
  "credits",
  "movie_keywords",
  "movie_companies",
  "movie_videos",
  "movie_certifications",
  "movie_providers",
  "movie_neighbours",
];

/**
 * Removes movies that are nobody's. Of those that somebody rated or marked only what names them stays: ids, titles, the
 * release date, and what is ours. A later merge brings the rest back. Returns what was changed.
 */
export async function purgeMovies(tx: Executor, movieIds: readonly number[]): Promise<PurgedMovie[]> {
  await lockCatalog(tx);
  const { owned, others } = await lockMovies(tx, movieIds);
  const before = await readStoredMovies(tx, [...owned, ...others]);
  const credited = await creditedPeople(tx, before.keys());
  await removeMovies(tx, others);
  await stripMovies(tx, owned);
  await removeUncredited(tx, credited);
  const after = await readStoredMovies(tx, owned);
  const purged = [...before.values()].flatMap((movie): PurgedMovie[] => {
    const left = after.get(movie.id);
    const fields = left ? diffMovies(movie, left) : [];
    return left && fields.length === 0
      ? []
      : [{ movieId: movie.id, title: movie.title, isRemoved: !left, fields }];
  });
  if (purged.length > 0) await raiseRevision(tx);
  return purged;
}

/** Nobody can rate or mark them from here on until the transaction ends. */
async function lockMovies(tx: Executor, movieIds: readonly number[]) {
  const ids = sql`${arrayLiteral(movieIds)}::integer[]`;
  await tx.execute(sql`select from movies where id = any(${ids}) order by id for update`);
  const rows = await tx.execute(sql`
    select id, exists (select from ratings where movie_id = movies.id)
      or exists (select from movie_marks where movie_id = movies.id) as is_owned
    from movies where id = any(${ids}) order by id`);
  const found = [...rows].map((row) => ({ id: Number(row.id), isOwned: row.is_owned === true }));
  return {
    owned: found.filter((movie) => movie.isOwned).map((movie) => movie.id),
    others: found.filter((movie) => !movie.isOwned).map((movie) => movie.id),
  };
}

async function removeMovies(tx: Executor, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`delete from movies where id = any(${arrayLiteral(ids)}::integer[])`);
}

async function stripMovies(tx: Executor, movieIds: readonly number[]): Promise<void> {
  if (movieIds.length === 0) return;
  const ids = sql`${arrayLiteral(movieIds)}::integer[]`;
  for (const table of DESCRIBING)
    await tx.execute(sql`delete from ${sql.raw(table)} where movie_id = any(${ids})`);
  // The empty hash is no record's, so that the next merge writes the movie whole.
  await tx.execute(sql`
    update movies set overview = null, tagline = null, runtime_minutes = null, language = null, countries = '{}',
      genre_ids = '{}', poster_path = null, backdrop_path = null, homepage = null, collection_id = null,
      spoken_languages = '{}', wikidata_id = null, status = null, popularity = 0, popularity_is_estimate = false,
      vote_average = 0, vote_count = 0, content_hash = '', updated_at = now()
    where id = any(${ids}) and content_hash <> ''`);
}
