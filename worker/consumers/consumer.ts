import type { DomainEvent } from "@/core/events/domain-event";
import type { Context, Stores } from "@/services/context";
import type { Route } from "@/services/ports/event-transport";

type Named = {
  name: string;
  types: readonly string[];
  /** See `Route`; an aggregate's events one after the other, unless it says otherwise. */
  order?: Route["order"];
  queue?: string;
};

/** A consequence of events. Its effect and its inbox row are one transaction, so it takes place once for each event. */
export type StoredConsumer = Named &
  (
    | { handle(stores: Stores, event: DomainEvent): Promise<void> }
    /** For many at once, where that is less work than for each. */
    | { handleAll(stores: Stores, events: readonly DomainEvent[]): Promise<void> }
  );

/**
 * A consequence outside of the main database, which sees to it by itself that an event takes effect once: by an inbox in
 * the database where the effect is, or because doing it twice does no harm.
 */
export type OutsideConsumer = Named & {
  handleOnce(event: DomainEvent): Promise<void>;
};

export type Consumer = StoredConsumer | OutsideConsumer;

export function routeOf({ name, types, order = "aggregate", queue }: Consumer): Route {
  return { consumer: name, types, order, ...(queue !== undefined && { queue }) };
}

/** Resolves when the effect is stored, now or long ago. */
export async function takeEffect(ctx: Context, consumer: Consumer, event: DomainEvent): Promise<void> {
  if ("handleOnce" in consumer) return consumer.handleOnce(event);
  await ctx.transaction((stores) => takeEffectIn(stores, consumer, [event]));
}

/** The same for several, in a transaction that is open. */
export async function takeEffectIn(
  stores: Stores,
  consumer: StoredConsumer,
  events: readonly DomainEvent[],
): Promise<void> {
  const ids = events.map(({ id }) => id);
  const fresh = await stores.inbox.add(consumer.name, ids);
  const taken = events.filter(({ id }) => fresh.delete(id));
  if (taken.length === 0) return;
  if ("handleAll" in consumer) return consumer.handleAll(stores, taken);
  for (const event of taken) await consumer.handle(stores, event);
}
