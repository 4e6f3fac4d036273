import type { SyncStatus } from "@/core/sync/sync-status";

/** The state of a run in a word. */
export const STATUS_WORDS: Record<SyncStatus, string> = {
  queued: "Queued",
  running: "Running",
  completed: "Completed",
  failed: "Failed",
  cancelled: "Cancelled",
};
