/** A request that its client may send again. Keys of different users have nothing to do with each other. */
export type IdempotentRequest = { userId: number; key: string; requestSha256: string; startedAt: Date };

export type KeptAnswer = { status: number; headers: Record<string, string>; body: Uint8Array };

/** What is known of an earlier request with the same key. */
export type EarlierRequest = {
  requestSha256: string;
  startedAt: Date;
  /** Whether something that it changed has been committed. */
  isApplied: boolean;
  answer: KeptAnswer | null;
};

export type IdempotencyKeyStore = {
  /**
   * Begins a request; null, or what is known of an earlier one that stands in its way. One from before `keptSince` is
   * forgotten; one from before `runningSince` that has neither answered nor changed anything has died.
   */
  begin(
    request: IdempotentRequest,
    limits: { keptSince: Date; runningSince: Date },
  ): Promise<EarlierRequest | null>;
  /** Belongs into the transaction of what the request changes. */
  setApplied(userId: number, key: string, appliedAt: Date): Promise<void>;
  setAnswer(userId: number, key: string, answer: KeptAnswer): Promise<void>;
  /** Forgets a request that failed before it changed anything. */
  removeUnapplied(userId: number, key: string): Promise<void>;
};
