import { afterEach, expect, test } from "vitest";
import type { DomainEvent } from "@/core/events/domain-event";
import { createOutboxQueue } from "@/db/stores/outbox-queue";
import type { EventTransport } from "@/services/ports/event-transport";
import { happened, names } from "@/tests/factories/test-happened";
import { silentLog } from "@/tests/harness/silent-log";
import { testApp } from "@/tests/harness/test-app";
import { startRelay } from "@/worker/relay";

const harness = testApp();
const SOON = { timeout: 15_000, interval: 25 };

let running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const relay of running) await relay.stop();
  running = [];
});

test("two relays at once hand on every event, and none to both", async () => {
  const { db, context } = harness.app;
  const published: string[] = [];
  const recorder: EventTransport = {
    publish: async (events) => void published.push(...names(events)),
    subscribe: async () => {},
    close: async () => {},
  };
  const outbox = createOutboxQueue(db);
  const expected = Array.from({ length: 500 }, (_, index) => `event ${index}`);
  await context.transaction(({ outbox: append }) => append.append(expected.slice(0, 300).map(happened)));
  running = [startRelay(outbox, recorder, silentLog), startRelay(outbox, recorder, silentLog)];
  await context.transaction(({ outbox: append }) => append.append(expected.slice(300).map(happened)));
  await expect.poll(() => published.length, SOON).toBe(500);
  expect(new Set(published)).toEqual(new Set(expected));
});

test("an event whose publication fails stays in the outbox and is published later", async () => {
  const { db, context } = harness.app;
  const outbox = createOutboxQueue(db);
  await context.transaction(({ outbox: append }) => append.append([happened("later")]));
  await expect(
    outbox.publishNext(10, async () => {
      throw new Error("the broker is away");
    }),
  ).rejects.toThrow("the broker is away");
  const got: DomainEvent[] = [];
  expect(await outbox.publishNext(10, async (events) => void got.push(...events))).toBe(1);
  expect(got[0]).toMatchObject({ type: "test.happened", occurredAt: new Date("2026-06-15T12:00:00.123Z") });
  expect(await outbox.publishNext(10, async () => {})).toBe(0);
});
