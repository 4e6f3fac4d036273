import type { MovieRecord } from "@/core/movies/movie-record";

/** TMDB's answer about a movie of a run. Its record is null when TMDB has no such movie (any more). */
export type FetchedItem = { movieId: number; record: MovieRecord | null; fetchedAt: Date };

/** A movie of a run that does not come, or cannot be stored. */
export type FailedItem = { movieId: number; reason: string; attempts: number; payload: unknown };

/** The movies of a run: pending → fetched → merged, skipped or failed. Each step is taken once, whoever tries. */
export type SyncItems = {
  /** In the order found. */
  listPending(runId: number, request: { limit: number; without: readonly number[] }): Promise<number[]>;
  /** Pending ones become fetched; says how many. A crash of the server may lose this, a crash of the process does not. */
  storeFetched(runId: number, items: readonly FetchedItem[]): Promise<number>;
  /** Pending or fetched ones become failed; says how many of which. */
  storeFailed(runId: number, items: readonly FailedItem[]): Promise<{ pending: number; fetched: number }>;
  /** Fetched ones, in the order found, which nobody else gets until the transaction ends. */
  takeFetched(runId: number, limit: number): Promise<FetchedItem[]>;
  /** Fetched ones become merged or skipped. */
  settle(runId: number, items: { merged: readonly number[]; skipped: readonly number[] }): Promise<void>;
  /** Fetched ones of before then become pending again; says how many of those that were, and how many others there are. */
  expireFetched(runId: number, before: Date): Promise<{ expired: number; kept: number }>;
};
