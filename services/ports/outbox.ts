import type { DomainEvent } from "@/core/events/domain-event";

/** Where use cases leave their events, in the transaction of what the events tell of. */
export type Outbox = {
  append(events: readonly DomainEvent[]): Promise<void>;
};
