import type { MovieRecord } from "@/core/movies/movie-record";

/** A record that differs from what is stored, with the hash to store. */
export type ChangedRecord = MovieRecord & { contentHash: string };

/** What a merge has to write. */
export type Changes = {
  records: readonly ChangedRecord[];
  /** Ids of those that are in the catalogue already. */
  updatedIds: ReadonlySet<number>;
};
