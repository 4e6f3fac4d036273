export type LimiterState = {
  ratePerSecond: number;
  ratePerSecondMax: number;
  connections: number;
  connectionsMax: number;
};

export type WorkerBeat = { id: string; startedAt: Date; isSyncing: boolean; limiter: LimiterState };

/** The worker processes that are alive. */
export type WorkerRegistry = {
  /** Says that this one lives, forgets those not heard of for 15 s, and says how many are left that sync. */
  beat(worker: WorkerBeat): Promise<{ syncing: number }>;
  remove(id: string): Promise<void>;
};
