import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { struckReasons } from "@/db/schema";
import type { StruckReasonStore } from "@/services/ports/struck-reason-store";

export function struckReasonStoreOn(tx: Executor): StruckReasonStore {
  return {
    async add(reason) {
      const added = await tx.insert(struckReasons).values(reason).onConflictDoNothing().returning();
      return added.length > 0;
    },
    async remove(userId, movieId) {
      const removed = await tx
        .delete(struckReasons)
        .where(and(eq(struckReasons.userId, userId), eq(struckReasons.movieId, movieId)))
        .returning();
      return removed.length > 0;
    },
    async moveAll(fromUserId, toUserId) {
      await tx.execute(sql`
        insert into struck_reasons (user_id, movie_id, struck_at)
        select ${toUserId}::integer, movie_id, struck_at from struck_reasons where user_id = ${fromUserId}
        on conflict do nothing`);
      await tx.delete(struckReasons).where(eq(struckReasons.userId, fromUserId));
    },
  };
}
