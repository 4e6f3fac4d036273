import { inArray } from "drizzle-orm";
import type { MovieCard } from "@/core/movies/views";
import type { Executor } from "@/db/client";
import { cardColumns, movieCard } from "@/db/queries/movies/card-columns";
import { movies } from "@/db/schema";

/** The cards of the given movies, in the order given; ids that do not exist are left out. */
export async function listCards(db: Executor, ids: readonly number[]): Promise<MovieCard[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select(cardColumns)
    .from(movies)
    .where(inArray(movies.id, [...ids]));
  const cards = new Map(rows.map((row) => [row.id, movieCard(row)]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}
