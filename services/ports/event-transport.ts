import type { DomainEvent } from "@/core/events/domain-event";

/** Who wants which events. */
export type Route = {
  /** The consumer's name; several processes that use it share the work. */
  consumer: string;
  /** Event types, such as `movie.rated`. */
  types: readonly string[];
  /**
   * `aggregate`: events about the same thing are handled one after the other, in the order in which they happened,
   * whatever process handles them. `none`: each event is work of its own (a bill), which many hands share, one at a time
   * in each.
   */
  order: "aggregate" | "none";
  /** The name of its queue, where there are queues and another name is expected. */
  queue?: string;
};

export type Subscription = Route & {
  /** Resolves once the effect, or that it failed, is stored. When it throws, that could not be, and the event comes again. */
  handle(event: DomainEvent): Promise<void>;
};

/** An event that a consumer failed at for the last time. */
export type DeadLetter = { consumer: string; event: DomainEvent; error: string };

/** Carries events from the outbox to the consumers, each at least once. */
export type EventTransport = {
  /** Resolves when the events are safe with the transport. Rejects when that is not certain: publish them again then. */
  publish(events: readonly DomainEvent[]): Promise<void>;
  /** Starts to deliver, as soon as the broker is there. */
  subscribe(subscription: Subscription): Promise<void>;
  /** Leaves a copy of a dead letter where those who look after the broker look for them. */
  bury(letter: DeadLetter): Promise<void>;
  /** Takes nothing new, waits for what is in hand, and gives the rest back. */
  close(): Promise<void>;
};
