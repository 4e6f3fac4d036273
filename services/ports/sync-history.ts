import type { FieldChange } from "@/core/movies/field-change";

/** The title is null where only the catalogue knows it. */
export type RecordedChange = {
  movieId: number;
  title: string | null;
  change: "inserted" | "updated" | "missing" | "purged";
  fields: readonly FieldChange[];
};

/** What a run did, for people to read. */
export type SyncHistory = {
  record(runId: number, changes: readonly RecordedChange[], at: Date): Promise<void>;
  /** TMDB's movies of the catalogue that were last fetched before then, above an id, in the order of their ids. */
  listKeptSince(before: Date, request: { aboveId: number; limit: number }): Promise<number[]>;
  /** Takes back that these movies were ever fetched: nothing of what came is left. */
  forgetFetched(movieIds: readonly number[]): Promise<void>;
  /** Forgets runs that ended before then, but for the last of each mode that completed. */
  removeEnded(before: Date): Promise<void>;
};
