import { eq, getTableColumns, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { preferences } from "@/db/schema";
import type { PreferenceStore } from "@/services/ports/preference-store";

export function preferenceStoreOn(tx: Executor): PreferenceStore {
  return {
    async save(userId, chosen) {
      const values = { ...chosen, updatedAt: new Date() };
      await tx
        .insert(preferences)
        .values({ userId, ...values })
        .onConflictDoUpdate({ target: preferences.userId, set: values });
    },
    async move(fromUserId, toUserId) {
      const moved = await tx
        .insert(preferences)
        .select(
          tx
            .select({
              ...getTableColumns(preferences),
              userId: sql<number>`${toUserId}::integer`.as("user_id"),
            })
            .from(preferences)
            .where(eq(preferences.userId, fromUserId)),
        )
        .onConflictDoNothing()
        .returning({ userId: preferences.userId });
      await tx.delete(preferences).where(eq(preferences.userId, fromUserId));
      return moved.length > 0;
    },
  };
}
