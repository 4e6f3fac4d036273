import type { SyncMode, SyncRequest } from "@/core/sync/sync-request";
import type { SyncCounts } from "@/core/sync/views";

export type ActiveRun = { id: number; mode: SyncMode };

export type RunUsage = { requests: number; bytes: number; requestsPerSecond: number; message: string | null };

/** The state of runs, for the worker. */
export type SyncRunState = {
  listActive(): Promise<ActiveRun[]>;
  /** Makes it running, and says what it is to do and whether it has units. Null when it is not active. */
  begin(runId: number, at: Date): Promise<{ request: SyncRequest; isPlanned: boolean } | null>;
  /** When the last run of changes that completed was started. */
  changesSince(): Promise<Date | null>;
  /**
   * Raises its counts; the last step of every transaction that does something for a run, because it waits for whoever
   * changes the run at the time. @throws SyncStopped when it is not running any more.
   */
  raise(runId: number, counts: Partial<SyncCounts>): Promise<void>;
  /** Adds to its requests and bytes, and sets its rate and message. @throws SyncStopped. */
  report(runId: number, usage: RunUsage): Promise<void>;
  /**
   * Ends it. What is merged and skipped is forgotten but for its counts. False when it is not running any more, or when
   * it is said to be completed and something is left to do.
   */
  end(
    runId: number,
    end: { status: "completed" | "failed"; message: string | null; at: Date },
  ): Promise<boolean>;
};

/** Somebody cancelled the run, or took it out of this worker's hands. */
export class SyncStopped extends Error {
  override readonly name = "SyncStopped";

  constructor() {
    super("The sync is not running any more.");
  }
}
