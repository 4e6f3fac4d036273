import type { DomainEvent } from "@/core/events/domain-event";

/** Who wants which events. */
export type Subscription = {
  /** The consumer's name; several processes that use it share the work. */
  consumer: string;
  /** Event types, such as `movie.rated`. */
  types: readonly string[];
  /** Resolves once the effect is stored. When it throws, the event comes again later. */
  handle(event: DomainEvent): Promise<void>;
};

/** Carries events from the outbox to the consumers: each at least once, and in order but for those that are tried again. */
export type EventTransport = {
  /** Resolves when the events are safe with the transport. */
  publish(events: readonly DomainEvent[]): Promise<void>;
  /** Starts to deliver. */
  subscribe(subscription: Subscription): Promise<void>;
  /** Takes nothing new and waits for what is in hand. */
  close(): Promise<void>;
};
