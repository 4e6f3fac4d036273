import { sql } from "drizzle-orm";
import type { MovieRecord } from "@/core/movies/movie-record";
import type { Executor } from "@/db/client";
import { arrayLiteral } from "@/db/stores/catalog/incoming";

/** The content hashes of those of the records' movies that are stored, by id. */
export async function storedHashes(
  tx: Executor,
  records: readonly MovieRecord[],
): Promise<Map<number, string>> {
  const ids = arrayLiteral(records.map((record) => record.id));
  const rows = await tx.execute(sql`select id, content_hash from movies where id = any(${ids}::integer[])`);
  return new Map([...rows].map((row) => [Number(row.id), String(row.content_hash)]));
}
