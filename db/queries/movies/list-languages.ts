import { count, desc, isNotNull } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { movies } from "@/db/schema";

/** The languages of the catalogue (ISO 639-1), most movies first. */
export async function listLanguages(db: Executor): Promise<{ code: string; count: number }[]> {
  const rows = await db
    .select({ code: movies.language, count: count() })
    .from(movies)
    .where(isNotNull(movies.language))
    .groupBy(movies.language)
    .orderBy(desc(count()));
  return rows.flatMap(({ code, count }) => (code === null ? [] : [{ code, count }]));
}
