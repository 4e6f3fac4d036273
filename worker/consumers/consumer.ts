import type { DomainEvent } from "@/core/events/domain-event";
import type { Context, Stores } from "@/services/context";
import type { Subscription } from "@/services/ports/event-transport";

/** A consequence of events. Its effect and its inbox row are one transaction, so it takes place once for each event. */
export type Consumer = {
  name: string;
  types: readonly string[];
  handle(stores: Stores, event: DomainEvent): Promise<void>;
};

export function subscriptionOf(ctx: Context, consumer: Consumer): Subscription {
  return {
    consumer: consumer.name,
    types: consumer.types,
    handle: (event) =>
      ctx.transaction(async (stores) => {
        if (await stores.inbox.add(consumer.name, event.id)) await consumer.handle(stores, event);
      }),
  };
}
