import type { DomainEvent } from "@/core/events/domain-event";

export type FailedEvent = { consumer: string; event: DomainEvent; attempts: number };

/** Where a failure leads: to another attempt, or to the end of them. */
export type Failure = { attempts: number; error: string; failedAt: Date; dueAt: Date; isDead: boolean };

/** What consumers failed at, and what waits behind it. */
export type FailedEvents = {
  /** The ids of those that are here already, or of whose aggregate something is to be tried again first. */
  findBlocked(consumer: string, events: readonly DomainEvent[]): Promise<Set<string>>;
  /** An event that waits for those before it. One that is there already stays as it is. */
  hold(consumer: string, event: DomainEvent, now: Date): Promise<void>;
  /** Notes a failure. How many there were, this one included, when it is not there yet: `failure.attempts`. */
  note(consumer: string, event: DomainEvent, failure: Failure): Promise<void>;
  /** What is due, the first of each aggregate, locked until the transaction ends. */
  takeDue(consumers: readonly string[], limit: number): Promise<FailedEvent[]>;
  /** False when there is no such event, or, with `onlyDead`, no such dead letter. */
  remove(consumer: string, eventId: string, onlyDead?: "only dead"): Promise<boolean>;
  /** A dead letter is due again, with all its attempts. False when there is none such. */
  revive(consumer: string, eventId: string, now: Date): Promise<boolean>;
};
