import { benchApp } from "@/bench/events/bench-app";
import { plainClient } from "@/bench/events/plain-client";
import { transportsAsked, withTransport } from "@/bench/events/with-transport";
import { withOwnDatabase } from "@/bench/ingest/with-own-database";
import { domainEvent } from "@/core/events/domain-event";
import { createOutboxQueue } from "@/db/stores/outbox-queue";
import { createEventTransport } from "@/platform/broker/create-event-transport";
import { startRelay } from "@/worker/relay";

/**
 * `npm run bench:events -- [postgres] [rabbitmq] [kafka] [EVENTS]`: how many events a second go through the outbox, the relay
 * and a transport to a consumer, against the plain client that publishes and consumes the same payloads without an outbox.
 * (For Postgres, that is the delivery table alone.)
 */
const words = process.argv.slice(2);
const count = Number(words.find((word) => /^\d+$/.test(word)) ?? 100_000);
const AGGREGATES = 10_000;
const APPENDED_AT_ONCE = 1_000;
const ROUTE = { consumer: "bench", types: ["bench.happened"], order: "aggregate" as const };

const events = Array.from({ length: count }, (_, number) =>
  domainEvent("bench.happened", 1, `bench:${number % AGGREGATES}`, new Date(), {
    number,
    note: "x".repeat(100),
  }),
);

for (const name of transportsAsked(words)) {
  await withOwnDatabase((databaseUrl) =>
    withTransport(name, async (broker) => {
      const plainS = await plainClient(name, broker?.url, databaseUrl, events);
      const outboxS = await throughOutbox(databaseUrl, broker?.url);
      const rate = (seconds: number) => `${Math.round(count / seconds).toLocaleString("en")}/s`;
      console.log(
        `${name}: ${count} events, outbox ${rate(outboxS)}, plain ${rate(plainS)}, ratio ${(plainS / outboxS).toFixed(2)}`,
      );
    }),
  );
}
process.exit();

/** Seconds from the first event written to the last one consumed. */
async function throughOutbox(databaseUrl: string, eventsUrl: string | undefined): Promise<number> {
  const { app, close } = benchApp(databaseUrl, eventsUrl);
  const { config, context, db, log } = app;
  const transport = await createEventTransport(config, { routes: [ROUTE], log });
  let got = 0;
  let finish: () => void = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await transport.subscribe({
    ...ROUTE,
    async handle() {
      got += 1;
      if (got === count) finish();
    },
  });
  const beganAtMs = performance.now();
  const perSecondMax = config.eventsPerSecondMax;
  const relay = startRelay({ outbox: createOutboxQueue(db), transport, log, perSecondMax });
  for (let start = 0; start < count; start += APPENDED_AT_ONCE) {
    await context.transaction(({ outbox }) => outbox.append(events.slice(start, start + APPENDED_AT_ONCE)));
  }
  await finished;
  const seconds = (performance.now() - beganAtMs) / 1_000;
  await relay.stop();
  await transport.close();
  await close();
  return seconds;
}
