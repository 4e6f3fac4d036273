import { and, eq, inArray, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { inbox } from "@/db/schema";
import { arrayLiteral } from "@/db/stores/catalog/incoming";
import type { Inbox } from "@/services/ports/inbox";

export function inboxOn(tx: Executor): Inbox {
  return {
    async add(consumer, eventIds) {
      // Sorted, so that two who note the same ones wait for each other in one direction only.
      const ids = arrayLiteral([...eventIds].sort());
      const added = await tx.execute<{ event_id: string }>(sql`
        insert into inbox (consumer, event_id) select ${consumer}, unnest(${ids}::uuid[])
        on conflict do nothing returning event_id`);
      return new Set(added.map(({ event_id }) => event_id));
    },
    async find(consumer, eventIds) {
      const found = await tx
        .select({ eventId: inbox.eventId })
        .from(inbox)
        .where(and(eq(inbox.consumer, consumer), inArray(inbox.eventId, [...eventIds])));
      return new Set(found.map(({ eventId }) => eventId));
    },
  };
}
