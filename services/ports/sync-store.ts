import type { SyncMode, SyncRequest } from "@/core/sync/sync-request";
import type { SyncStatus } from "@/core/sync/sync-status";

export type StoredRun = { id: number; mode: SyncMode; status: SyncStatus };

/** The runs, for whoever starts and stops them. Every change wakes the worker when the transaction commits. */
export type SyncStore = {
  /** Queues a new run and returns its id. @throws AppError `conflict` while a run of its mode is active. */
  add(run: { request: SyncRequest; requestedBy: number | null; requestedAt: Date }): Promise<number>;
  /** The run, which nobody else changes until the transaction ends. @throws AppError `not_found`. */
  lock(runId: number): Promise<StoredRun>;
  /** @throws AppError `conflict` when the run becomes active while another of its mode is. */
  setStatus(
    run: StoredRun,
    change: { status: SyncStatus; message: string | null; finishedAt: Date | null },
  ): Promise<void>;
  /** Makes a run's failures pending again, as if they had never been tried; says how many there were. */
  retryFailures(runId: number): Promise<number>;
};
