/**
 * queued → running → completed | failed; queued or running → cancelled; cancelled or failed → queued (resumed).
 * A run that waits for TMDB to come back stays `running`, with a message.
 */
export const SYNC_STATUSES = ["queued", "running", "completed", "failed", "cancelled"] as const;
export type SyncStatus = (typeof SYNC_STATUSES)[number];

export const ACTIVE_STATUSES = ["queued", "running"] as const satisfies readonly SyncStatus[];

export function isActive(status: SyncStatus): boolean {
  return status === "queued" || status === "running";
}
