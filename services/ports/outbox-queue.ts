import type { DomainEvent } from "@/core/events/domain-event";

/** The relay's side of the outbox. */
export type OutboxQueue = {
  /**
   * Hands the oldest unpublished events to `publish` and marks them as published when it resolves. Several relays may
   * take at once; none gets another's events, nor any that is newer than one of another about the same aggregate.
   * Returns how many there were.
   */
  publishNext(limit: number, publish: (events: DomainEvent[]) => Promise<void>): Promise<number>;
  /** Calls `wake` when there may be new events. */
  onAppended(wake: () => void): Promise<{ unlisten(): Promise<void> }>;
  /** Forgets what was published, and taken effect for, long ago. */
  removeOld(): Promise<void>;
};
