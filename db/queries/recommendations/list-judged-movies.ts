import { asc, gt, sql } from "drizzle-orm";
import type { SnapshotMovie } from "@/core/recommendations/catalog-snapshot";
import type { Executor } from "@/db/client";
import { movies } from "@/db/schema";

const MOVIES_AT_ONCE = 10_000;

/** What the rules look at, which an age limit is not, of those of the given movies that there are. */
export async function listJudgedMovies(db: Executor, ids: ReadonlySet<number>): Promise<SnapshotMovie[]> {
  const found: SnapshotMovie[] = [];
  for (let after = 0; ; ) {
    const rows = await db
      .select({
        id: movies.id,
        title: movies.title,
        releasedOn: movies.releasedOn,
        popularity: movies.popularity,
        score: movies.score,
        language: movies.language,
        genreIds: movies.genreIds,
        runtimeMinutes: movies.runtimeMinutes,
        ageLimit: sql<null>`null`,
      })
      .from(movies)
      .where(gt(movies.id, after))
      .orderBy(asc(movies.id))
      .limit(MOVIES_AT_ONCE);
    found.push(...rows.filter(({ id }) => ids.has(id)));
    const last = rows.at(-1);
    if (!last || rows.length < MOVIES_AT_ONCE) return found;
    after = last.id;
  }
}
