import type { FieldChange } from "@/core/movies/field-change";
import type { SyncRequest } from "@/core/sync/sync-request";
import type { SyncStatus } from "@/core/sync/sync-status";

/** Movies by what became of them. `found` is the total known so far; the others add up to it in the end. */
export type SyncCounts = {
  found: number;
  /** Answers received and stored, not necessarily merged yet. */
  fetched: number;
  inserted: number;
  updated: number;
  unchanged: number;
  /** No longer at TMDB, or nothing for this catalogue (an adult movie). */
  skipped: number;
  failed: number;
};

/** One run, as pages and the API show it. */
export type SyncRunView = {
  id: number;
  request: SyncRequest;
  status: SyncStatus;
  /** Why it failed or waits, in words that say what to do. */
  message: string | null;
  counts: SyncCounts;
  /** Units of planning (pages, windows, days, files) done and known so far. */
  unitsDone: number;
  unitsTotal: number;
  requests: number;
  bytes: number;
  /** Over the last ten seconds; 0 while it does not run. */
  requestsPerSecond: number;
  /** 0 to 1; null while the size is not known yet. */
  progress: number | null;
  secondsLeft: number | null;
  /** User name of who started it; null for the schedule and the shell. */
  requestedBy: string | null;
  requestedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

/** A movie that could not be brought in: a dead letter. */
export type SyncFailureView = {
  runId: number;
  movieId: number;
  title: string | null;
  reason: string;
  attempts: number;
  failedAt: Date;
  /** What TMDB sent, when it was something. */
  payload: unknown;
};

/** What a run did to one movie. */
export type SyncChangeView = {
  movieId: number;
  title: string;
  change: "inserted" | "updated" | "missing" | "purged";
  /** Empty for new movies. */
  fields: FieldChange[];
  changedAt: Date;
};

/** How many movies were last fetched so many months ago: 0 is this month, 6 is six or more, null never (starter, import). */
export type FreshnessBucket = { monthsAgo: number | null; movies: number };

/** The state of everything that a sync needs. */
export type SyncHealth = {
  key: "valid" | "refused" | "unset" | "unreachable" | "unknown";
  /** Requests a second allowed now and at most. Null while no worker syncs. */
  limiter: {
    ratePerSecond: number;
    ratePerSecondMax: number;
    connections: number;
    connectionsMax: number;
  } | null;
  /** Null when no worker was heard of in the last 15 s. */
  worker: { startedAt: Date; heartbeatAt: Date } | null;
};
