import type { MovieRecord } from "@/core/movies/movie-record";
import type { DiscoverFilter } from "@/core/sync/sync-request";

export type MovieIdPage = { movieIds: number[]; totalPages: number; totalResults: number };

/** A movie as fetched, and the size of the answer. */
export type FetchedMovie = { record: MovieRecord; bytes: number };

/** Where movies come from: TMDB. Each call retries what may pass by itself, within the shared limits. */
export type MovieSource = {
  /** Movies by popularity, most popular first. `page` counts from 1 to 500. */
  discover(filter: DiscoverFilter, page: number, signal: AbortSignal): Promise<MovieIdPage>;
  /** What changed between two days (YYYY-MM-DD, at most 14 apart, both included). */
  listChanges(fromDay: string, toDay: string, page: number, signal: AbortSignal): Promise<MovieIdPage>;
  /** The ids of a daily export with at least that popularity, from a path or an address. */
  readExport(location: string, minPopularity: number, signal: AbortSignal): AsyncIterable<number>;
  /** Null when TMDB has no such movie (any more), or none for this catalogue. @throws SourceError */
  fetchMovie(movieId: number, signal: AbortSignal): Promise<FetchedMovie | null>;
  checkKey(signal: AbortSignal): Promise<"valid" | "refused" | "unset" | "unreachable">;
};

/**
 * Why the source did not give what was asked for, after all retries.
 * `refused`: the key is missing or wrong; stop. `unreachable`: nothing answers, wait and go on.
 * `failed`: this one thing does not come (5xx, cut off) or is not what it should be; set it aside.
 */
export class SourceError extends Error {
  override readonly name = "SourceError";

  constructor(
    readonly kind: "refused" | "unreachable" | "failed",
    /** A sentence for people. */
    message: string,
    readonly details: { attempts: number; payload?: unknown } = { attempts: 1 },
  ) {
    super(message);
  }
}
