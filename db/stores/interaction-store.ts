import { eq } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { interactions } from "@/db/schema";
import type { InteractionStore } from "@/services/ports/interaction-store";

export function interactionStoreOn(tx: Executor): InteractionStore {
  return {
    async add(interaction) {
      const [row] = await tx.insert(interactions).values(interaction).returning({ id: interactions.id });
      if (!row) throw new Error("an insert returned no row");
      return row.id;
    },
    async moveAll(fromUserId, toUserId) {
      await tx.update(interactions).set({ userId: toUserId }).where(eq(interactions.userId, fromUserId));
    },
  };
}
