import { fromCloudEvent, toCloudEvent } from "@/core/events/cloud-event";
import type { DomainEvent } from "@/core/events/domain-event";
import { createDatabase } from "@/db/client";
import {
  consumersNamed,
  createEventDeliveries,
  DELIVERIES_CHANNEL,
  type EventDeliveries,
} from "@/db/stores/event-deliveries";
import { createLanes } from "@/platform/broker/lanes";
import { startWorkLoop, type WorkLoop } from "@/platform/broker/work-loop";
import type { Log } from "@/platform/log";
import type { EventTransport, Route, Subscription } from "@/services/ports/event-transport";

const POLL_INTERVAL_MS = 1_000;
/** Consumers take turns at them. */
const CONNECTIONS_MAX = 6;

/** How much is taken in a turn, how much of it is in hand at once, and how many turns a process has at the same time. */
type Pace = { batchSize: number; atOnceMax: number; turns: number };
const PACES: Record<Route["order"], Pace> = {
  aggregate: { batchSize: 256, atOnceMax: 32, turns: 1 },
  // Little, so that other processes get their share; twice, so that one goes on while the other waits for its slowest.
  none: { batchSize: 16, atOnceMax: 8, turns: 2 },
};
/** After so long a turn begins nothing more: until it ends its events are locked, and begun again should the process die. */
const TURN_MS = 250;

type Options = {
  databaseUrl: string;
  /** All consumers there are, in whatever process they run: publishing writes a row for each that wants the event. */
  routes: readonly Route[];
  log: Log;
  pollIntervalMs?: number;
};

/**
 * Events over Postgres itself: consumers take rows with SKIP LOCKED, and a notice wakes them. A row stays locked until its
 * effect is stored, on connections of the transport's own, so that effects never wait for the rows that wait for them.
 */
export function createPostgresTransport({
  databaseUrl,
  routes,
  log,
  pollIntervalMs = POLL_INTERVAL_MS,
}: Options): EventTransport {
  const db = createDatabase(inIndexOrder(databaseUrl), {
    poolSizeMax: CONNECTIONS_MAX,
    name: "matinee-events",
  });
  const deliveries = createEventDeliveries(db);
  const loops: { consumer: string; loop: WorkLoop }[] = [];
  const closing = new AbortController();
  let listening: Promise<{ unlisten(): Promise<void> }> | null = null;

  return {
    async publish(events) {
      const wanted = events.flatMap((event) =>
        routes
          .filter(({ types }) => types.includes(event.type))
          .map(({ consumer }) => ({ consumer, event: toCloudEvent(event) })),
      );
      await deliveries.add(wanted);
    },
    async subscribe(subscription) {
      const { consumer, order } = subscription;
      const work = () => deliverNext(deliveries, subscription, closing.signal);
      for (let turn = 0; turn < PACES[order].turns; turn++) {
        loops.push({ consumer, loop: startWorkLoop(consumer, work, { pollIntervalMs, log }) });
      }
      listening ??= db.$client.listen(DELIVERIES_CHANNEL, (notice) => {
        const named = consumersNamed(notice);
        for (const { consumer: name, loop } of loops) if (named.includes(name)) loop.wake();
      });
      // Without the notice the poll still delivers, a second later.
      listening.catch((error) => log.warn({ error }, "no notices of new deliveries"));
    },
    // The dead letter itself stands in our own table, and there is no other place to look for it.
    async bury() {},
    async close() {
      closing.abort();
      await (await listening?.catch(() => null))?.unlisten();
      await Promise.all(loops.map(({ loop }) => loop.stop()));
      await db.$client.end({ timeout: 5 });
    },
  };
}

/**
 * A queue that has just become long has no statistics that say so, and Postgres would read and sort all of it for the few
 * events at its head. Without a liking for sorting it takes them from the index, which is right however long it is.
 */
function inIndexOrder(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("enable_sort", "off");
  url.searchParams.set("enable_bitmapscan", "off");
  return url.href;
}

/**
 * Delivers the oldest events; false when there were none. What is not begun when its turn is over, or when it closes, stays
 * where it is, and so does what comes after one that could not even be noted as failed.
 */
async function deliverNext(
  deliveries: EventDeliveries,
  { consumer, order, handle }: Subscription,
  closing: AbortSignal,
): Promise<boolean> {
  const { batchSize, atOnceMax } = PACES[order];
  const lanes = createLanes(atOnceMax);
  const left = new Map<string, unknown>();
  const count = await deliveries.takeNext(consumer, batchSize, async (stored) => {
    const endsAtMs = performance.now() + TURN_MS;
    const done: string[] = [];
    const deliver = async (event: DomainEvent) => {
      if (closing.aborted || performance.now() > endsAtMs || left.has(event.aggregate)) return;
      try {
        await handle(event);
        done.push(event.id);
      } catch (error) {
        left.set(event.aggregate, error);
      }
    };
    await Promise.all(
      stored.map(fromCloudEvent).map((event) => lanes.run(event.aggregate, () => deliver(event))),
    );
    return done;
  });
  // Only now that what was handled is done with: the loop pauses, and says why.
  for (const error of left.values()) throw error;
  return count > 0 && !closing.aborted;
}
