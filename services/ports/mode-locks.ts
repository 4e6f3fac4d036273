import type { SyncMode } from "@/core/sync/sync-request";

/** `lost` aborts when the lock has gone with its connection. */
export type ModeLock = { lost: AbortSignal; release(): Promise<void> };

/** Sees to it that at most one process works on the runs of a mode. A process that dies holds no lock. */
export type ModeLocks = {
  /** Null when somebody else has it. */
  tryLock(mode: SyncMode): Promise<ModeLock | null>;
  close(): Promise<void>;
};
