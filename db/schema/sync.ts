import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { FieldChange } from "@/core/movies/field-change";
import type { MovieRecord } from "@/core/movies/movie-record";
import { SYNC_MODES, type SyncMode, type SyncRequest } from "@/core/sync/sync-request";
import { SYNC_STATUSES, type SyncStatus } from "@/core/sync/sync-status";
import { users } from "@/db/schema/accounts";
import { oneOf } from "@/db/schema/one-of";

/** A sync from TMDB. Its counts are raised in the transactions that they count, so that a kill cannot falsify them. */
export const syncRuns = pgTable(
  "sync_runs",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    mode: text().$type<SyncMode>().notNull(),
    request: jsonb().$type<SyncRequest>().notNull(),
    status: text().$type<SyncStatus>().notNull().default("queued"),
    message: text(),
    fetched: integer().notNull().default(0),
    found: integer().notNull().default(0),
    inserted: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    skipped: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    requests: integer().notNull().default(0),
    bytes: bigint({ mode: "number" }).notNull().default(0),
    requestsPerSecond: doublePrecision().notNull().default(0),
    requestedBy: integer().references(() => users.id, { onDelete: "set null" }),
    requestedAt: timestamp({ withTimezone: true }).notNull(),
    startedAt: timestamp({ withTimezone: true }),
    finishedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    // start-sync: at most one active run of a mode
    uniqueIndex("sync_runs_active_key").on(table.mode).where(sql`status in ('queued', 'running')`),
    check("sync_runs_mode", oneOf("mode", SYNC_MODES)),
    check("sync_runs_status", oneOf("status", SYNC_STATUSES)),
  ],
);

/** A step of a run's planning that yields movie ids: a page, a window of days, a file. Done ones are its checkpoint. */
export const syncUnits = pgTable(
  "sync_units",
  {
    runId: integer()
      .notNull()
      .references(() => syncRuns.id, { onDelete: "cascade" }),
    ordinal: integer().notNull(),
    spec: jsonb().notNull(),
    doneAt: timestamp({ withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.runId, table.ordinal] })],
);

/**
 * A movie that a run has to bring in: pending → fetched (the answer is safe here) → merged, skipped or failed.
 * A record is kept only until it is merged.
 */
export const syncItems = pgTable(
  "sync_items",
  {
    runId: integer()
      .notNull()
      .references(() => syncRuns.id, { onDelete: "cascade" }),
    movieId: integer().notNull(),
    /** The order in which they were found, which is the order of fetching. */
    position: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    state: text()
      .$type<"pending" | "fetched" | "merged" | "skipped" | "failed">()
      .notNull()
      .default("pending"),
    /** Of fetched ones; null when TMDB has no such movie (any more). */
    record: jsonb().$type<MovieRecord>(),
    fetchedAt: timestamp({ withTimezone: true }),
    attempts: smallint().notNull().default(0),
    /** Of failed ones: why, and what TMDB sent. */
    reason: text(),
    payload: jsonb(),
    failedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.movieId] }),
    // sync-movies: what is left to fetch and to merge; list-failures
    index("sync_items_open_idx")
      .on(table.runId, table.state, table.position)
      .where(sql`state in ('pending', 'fetched', 'failed')`),
    check("sync_items_state", oneOf("state", ["pending", "fetched", "merged", "skipped", "failed"])),
  ],
);

/** What runs did to movies, for people to read. */
export const syncChanges = pgTable(
  "sync_changes",
  {
    runId: integer()
      .notNull()
      .references(() => syncRuns.id, { onDelete: "cascade" }),
    movieId: integer().notNull(),
    title: text().notNull(),
    change: text().$type<"inserted" | "updated" | "missing" | "purged">().notNull(),
    fields: jsonb().$type<FieldChange[]>().notNull().default([]),
    changedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.movieId] }),
    check("sync_changes_change", oneOf("change", ["inserted", "updated", "missing", "purged"])),
  ],
);

/** The worker processes that are alive; they share TMDB's limits among those that sync. */
export const workers = pgTable("workers", {
  id: uuid().primaryKey(),
  startedAt: timestamp({ withTimezone: true }).notNull(),
  heartbeatAt: timestamp({ withTimezone: true }).notNull(),
  isSyncing: boolean().notNull().default(false),
  limiter: jsonb().$type<{
    ratePerSecond: number;
    ratePerSecondMax: number;
    connections: number;
    connectionsMax: number;
  } | null>(),
});
