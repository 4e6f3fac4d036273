import { sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { outboxEvents } from "@/db/schema";
import type { Outbox } from "@/services/ports/outbox";

/** The channel that wakes the relay. Postgres sends the notice when the transaction commits, and only then. */
export const OUTBOX_CHANNEL = "matinee_outbox";

export function outboxOn(tx: Executor): Outbox {
  return {
    async append(events) {
      if (events.length === 0) return;
      await tx.insert(outboxEvents).values([...events]);
      await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
    },
  };
}
