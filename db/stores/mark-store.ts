import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { movieMarks } from "@/db/schema";
import type { MarkStore } from "@/services/ports/mark-store";

export function markStoreOn(tx: Executor): MarkStore {
  return {
    async add(mark) {
      const added = await tx.insert(movieMarks).values(mark).onConflictDoNothing().returning();
      return added.length > 0;
    },
    async remove(userId, movieId, kind) {
      const removed = await tx
        .delete(movieMarks)
        .where(and(eq(movieMarks.userId, userId), eq(movieMarks.movieId, movieId), eq(movieMarks.kind, kind)))
        .returning();
      return removed.length > 0;
    },
    async moveAll(fromUserId, toUserId) {
      await tx.execute(sql`
        insert into movie_marks (user_id, movie_id, kind, marked_at)
        select ${toUserId}::integer, movie_id, kind, marked_at from movie_marks where user_id = ${fromUserId}
        on conflict do nothing`);
      await tx.delete(movieMarks).where(eq(movieMarks.userId, fromUserId));
    },
  };
}
