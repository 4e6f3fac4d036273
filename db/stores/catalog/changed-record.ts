import type { MovieRecord } from "@/core/movies/movie-record";

/** A record that differs from what is stored, with the hash to store. */
export type ChangedRecord = MovieRecord & { contentHash: string };
