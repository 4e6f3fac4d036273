import { and, eq, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { moods, users } from "@/db/schema";
import type { MoodStore } from "@/services/ports/mood-store";

export function moodStoreOn(tx: Executor): MoodStore {
  return {
    async count(userId) {
      await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("no key update");
      const [row] = await tx
        .select({ count: sql<number>`count(*)::integer` })
        .from(moods)
        .where(eq(moods.userId, userId));
      return row?.count ?? 0;
    },
    async add(mood) {
      const [added] = await tx.insert(moods).values(mood).onConflictDoNothing().returning({ id: moods.id });
      return added ?? null;
    },
    async remove(userId, moodId) {
      const removed = await tx
        .delete(moods)
        .where(and(eq(moods.userId, userId), eq(moods.id, moodId)))
        .returning();
      return removed.length > 0;
    },
    async moveAll(fromUserId, toUserId) {
      await tx.execute(sql`
        insert into moods (user_id, name, dials, created_at)
        select ${toUserId}::integer, name, dials, created_at from moods where user_id = ${fromUserId} order by id
        on conflict do nothing`);
      await tx.delete(moods).where(eq(moods.userId, fromUserId));
    },
  };
}
