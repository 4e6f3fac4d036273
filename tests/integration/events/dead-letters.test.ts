import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import { getEventOverview } from "@/db/queries/events/get-event-overview";
import { listDeadLetters } from "@/db/queries/events/list-dead-letters";
import { discardDeadLetter } from "@/services/events/discard-dead-letter";
import { replayDeadLetter } from "@/services/events/replay-dead-letter";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin } from "@/tests/harness/admin";
import { newDeadLetters } from "@/tests/harness/dead-letters";
import { silentLog } from "@/tests/harness/silent-log";
import { testApp } from "@/tests/harness/test-app";
import { as } from "@/tests/harness/viewers";
import { startRetries } from "@/worker/consumers/retries";
import { type Runner, subscriptionOf } from "@/worker/consumers/run-consumer";

const harness = testApp();
const SOON = { timeout: 15_000, interval: 20 };

let admin: Viewer;
beforeAll(async () => {
  admin = await newAdmin(harness.app);
});
beforeEach(() => harness.app.db.$client`truncate failed_events, inbox`);

const letters = async () => (await listDeadLetters(harness.app.db, { page: 1, pageSize: 10 })).items;

describe("a dead letter", () => {
  test("is on show with its error, its event and how often it was tried", async () => {
    const [first, second] = await newDeadLetters(harness.app, "the disk was full");
    const shown = await letters();
    expect(shown.map(({ eventId }) => eventId).sort()).toEqual([first, second].sort());
    expect(shown[0]).toMatchObject({
      consumer: "example",
      type: "movie.scored",
      attempts: 5,
      error: "the disk was full",
      payload: { movieId: expect.any(Number) },
    });
    expect(await getEventOverview(harness.app.db)).toMatchObject({ dead: 2, retrying: 0 });
  });

  test("that is replayed takes effect once, when what was wrong is mended", async () => {
    const [eventId] = await newDeadLetters(harness.app);
    const effects: string[] = [];
    const runner: Runner = { ctx: harness.app.context, log: silentLog, transport: { bury: async () => {} } };
    const consumer = {
      name: "example",
      types: ["movie.scored"],
      handle: async (_: unknown, event: { id: string }) => void effects.push(event.id),
    };
    const retries = startRetries(runner, [consumer]);
    await replayDeadLetter(as(harness.app, admin), { consumer: "example", eventId });
    await expect.poll(() => effects, SOON).toEqual([eventId]);
    await expect
      .poll(async () => (await letters()).map((letter) => letter.eventId), SOON)
      .not.toContain(eventId);
    await retries.stop();
  });

  test("that is discarded is gone for good, also when the broker brings its event once more", async () => {
    const [eventId] = await newDeadLetters(harness.app);
    const letter = (await letters()).find((one) => one.eventId === eventId);
    await discardDeadLetter(as(harness.app, admin), { consumer: "example", eventId });
    const effects: string[] = [];
    const runner: Runner = { ctx: harness.app.context, log: silentLog, transport: { bury: async () => {} } };
    const { handle } = subscriptionOf(runner, {
      name: "example",
      types: ["movie.scored"],
      handle: async (_, event) => void effects.push(event.id),
    });
    const { type, aggregate, occurredAt, payload } = letter ?? {};
    await handle({ id: eventId, type, aggregate, occurredAt, payload, version: 1 } as Parameters<
      typeof handle
    >[0]);
    expect(effects).toEqual([]);
    expect(await letters()).toHaveLength(1);
  });

  test("that is not there, or not dead, is not found", async () => {
    const [eventId] = await newDeadLetters(harness.app);
    const ctx = as(harness.app, admin);
    await replayDeadLetter(ctx, { consumer: "example", eventId });
    for (const act of [replayDeadLetter, discardDeadLetter]) {
      await expect(act(ctx, { consumer: "example", eventId })).rejects.toMatchObject({ code: "not_found" });
      await expect(act(ctx, { consumer: "another", eventId })).rejects.toMatchObject({ code: "not_found" });
    }
  });

  test("is an administrator's alone", async () => {
    const [eventId] = await newDeadLetters(harness.app);
    const { member } = await signUp(harness.app);
    for (const act of [replayDeadLetter, discardDeadLetter]) {
      const acting = act(as(harness.app, member), { consumer: "example", eventId });
      await expect(acting).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await letters()).toHaveLength(2);
  });
});
