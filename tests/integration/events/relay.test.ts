import { afterEach, beforeEach, expect, test } from "vitest";
import type { DomainEvent } from "@/core/events/domain-event";
import { createOutboxQueue } from "@/db/stores/outbox-queue";
import { BrokerAway } from "@/platform/broker/broker-away";
import { numbered, numberOf } from "@/tests/contract/event-transport.contract";
import { silentLog } from "@/tests/harness/silent-log";
import { testApp } from "@/tests/harness/test-app";
import { startRelay } from "@/worker/relay";

const harness = testApp();
const SOON = { timeout: 15_000, interval: 25 };

let running: { stop(): Promise<void> }[] = [];
beforeEach(() => harness.app.db.$client`truncate outbox_events`);
afterEach(async () => {
  for (const relay of running) await relay.stop();
  running = [];
});

const append = (events: readonly DomainEvent[]) =>
  harness.app.context.transaction(({ outbox }) => outbox.append(events));

function relayTo(publish: (events: readonly DomainEvent[]) => Promise<void>, perSecondMax = 1_000_000) {
  const outbox = createOutboxQueue(harness.app.db);
  running.push(startRelay({ outbox, transport: { publish }, log: silentLog, perSecondMax }));
}

test("three relays at once hand on every event, none twice, and those about one thing in order", async () => {
  const published: DomainEvent[] = [];
  const publish = async (events: readonly DomainEvent[]) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
    published.push(...events);
  };
  const events = numbered(3_000, 40);
  await append(events.slice(0, 1_200));
  for (let count = 0; count < 3; count++) relayTo(publish, 20_000);
  for (let start = 1_200; start < 3_000; start += 60) await append(events.slice(start, start + 60));
  await expect.poll(() => published.length, SOON).toBe(3_000);
  expect(new Set(published.map(({ id }) => id)).size).toBe(3_000);
  const lastOf = new Map<string, number>();
  for (const event of published) {
    expect(numberOf(event)).toBeGreaterThan(lastOf.get(event.aggregate) ?? -1);
    lastOf.set(event.aggregate, numberOf(event));
  }
});

test("while one relay has a thing's older event, no other takes a newer one", async () => {
  const first = createOutboxQueue(harness.app.db);
  const second = createOutboxQueue(harness.app.db);
  await append(numbered(4, 2));
  const got: number[][] = [];
  const keep = async (events: DomainEvent[]) => void got.push(events.map(numberOf));
  await first.publishNext(1, async (events) => {
    await keep(events);
    // The other may have everything about the second thing, and nothing about the first.
    expect(await second.publishNext(10, keep)).toBe(2);
  });
  expect(await second.publishNext(10, keep)).toBe(1);
  expect(got).toEqual([[0], [1, 3], [2]]);
});

test("an event whose publication fails stays in the outbox and is published later, as it was", async () => {
  const outbox = createOutboxQueue(harness.app.db);
  const events = numbered(1, 1);
  await append(events);
  const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  const failing = outbox.publishNext(10, async () => {
    throw new BrokerAway("RabbitMQ", refused);
  });
  await expect(failing).rejects.toThrow("RabbitMQ is away");
  const got: DomainEvent[] = [];
  expect(await outbox.publishNext(10, async (published) => void got.push(...published))).toBe(1);
  expect(got).toEqual(events);
  expect(await outbox.publishNext(10, async () => {})).toBe(0);
});

test("a broker that comes back is handed no more at a time than the pace allows", async () => {
  const sizes: number[] = [];
  await append(numbered(50, 50));
  relayTo(async (events) => void sizes.push(events.length), 20);
  await expect.poll(() => sizes.length, SOON).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBe(20);
});
