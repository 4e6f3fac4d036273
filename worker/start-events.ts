import { createOutboxQueue } from "@/db/stores/outbox-queue";
import { createEventTransport } from "@/platform/broker/create-event-transport";
import type { App } from "@/platform/compose";
import type { ServerConfig } from "@/platform/config";
import { BILLING_CONSUMER } from "@/services/orders/bill-order";
import { type Consumer, routeOf } from "@/worker/consumers/consumer";
import { startRetries } from "@/worker/consumers/retries";
import { type Runner, subscriptionOf } from "@/worker/consumers/run-consumer";
import { startRelay } from "@/worker/relay";
import { startBilling } from "@/worker/start-billing";

const isBilling = ({ name }: Consumer) => name === BILLING_CONSUMER;

export type EventsApp = Pick<App, "db" | "billing" | "log"> & {
  config: Pick<ServerConfig, "databaseUrl" | "billingDatabaseUrl" | "eventsUrl" | "eventsPerSecondMax">;
  context: Runner["ctx"];
};

/** What carries events and lets them take effect: the relays, the transport, the consumers, and what tries again. */
export async function startEvents(app: EventsApp, consumers: readonly Consumer[]) {
  const { config, context, db, log } = app;
  const transport = await createEventTransport(config, { routes: consumers.map(routeOf), log });
  const runner: Runner = { ctx: context, log, transport };
  const subscribed: Consumer[] = [];
  const subscribeAll = (chosen: readonly Consumer[]) =>
    Promise.all(
      chosen.map(async (consumer) => {
        await transport.subscribe(subscriptionOf(runner, consumer));
        subscribed.push(consumer);
      }),
    );
  await subscribeAll(consumers.filter((consumer) => !isBilling(consumer)));
  const onReady = async () => void (await subscribeAll(consumers.filter(isBilling)));
  const outbox = createOutboxQueue(db);
  const loops = [
    startRetries(runner, subscribed),
    startRelay({ outbox, transport, log, perSecondMax: config.eventsPerSecondMax }),
    startBilling(app, { transport, onReady }),
  ];
  return {
    /** Takes nothing new, finishes what is in hand, gives back the rest; the broker is left last. */
    async stop(): Promise<void> {
      await Promise.all(loops.map((loop) => loop.stop()));
      await transport.close();
    },
  };
}
