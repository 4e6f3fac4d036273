import { afterEach, describe, expect, test } from "vitest";
import type { DomainEvent } from "@/core/events/domain-event";
import type { Stores } from "@/services/context";
import type { DeadLetter } from "@/services/ports/event-transport";
import { numbered, numberOf } from "@/tests/contract/event-transport.contract";
import { silentLog } from "@/tests/harness/silent-log";
import { testApp } from "@/tests/harness/test-app";
import type { Consumer } from "@/worker/consumers/consumer";
import { startRetries } from "@/worker/consumers/retries";
import { type Runner, subscriptionOf } from "@/worker/consumers/run-consumer";

const harness = testApp();
const SOON = { timeout: 15_000, interval: 20 };

let stopRetries: (() => Promise<void>) | null = null;
afterEach(async () => {
  await stopRetries?.();
  stopRetries = null;
  await harness.app.db.$client`truncate failed_events, inbox`;
});

/** A consumer with the table of its failures, and what would be buried at a broker. */
function runner(consumer: Consumer) {
  const buried: DeadLetter[] = [];
  const running: Runner = {
    ctx: harness.app.context,
    log: silentLog,
    transport: { bury: async (letter) => void buried.push(letter) },
    firstPauseMs: 5,
  };
  return {
    buried,
    subscription: subscriptionOf(running, consumer),
    retry() {
      stopRetries = startRetries(running, [consumer]).stop;
    },
  };
}

function run(handle: (stores: Stores, event: DomainEvent) => Promise<void>) {
  const { subscription, ...rest } = runner({ name: "tested", types: ["test.happened"], handle });
  return { ...rest, take: subscription.handle };
}

const lostConnection = () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

async function failures() {
  const rows = await harness.app.db.$client`select * from failed_events order by sequence`;
  return rows.map(({ event, attempts, dead_at, last_error }) => ({
    number: event.data.number,
    attempts,
    isDead: dead_at !== null,
    error: last_error,
  }));
}

const event = (): DomainEvent => numbered(1, 1)[0] as DomainEvent;

describe("a consumer takes effect once", () => {
  test("though the event is delivered three times, two of them at once", async () => {
    let effects = 0;
    const { take } = run(async () => {
      effects += 1;
    });
    const happened = event();
    await Promise.all([take(happened), take(happened)]);
    await take(happened);
    expect(effects).toBe(1);
  });

  test("and when it fails, nothing of that attempt stays, and the next one may succeed", async () => {
    let isBroken = true;
    const { take, retry } = run(async ({ users }) => {
      await users.addGuest(new Date(0));
      if (isBroken) throw new Error("half-way");
    });
    const guests = async () => (await harness.app.db.$client`select id from users`).length;
    await take(event());
    expect(await guests()).toBe(0);
    expect(await failures()).toEqual([{ number: 0, attempts: 1, isDead: false, error: "half-way" }]);
    isBroken = false;
    retry();
    await expect.poll(guests, SOON).toBe(1);
    await expect.poll(failures, SOON).toEqual([]);
  });
});

describe("what a consumer fails at", () => {
  test("is tried five times in all; then it is a dead letter with its error, and the broker has a copy", async () => {
    const tries: number[] = [];
    const { take, retry, buried } = run(async (_, happened) => {
      tries.push(numberOf(happened));
      throw new Error("that again");
    });
    const poison = event();
    await take(poison);
    retry();
    const dead = [{ number: 0, attempts: 5, isDead: true, error: "that again" }];
    await expect.poll(failures, SOON).toEqual(dead);
    expect(tries).toHaveLength(5);
    expect(buried).toEqual([{ consumer: "tested", event: poison, error: "that again" }]);
    // The broker may deliver it once more: it stays what it is.
    await take(poison);
    expect(tries).toHaveLength(5);
    expect(await failures()).toEqual(dead);
  });

  test("holds back what comes after it about the same thing, and nothing else", async () => {
    const done: number[] = [];
    let isBroken = true;
    const { take, retry } = run(async (_, happened) => {
      if (isBroken && numberOf(happened) === 0) throw new Error("not yet");
      done.push(numberOf(happened));
    });
    for (const happened of numbered(6, 2)) await take(happened);
    expect(done).toEqual([1, 3, 5]);
    expect((await failures()).map(({ number, attempts }) => [number, attempts])).toEqual([
      [0, 1],
      [2, 0],
      [4, 0],
    ]);
    isBroken = false;
    retry();
    await expect.poll(() => done, SOON).toEqual([1, 3, 5, 0, 2, 4]);
    await expect.poll(failures, SOON).toEqual([]);
  });

  test("goes on without it once it is dead", async () => {
    const done: number[] = [];
    const { take, retry } = run(async (_, happened) => {
      if (numberOf(happened) === 0) throw new Error("poison");
      done.push(numberOf(happened));
    });
    for (const happened of numbered(3, 1)) await take(happened);
    retry();
    await expect.poll(() => done, SOON).toEqual([1, 2]);
    await expect.poll(async () => (await failures()).map(({ isDead }) => isDead), SOON).toEqual([true]);
  });

  test("because another database is away counts as no attempt: the transport is told to bring it again", async () => {
    const { subscription } = runner({
      name: "elsewhere",
      types: ["test.happened"],
      handleOnce: async () => {
        throw lostConnection();
      },
    });
    await expect(subscription.handle(event())).rejects.toThrow("ECONNREFUSED");
    expect(await failures()).toEqual([]);
  });

  test("is still due after another database was away when its turn came", async () => {
    const errors = [new Error("poison"), lostConnection(), lostConnection()];
    let isDone = false;
    const { subscription, retry } = runner({
      name: "elsewhere",
      types: ["test.happened"],
      handleOnce: async () => {
        const error = errors.shift();
        if (error) throw error;
        isDone = true;
      },
    });
    await subscription.handle(event());
    retry();
    await expect.poll(() => isDone, SOON).toBe(true);
    await expect.poll(failures, SOON).toEqual([]);
  });
});
