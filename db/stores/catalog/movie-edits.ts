import { sql } from "drizzle-orm";
import { movieNotFound } from "@/core/movies/movie-not-found";
import { OWN_MOVIE_ID_MAX, OWN_MOVIE_ID_MIN } from "@/core/movies/own-movie";
import type { Executor } from "@/db/client";
import { lockCatalog } from "@/db/stores/catalog/catalog-lock";
import { readStoredMovies } from "@/db/stores/catalog/read-stored-movies";
import { removeMovies } from "@/db/stores/catalog/remove-movies";
import type { MovieEdits } from "@/services/ports/movie-edits";

export function movieEditsOn(tx: Executor): MovieEdits {
  return {
    async nextOwnId() {
      const [row] = await tx.execute(sql`select nextval('own_movie_ids')::integer as id`);
      return Number(row?.id);
    },
    async get(movieId) {
      await lockCatalog(tx);
      const stored = (await readStoredMovies(tx, [movieId])).get(movieId);
      if (!stored) throw movieNotFound();
      const { extras, ...movie } = stored;
      return movie;
    },
    remove: (movieIds) => removeMovies(tx, movieIds),
    async listOwnIds() {
      await lockCatalog(tx);
      const rows = await tx.execute(
        sql`select id from movies where id between ${OWN_MOVIE_ID_MIN} and ${OWN_MOVIE_ID_MAX} order by id`,
      );
      return [...rows].map((row) => Number(row.id));
    },
  };
}
