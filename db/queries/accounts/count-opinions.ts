import { count, eq } from "drizzle-orm";
import type { OpinionCounts } from "@/core/accounts/views";
import type { Executor } from "@/db/client";
import { movieMarks, ratings } from "@/db/schema";

/** How many movies a person rated, and how many marks they set. */
export async function countOpinions(db: Executor, userId: number): Promise<OpinionCounts> {
  const [[rated], [marked]] = await Promise.all([
    db.select({ count: count() }).from(ratings).where(eq(ratings.userId, userId)),
    db.select({ count: count() }).from(movieMarks).where(eq(movieMarks.userId, userId)),
  ]);
  return { ratings: rated?.count ?? 0, marks: marked?.count ?? 0 };
}
