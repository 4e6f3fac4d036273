import { sql } from "drizzle-orm";
import {
  char,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { users } from "@/db/schema/accounts";
import { bytea } from "@/db/schema/bytea";

/**
 * What was answered to a request that came with an `Idempotency-Key`, so that the same request again gets the same
 * answer and changes nothing. Without an answer it is still running, or its process has died.
 */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    key: text().notNull(),
    /** Of method, address and body, in hex. */
    requestSha256: char({ length: 64 }).notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    /** Whether something that the request changed has been committed. */
    appliedAt: timestamp({ withTimezone: true }),
    status: integer(),
    headers: jsonb().$type<Record<string, string>>(),
    body: bytea(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.key] }),
    // idempotency-key-store: what is older than a day and can go
    index("idempotency_keys_started_idx").on(table.startedAt),
    check(
      "idempotency_keys_answer_is_whole",
      sql`(status is null) = (headers is null) and (status is null) = (body is null)`,
    ),
  ],
);
