import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import type { DomainEvent } from "@/core/events/domain-event";
import type { Database } from "@/db/client";
import { eventDeliveries } from "@/db/schema";
import { startWorkLoop, type WorkLoop } from "@/platform/broker/work-loop";
import type { Log } from "@/platform/log";
import type { EventTransport, Subscription } from "@/services/ports/event-transport";

const CHANNEL = "matinee_deliveries";
const POLL_INTERVAL_MS = 1_000;
/** The first pause after a failure; each next one is twice as long. */
const RETRY_PAUSE_MS = 2_000;
/** After so many failures a delivery is dead: it stays in the table and is not tried again by itself. */
const ATTEMPTS_MAX = 5;

type Routes = Pick<Subscription, "consumer" | "types">[];

type Timing = { pollIntervalMs: number; retryPauseMs: number };

/**
 * Events over Postgres itself: publishing writes a row for each consumer that wants the event; consumers take rows with
 * SKIP LOCKED, and a notice wakes them. `routes` lists all consumers there are, in whatever process they run.
 */
export function createPostgresTransport(
  db: Database,
  routes: Routes,
  log: Log,
  timing: Timing = { pollIntervalMs: POLL_INTERVAL_MS, retryPauseMs: RETRY_PAUSE_MS },
): EventTransport {
  const { pollIntervalMs, retryPauseMs } = timing;
  const loops: WorkLoop[] = [];
  let listening: Promise<{ unlisten(): Promise<void> }> | null = null;

  return {
    async publish(events) {
      const deliveries = events.flatMap((event) =>
        routes
          .filter(({ types }) => types.includes(event.type))
          .map(({ consumer }) => ({ consumer, eventId: event.id, event })),
      );
      if (deliveries.length === 0) return;
      await db.insert(eventDeliveries).values(deliveries).onConflictDoNothing();
      await db.execute(sql`select pg_notify(${CHANNEL}, '')`);
    },
    async subscribe(subscription) {
      const work = () => deliverNext(db, subscription, log, retryPauseMs);
      loops.push(startWorkLoop(subscription.consumer, work, { pollIntervalMs, log }));
      listening ??= db.$client.listen(CHANNEL, () => {
        for (const loop of loops) loop.wake();
      });
      // Without the notice the poll still delivers, a second later.
      listening.catch((error) => log.warn({ error }, "no notices of new deliveries"));
    },
    async close() {
      await (await listening?.catch(() => null))?.unlisten();
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** Delivers the oldest event that is due; false when there is none. The row stays locked until its effect is stored. */
async function deliverNext(
  db: Database,
  { consumer, handle }: Subscription,
  log: Log,
  retryPauseMs: number,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [delivery] = await tx
      .select()
      .from(eventDeliveries)
      .where(
        and(
          eq(eventDeliveries.consumer, consumer),
          isNull(eventDeliveries.deadAt),
          lte(eventDeliveries.availableAt, sql`now()`),
        ),
      )
      .orderBy(asc(eventDeliveries.sequence))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!delivery) return false;
    const ofDelivery = and(
      eq(eventDeliveries.consumer, consumer),
      eq(eventDeliveries.eventId, delivery.eventId),
    );
    try {
      await handle(readEvent(delivery.event));
      await tx.delete(eventDeliveries).where(ofDelivery);
    } catch (error) {
      const attempts = delivery.attempts + 1;
      log.warn({ error, consumer, eventId: delivery.eventId, attempts }, "a consumer failed");
      const isDead = attempts >= ATTEMPTS_MAX;
      await tx
        .update(eventDeliveries)
        .set({
          attempts,
          lastError: error instanceof Error ? error.message : String(error),
          availableAt: sql`now() + make_interval(secs => ${(retryPauseMs / 1000) * 2 ** (attempts - 1)})`,
          deadAt: isDead ? sql`now()` : null,
        })
        .where(ofDelivery);
    }
    return true;
  });
}

/** Events are stored as JSON, where an instant is text. */
function readEvent(stored: unknown): DomainEvent {
  const event = stored as DomainEvent & { occurredAt: string };
  return { ...event, occurredAt: new Date(event.occurredAt) };
}
