import type { SyncRunView } from "@/core/sync/views";

/** Whole per cent, rounded down so that 100 means the end; null while the size is not known. */
export function percentOf({ progress, status }: Pick<SyncRunView, "progress" | "status">): number | null {
  if (progress === null) return null;
  return status === "completed" ? 100 : Math.min(99, Math.floor(progress * 100));
}
