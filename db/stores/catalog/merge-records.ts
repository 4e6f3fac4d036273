import { diffMovies } from "@/core/movies/diff-movies";
import type { MovieRecord } from "@/core/movies/movie-record";
import type { Executor } from "@/db/client";
import { lockCatalog, raiseRevision } from "@/db/stores/catalog/catalog-lock";
import type { ChangedRecord, Changes } from "@/db/stores/catalog/changed-record";
import { contentHash, hashAfterMerge } from "@/db/stores/catalog/content-hash";
import { mergeSharedExtras, replaceExtras } from "@/db/stores/catalog/merge-extras";
import { mergeKeywordNames, replaceKeywords } from "@/db/stores/catalog/merge-keywords";
import { mergeMovieRows } from "@/db/stores/catalog/merge-movie-rows";
import { mergePeople } from "@/db/stores/catalog/merge-people";
import { mergeSearchTerms } from "@/db/stores/catalog/merge-search-terms";
import { readStoredMovies } from "@/db/stores/catalog/read-stored-movies";
import { replaceCredits } from "@/db/stores/catalog/replace-credits";
import { storedHashes } from "@/db/stores/catalog/stored-hashes";
import { together } from "@/db/stores/catalog/together";
import type { MergedMovie } from "@/services/ports/catalog";

/** Writes the records that differ from what is stored, and tells in what. */
export async function mergeRecords(tx: Executor, records: readonly MovieRecord[]): Promise<MergedMovie[]> {
  const hashed = records.map((record) => ({ ...record, contentHash: contentHash(record) }));
  await lockCatalog(tx);
  const changes = await findChanges(tx, hashed);
  if (changes.records.length === 0) return [];
  const before = await readStoredMovies(tx, changes.updatedIds);
  await together([
    () => mergeMovieRows(tx, changes.records),
    () => mergePeople(tx, changes.records),
    () => mergeKeywordNames(tx, changes.records),
    () => mergeSearchTerms(tx, changes.records),
    () => mergeSharedExtras(tx, changes.records),
  ]);
  await together([
    () => replaceCredits(tx, changes),
    () => replaceKeywords(tx, changes),
    () => replaceExtras(tx, changes),
  ]);
  await raiseRevision(tx);
  // Read back rather than taken from the records: what movies share may be decided by another one.
  const after = await readStoredMovies(tx, changes.updatedIds);
  return changes.records.map(({ id, title }) => mergedMovie(id, title, before.get(id), after.get(id)));
}

async function findChanges(tx: Executor, hashed: readonly ChangedRecord[]): Promise<Changes> {
  const stored = await storedHashes(tx, hashed);
  const records = hashed.flatMap((record) => {
    const before = stored.get(record.id);
    const after = before === undefined ? record.contentHash : hashAfterMerge(record.contentHash, before);
    return after === before ? [] : [{ ...record, contentHash: after }];
  });
  return { records, updatedIds: new Set(records.map(({ id }) => id).filter((id) => stored.has(id))) };
}

function mergedMovie(movieId: number, title: string, before?: MovieRecord, after?: MovieRecord): MergedMovie {
  return before && after
    ? { movieId, title, change: "updated", fields: diffMovies(before, after) }
    : { movieId, title, change: "inserted", fields: [] };
}
