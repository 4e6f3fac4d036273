import type { MovieRecord } from "@/core/movies/movie-record";
import type { Context } from "@/services/context";
import { importMovies } from "@/services/movies/import-movies";

/** Puts records into the catalogue the way that every movie gets there. */
export function storeMovies(ctx: Context, records: readonly MovieRecord[]) {
  return importMovies(
    ctx,
    records.map((record, index) => ({ line: index + 1, record })),
  );
}
