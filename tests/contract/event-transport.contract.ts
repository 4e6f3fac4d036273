import { afterEach, describe, expect, test } from "vitest";
import { type DomainEvent, domainEvent } from "@/core/events/domain-event";
import type { EventTransport, Route, Subscription } from "@/services/ports/event-transport";

/** What every transport does, whatever carries the events. */
export type TransportHarness = {
  /**
   * A transport as another process would have it. Those of one `world` see the same events, and those of another none of
   * them.
   */
  open(world: string, routes: readonly Route[]): EventTransport;
  /** Ends and starts the broker, where it is one of its own. */
  broker?: { stop(): Promise<void>; start(): Promise<void> };
};

const SOON = { timeout: 30_000, interval: 20 };
const TEST_TIMEOUT_MS = 90_000;

export function describeTransport(harness: TransportHarness): void {
  let opened: EventTransport[] = [];
  let worlds = 0;
  afterEach(async () => {
    await Promise.all(opened.map((transport) => transport.close()));
    opened = [];
  });

  function newWorld() {
    const world = `w${process.pid}${worlds++}`;
    return {
      open(...routes: Route[]): EventTransport {
        const transport = harness.open(world, routes);
        opened.push(transport);
        return transport;
      },
      /** Consumers of two worlds share no name, so that a world can be no more than names. */
      consumer: (name: string, handle: Subscription["handle"], order: Route["order"] = "aggregate") => ({
        consumer: `${world}-${name}`,
        types: ["test.happened"],
        order,
        handle,
      }),
    };
  }

  test(
    "each event reaches each consumer that wants it, whole, and those about one thing in order",
    async () => {
      const world = newWorld();
      const got: Record<string, DomainEvent[]> = { first: [], second: [], other: [] };
      const keep = (name: string) => async (event: DomainEvent) => void got[name]?.push(event);
      const first = world.consumer("first", keep("first"));
      const second = world.consumer("second", keep("second"));
      const other = { ...world.consumer("other", keep("other")), types: ["something.else"] };
      const transport = world.open(first, second, other);
      for (const subscription of [first, second, other]) await transport.subscribe(subscription);
      const events = numbered(40, 4);
      await transport.publish(events.slice(0, 15));
      await transport.publish(events.slice(15));
      await expect.poll(() => [got.first?.length, got.second?.length], SOON).toEqual([40, 40]);
      for (const name of ["first", "second"]) {
        expect(byId(got[name] ?? [])).toEqual(byId(events));
        expectInOrder(got[name] ?? []);
      }
      expect(got.other).toEqual([]);
    },
    TEST_TIMEOUT_MS,
  );

  test(
    "what is published before its consumer ever ran waits for it",
    async () => {
      const world = newWorld();
      const got: DomainEvent[] = [];
      const late = world.consumer("late", async (event) => void got.push(event));
      const publisher = world.open(late);
      await publishSoon(publisher, numbered(3, 1));
      await publisher.close();
      await world.open(late).subscribe(late);
      await expect.poll(() => got.map(numberOf), SOON).toEqual([0, 1, 2]);
    },
    TEST_TIMEOUT_MS,
  );

  test.each(["aggregate", "none"] as const)(
    "processes that share a consumer (order: %s) handle each event once, never two of one aggregate at once",
    async (order) => {
      const world = newWorld();
      const got: DomainEvent[] = [];
      const busy = new Set<string>();
      let overlaps = 0;
      const handle = async (event: DomainEvent) => {
        if (busy.has(event.aggregate)) overlaps += 1;
        busy.add(event.aggregate);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
        busy.delete(event.aggregate);
        got.push(event);
      };
      const shared = world.consumer("shared", handle, order);
      const one = world.open(shared);
      const two = world.open(shared);
      await one.subscribe(shared);
      await two.subscribe(shared);
      const events = numbered(300, order === "aggregate" ? 20 : 300);
      for (let start = 0; start < 300; start += 50) await one.publish(events.slice(start, start + 50));
      await expect.poll(() => new Set(got.map(({ id }) => id)).size, SOON).toBe(300);
      // A group that takes in a new member may begin an event again; the inbox is there for that.
      expectInOrder(firstTimes(got));
      expect(overlaps).toBe(0);
    },
    TEST_TIMEOUT_MS,
  );

  test(
    "an event that could not be dealt with comes again, before those that come after it about the same thing",
    async () => {
      const world = newWorld();
      const got: DomainEvent[] = [];
      let failures = 0;
      const shaky = world.consumer("shaky", async (event) => {
        if (numberOf(event) === 4 && failures < 3) {
          failures += 1;
          throw new Error("the database is away");
        }
        got.push(event);
      });
      const transport = world.open(shaky);
      await transport.subscribe(shaky);
      await transport.publish(numbered(20, 2));
      await expect.poll(() => new Set(got.map(numberOf)).size, SOON).toBe(20);
      expect(failures).toBe(3);
      expectInOrder(firstTimes(got));
    },
    TEST_TIMEOUT_MS,
  );

  test(
    "closing waits for what is in hand, and leaves the rest to the next",
    async () => {
      const world = newWorld();
      const begun: number[] = [];
      const done: number[] = [];
      let finish: () => void = () => {};
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const slow = world.consumer("slow", async (event) => {
        begun.push(numberOf(event));
        await finished;
        done.push(numberOf(event));
      });
      const transport = world.open(slow);
      await transport.subscribe(slow);
      await transport.publish(numbered(5, 1));
      await expect.poll(() => begun, SOON).toEqual([0]);
      let isClosed = false;
      const closing = transport.close().then(() => {
        isClosed = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(isClosed).toBe(false);
      finish();
      await closing;
      expect([begun, done]).toEqual([[0], [0]]);
      await world.open(slow).subscribe(slow);
      await expect.poll(() => new Set(done).size, SOON).toBe(5);
      expect(done.filter((number) => number > 0)).toEqual([1, 2, 3, 4]);
    },
    TEST_TIMEOUT_MS,
  );

  test(
    "much at once about one thing arrives in order",
    async () => {
      const world = newWorld();
      const got: DomainEvent[] = [];
      const reader = world.consumer("reader", async (event) => void got.push(event));
      const transport = world.open(reader);
      await transport.subscribe(reader);
      const events = numbered(400, 1, "x".repeat(5_000));
      await transport.publish(events);
      await expect.poll(() => got.length, SOON).toBe(400);
      expect(got).toEqual(events);
    },
    TEST_TIMEOUT_MS,
  );

  describe.runIf(harness.broker)("while the broker is away", () => {
    test(
      "publishing fails and says so; when it is back, all goes on by itself, with what was not taken yet",
      async () => {
        const world = newWorld();
        const got: DomainEvent[] = [];
        const reader = world.consumer("reader", async (event) => void got.push(event));
        const transport = world.open(reader);
        const events = numbered(9, 1);
        await publishSoon(transport, events.slice(0, 3));
        await harness.broker?.stop();
        await expect(transport.publish(events.slice(3, 6))).rejects.toThrow("is away");
        await transport.subscribe(reader);
        await harness.broker?.start();
        await publishSoon(transport, events.slice(3, 6));
        await publishSoon(transport, events.slice(6));
        await expect.poll(() => new Set(got.map(numberOf)).size, SOON).toBe(9);
        expectInOrder(firstTimes(got));
      },
      TEST_TIMEOUT_MS,
    );
  });
}

/** Events numbered in the order in which they happened, about so many things by turns. */
export function numbered(count: number, aggregates: number, filling = ""): DomainEvent[] {
  return Array.from({ length: count }, (_, number) =>
    domainEvent("test.happened", 1, `test:${number % aggregates}`, new Date("2026-06-15T12:00:00.123Z"), {
      number,
      filling,
    }),
  );
}

export const numberOf = (event: DomainEvent) => (event.payload as { number: number }).number;

/** As the relay does: again and again until it is certain. */
async function publishSoon(transport: EventTransport, events: readonly DomainEvent[]): Promise<void> {
  await expect.poll(() => transport.publish(events).then(() => "published", String), SOON).toBe("published");
}

function expectInOrder(events: readonly DomainEvent[]): void {
  const lastOf = new Map<string, number>();
  for (const event of events) {
    expect(numberOf(event), event.aggregate).toBeGreaterThan(lastOf.get(event.aggregate) ?? -1);
    lastOf.set(event.aggregate, numberOf(event));
  }
}

function firstTimes(events: readonly DomainEvent[]): DomainEvent[] {
  const seen = new Set<string>();
  return events.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function byId(events: readonly DomainEvent[]): DomainEvent[] {
  return [...events].sort((one, other) => (one.id < other.id ? -1 : 1));
}
