import { sql } from "drizzle-orm";
import { changeNotices } from "@/core/events/changed-subjects";
import type { Executor } from "@/db/client";
import { columnList, incoming } from "@/db/stores/catalog/incoming";
import type { Outbox } from "@/services/ports/outbox";

/** The channel that wakes the relay. Postgres sends the notice when the transaction commits, and only then. */
export const OUTBOX_CHANNEL = "matinee_outbox";
/** The channel that tells what events changed (`core/events/changed-subjects.ts`), likewise with the commit. */
export const CHANGES_CHANNEL = "matinee_changes";

const COLUMNS = {
  id: "uuid",
  type: "text",
  version: "integer",
  aggregate: "text",
  payload: "jsonb",
  occurred_at: "timestamptz",
} as const;

export function outboxOn(tx: Executor): Outbox {
  return {
    async append(events) {
      if (events.length === 0) return;
      const rows = events.map(({ occurredAt, payload, ...event }) => ({
        ...event,
        payload: JSON.stringify(payload),
        occurred_at: occurredAt.toISOString(),
      }));
      const names = columnList(Object.keys(COLUMNS));
      const notices = [
        { channel: OUTBOX_CHANNEL, notice: "" },
        ...changeNotices(events).map((notice) => ({ channel: CHANGES_CHANNEL, notice })),
      ];
      // One statement: whoever takes an invoice number holds up the next one until the commit.
      await tx.execute(sql`
        with appended as (
          insert into outbox_events (${names}) select ${names} from ${incoming(COLUMNS, rows)})
        select pg_notify(channel, notice) from ${incoming({ channel: "text", notice: "text" }, notices)}`);
    },
  };
}
