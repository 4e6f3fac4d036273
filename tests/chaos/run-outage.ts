import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "@/platform/compose";
import { type Backlog, readBacklog } from "@/tests/chaos/broker-backlog";
import { placeOrders } from "@/tests/chaos/place-orders";
import { isIdle, type Tally, tallyOrders } from "@/tests/chaos/tally-orders";
import { startWorkerSlots } from "@/tests/chaos/worker-slots";
import type { BrokerProcess } from "@/tests/harness/rabbitmq-server";

export type OutagePlan = { ordersPerSecond: number; outageMs: number; settleMs: number };

export type OutageReport = Tally & {
  broker: Backlog;
  placed: number;
  failedRequests: number;
  /** From the broker's return until everything was done; null when it was not in time. */
  settledMs: number | null;
  /** Orders whose events took effect in another order than they happened. */
  outOfOrder: number;
};

const CALM_MS = 5_000;
const WORKERS = 2;

/** Orders come in at a steady pace while the broker is away for a while; then counts what there is. */
export async function runOutage(
  app: App,
  env: Record<string, string>,
  broker: BrokerProcess,
  { ordersPerSecond, outageMs, settleMs }: OutagePlan,
): Promise<OutageReport> {
  const durationMs = CALM_MS + outageMs + CALM_MS;
  const placed = Math.round((durationMs / 1_000) * ordersPerSecond);
  const workers = await startWorkerSlots(WORKERS, env);
  try {
    const placing = placeOrders(app, placed, durationMs);
    await sleep(CALM_MS);
    await broker.stop();
    await sleep(outageMs);
    await broker.start();
    const backAtMs = performance.now();
    const failedRequests = await placing;
    let settledMs: number | null = null;
    while (settledMs === null && performance.now() - backAtMs < settleMs) {
      const tally = await tallyOrders(app);
      if (tally.paid === placed && isIdle(tally)) settledMs = performance.now() - backAtMs;
      else await sleep(100);
    }
    await workers.stop();
    return {
      ...(await tallyOrders(app)),
      broker: await readBacklog(app.config.eventsUrl),
      placed,
      failedRequests,
      settledMs,
      outOfOrder: await countOutOfOrder(app),
    };
  } finally {
    await workers.stop();
  }
}

/** By the inbox of the consumer that follows an order: billing must have started before it has billed. */
async function countOutOfOrder({ db, billing }: App): Promise<number> {
  const taken = await db.$client`
    select event_id, processed_at from inbox where consumer = 'update-order-status' order by processed_at`;
  const placeOf = new Map(taken.map(({ event_id }, place) => [String(event_id), place]));
  const events = await billing.db.$client`select id, aggregate from outbox_events order by sequence`;
  const lastOf = new Map<string, number>();
  const outOfOrder = new Set<string>();
  for (const { id, aggregate } of events) {
    const place = placeOf.get(String(id)) ?? Number.POSITIVE_INFINITY;
    if (place < (lastOf.get(aggregate) ?? -1)) outOfOrder.add(aggregate);
    lastOf.set(aggregate, place);
  }
  return outOfOrder.size;
}
