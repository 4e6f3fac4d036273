import { describe, expect, test } from "vitest";
import type { Stores } from "@/services/context";
import { happened } from "@/tests/factories/test-happened";
import { testApp } from "@/tests/harness/test-app";
import { subscriptionOf } from "@/worker/consumers/consumer";

const harness = testApp();

describe("a consumer takes effect once", () => {
  test("though the event is delivered twice", async () => {
    const { context } = harness.app;
    let effects = 0;
    const subscription = subscriptionOf(context, {
      name: "counter",
      types: ["test.happened"],
      handle: async () => {
        effects += 1;
      },
    });
    const event = happened("once");
    await Promise.all([subscription.handle(event), subscription.handle(event)]);
    await subscription.handle(event);
    expect(effects).toBe(1);
  });

  test("and when it fails, nothing of it stays, and the next delivery may try again", async () => {
    const { db, context } = harness.app;
    const event = happened("half");
    let fails = true;
    const handle = async ({ users }: Stores) => {
      await users.addGuest(new Date(0));
      if (fails) throw new Error("half-way");
    };
    const subscription = subscriptionOf(context, { name: "guests", types: ["test.happened"], handle });
    const guests = async () => (await db.$client`select id from users`).length;
    await expect(subscription.handle(event)).rejects.toThrow("half-way");
    expect(await guests()).toBe(0);
    fails = false;
    await subscription.handle(event);
    expect(await guests()).toBe(1);
  });
});
