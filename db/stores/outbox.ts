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
      await tx.execute(
        sql`insert into outbox_events (${names}) select ${names} from ${incoming(COLUMNS, rows)}`,
      );
      await tx.execute(sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
      for (const notice of changeNotices(events)) {
        await tx.execute(sql`select pg_notify(${CHANGES_CHANNEL}, ${notice})`);
      }
    },
  };
}
