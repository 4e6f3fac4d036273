import type { FreshnessBucket } from "@/core/sync/views";

const DAYS_PER_MONTH = 365.25 / 12;

/**
 * About how many movies were last fetched more than so many days ago: all of the months past it, and of the month in
 * which it falls the part that is past it. Movies that never came from TMDB count too.
 */
export function staleMovies(buckets: readonly FreshnessBucket[], olderThanDays: number): number {
  const months = olderThanDays / DAYS_PER_MONTH;
  const parts = buckets.map(({ monthsAgo, movies }) => {
    if (monthsAgo === null) return movies;
    return movies * Math.min(1, Math.max(0, monthsAgo + 1 - months));
  });
  return Math.round(parts.reduce((sum, part) => sum + part, 0));
}
