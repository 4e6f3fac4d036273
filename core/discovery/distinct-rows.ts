import type { HomeRow } from "@/core/discovery/views";

/**
 * Rows in which no movie appears twice: each keeps the first `size` that no row above it shows. Rows that come out with
 * fewer than `sizeMin` are left out. Give every row some to spare.
 */
export function distinctRows(rows: readonly HomeRow[], size: number, sizeMin: number): HomeRow[] {
  const shown = new Set<number>();
  return rows.flatMap((row) => {
    const fresh = row.movies.filter((movie) => !shown.has(movie.id)).slice(0, size);
    if (fresh.length < sizeMin) return [];
    for (const movie of fresh) shown.add(movie.id);
    return [{ ...row, movies: fresh }];
  });
}
