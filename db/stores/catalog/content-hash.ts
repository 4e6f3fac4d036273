import { createHash } from "node:crypto";
import type { MovieRecord } from "@/core/movies/movie-record";

/** Raise it when the merge derives its columns in another way, so that the next merge writes every movie again. */
const DERIVATION_VERSION = 1;

/** SHA-256, in hex, of everything that a merge would write for a record, with the keys in a fixed order. */
export function contentHash(record: MovieRecord): string {
  const ordered = JSON.stringify([DERIVATION_VERSION, sorted(record)]);
  return createHash("sha256").update(ordered).digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, sorted(entry)]);
}
