import type { MovieRecord } from "@/core/movies/movie-record";
import type { Context } from "@/services/context";
import type { MergedMovie } from "@/services/ports/catalog";

/** Merges records in one transaction, as a sync does. */
export function mergeRecords(ctx: Context, records: readonly MovieRecord[]): Promise<MergedMovie[]> {
  return ctx.transaction(({ catalog }) => catalog.merge(records));
}
