import { sql } from "drizzle-orm";
import { searchKey } from "@/core/discovery/search-text";
import type { Executor } from "@/db/client";
import type { ChangedRecord } from "@/db/stores/catalog/changed-record";
import { mergeShared, type SharedTable } from "@/db/stores/catalog/merge-shared";

const PEOPLE: SharedTable<"id" | "name" | "profile_path" | "prominence"> = {
  name: "people",
  key: "id",
  columns: { id: "integer", name: "text", profile_path: "text", prominence: "double precision" },
  greatest: "prominence",
  links: sql`select person_id as shared_key, movie_id from credits`,
  derive: {
    columns: { search_key: "text" },
    from: (row) => ({ search_key: searchKey([String(row.name)]) }),
  },
};

/** Stores the people whom the records name. Their prominence is the greatest popularity that one of their movies had. */
export async function mergePeople(tx: Executor, records: readonly ChangedRecord[]): Promise<void> {
  const prominences = new Map<number, number>();
  for (const { credits, popularity } of records) {
    for (const { personId } of credits)
      prominences.set(personId, Math.max(popularity, prominences.get(personId) ?? 0));
  }
  const statements = records.flatMap((record) =>
    record.credits.map(({ personId, name, profilePath }) => ({
      movie_id: record.id,
      id: personId,
      name,
      profile_path: profilePath,
      prominence: prominences.get(personId),
    })),
  );
  const movieIds = records.map((record) => record.id);
  await mergeShared(tx, PEOPLE, movieIds, statements);
}
