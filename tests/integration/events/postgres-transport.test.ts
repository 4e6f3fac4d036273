import { afterEach, describe, expect, test } from "vitest";
import type { DomainEvent } from "@/core/events/domain-event";
import { createPostgresTransport } from "@/platform/broker/postgres-transport";
import type { EventTransport, Subscription } from "@/services/ports/event-transport";
import { happened, names } from "@/tests/factories/test-happened";
import { silentLog } from "@/tests/harness/silent-log";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
const SOON = { timeout: 15_000, interval: 25 };

let running: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const { close } of running.reverse()) await close();
  running = [];
  await harness.app.db.$client`truncate event_deliveries`;
});

/** A transport to the given consumers, which it serves at once. */
async function transportTo(...subscriptions: Subscription[]): Promise<EventTransport> {
  const timing = { pollIntervalMs: 50, retryPauseMs: 20 };
  const transport = createPostgresTransport(harness.app.db, subscriptions, silentLog, timing);
  running.push(transport);
  for (const subscription of subscriptions) await transport.subscribe(subscription);
  return transport;
}

function consumer(name: string, handle: (event: DomainEvent) => Promise<void>): Subscription {
  return { consumer: name, types: ["test.happened"], handle };
}

async function deliveries() {
  const rows = await harness.app.db.$client`select * from event_deliveries order by sequence`;
  return rows.map(({ consumer, attempts, dead_at, last_error }) => ({
    consumer,
    attempts,
    dead: dead_at !== null,
    error: last_error,
  }));
}

describe("the transport over Postgres", () => {
  test("delivers each event to each consumer that wants it, whole and in order", async () => {
    const first: DomainEvent[] = [];
    const second: DomainEvent[] = [];
    const other: DomainEvent[] = [];
    const transport = await transportTo(
      consumer("first", async (event) => void first.push(event)),
      consumer("second", async (event) => void second.push(event)),
      { consumer: "other", types: ["something.else"], handle: async (event) => void other.push(event) },
    );
    const events = ["a", "b", "c"].map(happened);
    await transport.publish(events);
    await expect.poll(() => [first, second], SOON).toEqual([events, events]);
    expect(other).toEqual([]);
    await expect.poll(deliveries, SOON).toEqual([]);
  });

  test("an event published twice before it is delivered is delivered once", async () => {
    const got: DomainEvent[] = [];
    const route = consumer("late", async (event) => void got.push(event));
    const publisher = createPostgresTransport(harness.app.db, [route], silentLog);
    const event = happened("twice");
    await publisher.publish([event]);
    await publisher.publish([event, happened("next")]);
    await transportTo(route);
    await expect.poll(() => names(got), SOON).toEqual(["twice", "next"]);
  });

  test("a consumer that fails is tried again, five times in all, then the delivery is dead; others are not held up", async () => {
    const tries: string[] = [];
    const fine: DomainEvent[] = [];
    const transport = await transportTo(
      consumer("picky", async ({ payload }) => {
        const { name } = payload as { name: string };
        tries.push(name);
        if (name === "poison") throw new Error("that again");
      }),
      consumer("patient", async (event) => void fine.push(event)),
    );
    await transport.publish(["poison", "x", "y"].map(happened));
    await expect.poll(() => names(fine), SOON).toEqual(["poison", "x", "y"]);
    await expect
      .poll(deliveries, SOON)
      .toEqual([{ consumer: "picky", attempts: 5, dead: true, error: "that again" }]);
    expect(tries.filter((name) => name === "poison")).toHaveLength(5);
    expect(tries.filter((name) => name !== "poison")).toEqual(["x", "y"]);
    // Were it not dead, it would come before the next event.
    await harness.app.db.$client`update event_deliveries set available_at = now()`;
    await transport.publish([happened("z")]);
    await expect.poll(() => tries.at(-1), SOON).toBe("z");
    expect(tries.filter((name) => name === "poison")).toHaveLength(5);
  });

  test("closing waits for the effect in hand, and takes no other", async () => {
    const begun: string[] = [];
    let finish: () => void = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const transport = await transportTo(
      consumer("slow", async ({ payload }) => {
        begun.push((payload as { name: string }).name);
        await finished;
      }),
    );
    await transport.publish(["one", "two"].map(happened));
    await expect.poll(() => begun, SOON).toEqual(["one"]);
    const closing = transport.close();
    finish();
    await closing;
    expect(begun).toEqual(["one"]);
    expect(await deliveries()).toHaveLength(1);
  });
});
