import type { Executor } from "@/db/client";
import { inbox } from "@/db/schema";
import type { Inbox } from "@/services/ports/inbox";

export function inboxOn(tx: Executor): Inbox {
  return {
    async add(consumer, eventId) {
      const added = await tx.insert(inbox).values({ consumer, eventId }).onConflictDoNothing().returning();
      return added.length > 0;
    },
  };
}
