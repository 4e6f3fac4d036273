import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import type { ChangedRecord, Changes } from "@/db/stores/catalog/changed-record";
import { mergeShared, type SharedTable } from "@/db/stores/catalog/merge-shared";
import { replaceRows } from "@/db/stores/catalog/replace-rows";

const KEYWORDS: SharedTable<"id" | "name"> = {
  name: "keywords",
  key: "id",
  columns: { id: "integer", name: "text" },
  links: sql`select keyword_id as shared_key, movie_id from movie_keywords`,
};

const MOVIE_KEYWORDS = {
  name: "movie_keywords",
  key: ["keyword_id"],
  columns: { movie_id: "integer", keyword_id: "integer" },
} as const;

/** Stores what the keywords of the records are called. */
export async function mergeKeywordNames(tx: Executor, records: readonly ChangedRecord[]): Promise<void> {
  const movieIds = records.map((record) => record.id);
  const statements = records.flatMap((record) =>
    record.keywords.map((keyword) => ({ ...keyword, movie_id: record.id })),
  );
  await mergeShared(tx, KEYWORDS, movieIds, statements);
}

/** Replaces the keywords of the changed movies. */
export async function replaceKeywords(tx: Executor, changes: Changes): Promise<void> {
  const links = changes.records.flatMap((record) =>
    [...new Set(record.keywords.map((keyword) => keyword.id))].map((keyword_id) => ({
      movie_id: record.id,
      keyword_id,
    })),
  );
  await replaceRows(tx, MOVIE_KEYWORDS, changes.updatedIds, links);
}
