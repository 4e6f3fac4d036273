import { createHmac } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import { toCloudEvent } from "@/core/events/cloud-event";
import { movieScored } from "@/core/movies/movie-scored";
import { movieUpserted } from "@/core/movies/movie-upserted";
import { listWebhookDeliveries } from "@/db/queries/webhooks/list-webhook-deliveries";
import { listWebhooks } from "@/db/queries/webhooks/list-webhooks";
import { createWebhookSecrets } from "@/platform/webhooks/webhook-secrets";
import { createWebhook } from "@/services/webhooks/create-webhook";
import { deleteWebhook } from "@/services/webhooks/delete-webhook";
import { refreshWebhookSecret } from "@/services/webhooks/refresh-webhook-secret";
import { replayWebhook } from "@/services/webhooks/replay-webhook";
import { updateWebhook } from "@/services/webhooks/update-webhook";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin } from "@/tests/harness/admin";
import { testApp } from "@/tests/harness/test-app";
import { as } from "@/tests/harness/viewers";
import { type Received, webhookReceiver } from "@/tests/harness/webhook-receiver";
import { startWebhookSender } from "@/worker/webhooks/start-webhook-sender";

const harness = testApp({ WEBHOOKS_ALLOW_PRIVATE: "yes" });
const SOON = { timeout: 15_000, interval: 20 };
const NOW = new Date("2026-06-15T12:00:00.123Z");

let admin: Viewer;
beforeAll(async () => {
  admin = await newAdmin(harness.app);
});
beforeEach(() => harness.app.db.$client`truncate webhooks, outbox_events cascade`);

let undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.reverse()) await step();
  undo = [];
});

const ctx = () => as(harness.app, admin);

async function receiver(answer?: (received: Received, count: number) => number) {
  const started = await webhookReceiver(answer);
  undo.push(started.close);
  return started;
}

function startSender(app = harness.app) {
  undo.push(startWebhookSender(app).stop);
}

const happen = (...events: Parameters<typeof toCloudEvent>[0][]) =>
  harness.app.context.transaction(async ({ webhookQueue, outbox }) => {
    await outbox.append(events);
    await webhookQueue.enqueue(
      events.map((event) => toCloudEvent(event)),
      new Date(),
    );
  });

const log = async (id: number) =>
  (await listWebhookDeliveries(harness.app.db, id, { page: 1, pageSize: 50 })).items;

describe("a webhook", () => {
  test("gets the events that it wants, in order, signed so that the receiver can check it", async () => {
    const { url, received } = await receiver();
    const { id, secret } = await createWebhook(ctx(), { name: "news", url, types: ["movie.upserted"] });
    startSender();
    const events = [movieUpserted(1, "inserted", NOW), movieScored(1, NOW), movieUpserted(2, "updated", NOW)];
    await happen(...events);
    await expect.poll(() => received.length, SOON).toBe(2);
    expect(received.map(({ body }) => JSON.parse(body))).toEqual(
      [events[0], events[2]].map((event) => event && toCloudEvent(event)),
    );
    for (const { headers, body } of received) {
      const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
      const key = Buffer.from(secret.slice("whsec_".length), "base64");
      const signature = createHmac("sha256", key).update(signed).digest("base64");
      expect(headers["webhook-signature"]).toBe(`v1,${signature}`);
      expect(headers["webhook-id"]).toBe(JSON.parse(body).id);
    }
    await expect
      .poll(async () => (await log(id)).map(({ status }) => status), SOON)
      .toEqual(["accepted", "accepted"]);
  });

  test("that does not take an event gets it again later, and the log says why; the next event does not wait", async () => {
    const { url, received } = await receiver((_, count) => (count === 1 ? 503 : 204));
    const { id } = await createWebhook(ctx(), { name: "shaky", url, types: [] });
    startSender();
    const [first, second] = [movieScored(1, NOW), movieScored(2, NOW)];
    await happen(first, second);
    await expect.poll(() => received.length, SOON).toBe(2);
    await expect
      .poll(async () => (await log(id)).find(({ eventId }) => eventId === first.id), SOON)
      .toMatchObject({ status: "waiting", attempts: 1, lastStatus: 503, lastError: "It answered 503." });
    await harness.app.db
      .$client`update webhook_deliveries set next_attempt_at = now() where accepted_at is null`;
    await expect
      .poll(async () => (await log(id)).map(({ status }) => status), SOON)
      .toEqual(["accepted", "accepted"]);
    expect(received.map(({ body }) => JSON.parse(body).id)).toEqual([first.id, second.id, first.id]);
  });

  test("that takes nothing for a day is given up, event by event", async () => {
    const { url } = await receiver(() => 500);
    const { id } = await createWebhook(ctx(), { name: "gone", url, types: [] });
    await happen(movieScored(1, NOW));
    await harness.app.db.$client`update webhook_deliveries set attempts = 7`;
    startSender();
    await expect.poll(async () => (await log(id))[0], SOON).toMatchObject({ status: "failed", attempts: 8 });
  });

  test("is sent everything since a cursor once more, and nothing from before", async () => {
    const { url, received } = await receiver();
    const events = [1, 2, 3, 4].map((movieId) => movieScored(movieId, NOW));
    await happen(...events.slice(0, 3));
    const { id } = await createWebhook(ctx(), { name: "late", url, types: [] });
    await happen(...events.slice(3));
    startSender();
    await expect.poll(() => received.length, SOON).toBe(1);
    const [cursor] = events;
    expect(await replayWebhook(ctx(), id, { afterEventId: cursor?.id ?? "" })).toEqual({ queued: 3 });
    await expect.poll(() => received.length, SOON).toBe(4);
    const got = received.slice(1).map(({ body }) => JSON.parse(body).id);
    expect(got).toEqual(events.slice(1).map((event) => event.id));
    expect(await replayWebhook(ctx(), id, { since: NOW })).toEqual({ queued: 4 });
    expect(await replayWebhook(ctx(), id, { since: new Date() })).toEqual({ queued: 0 });
    const unknown = replayWebhook(ctx(), id, { afterEventId: "01890a5d-ac96-774b-bcce-b302099a8057" });
    await expect(unknown).rejects.toMatchObject({ code: "invalid_input", field: "after_event_id" });
  });

  test("that is switched off gets nothing, and has what waited when it is on again", async () => {
    const { url, received } = await receiver();
    const { id } = await createWebhook(ctx(), { name: "on and off", url, types: [] });
    await happen(movieScored(1, NOW));
    await updateWebhook(ctx(), id, { isActive: false });
    startSender();
    await happen(movieScored(2, NOW));
    await updateWebhook(ctx(), id, { isActive: true });
    await expect.poll(() => received.length, SOON).toBe(1);
    expect(JSON.parse(received[0]?.body ?? "").subject).toBe("movie:1");
    await deleteWebhook(ctx(), id);
    expect(await listWebhooks(harness.app.db)).toEqual([]);
  });

  test("has another secret when it is given one, and none is stored", async () => {
    const { id, secret } = await createWebhook(ctx(), { name: "x", url: "https://example.org/", types: [] });
    const { secret: next } = await refreshWebhookSecret(ctx(), id);
    expect(next).not.toBe(secret);
    const stored = JSON.stringify(await harness.app.db.$client`select * from webhooks`);
    for (const told of [secret, next]) expect(stored).not.toContain(told.slice("whsec_".length));
  });

  test("says that it cannot be signed when the key of the installation is another", async () => {
    const { url, received } = await receiver();
    const { id } = await createWebhook(ctx(), { name: "x", url, types: [] });
    await happen(movieScored(1, NOW));
    const { app } = harness;
    startSender({
      ...app,
      context: { ...app.context, webhookSecrets: createWebhookSecrets("another".repeat(9)) },
    });
    await expect.poll(async () => (await log(id))[0]?.lastError, SOON).toContain("AUTH_SECRET");
    expect(received).toEqual([]);
  });

  test("to a private address is not sent, and the log says so", async () => {
    const { url, received } = await receiver();
    const { id } = await createWebhook(ctx(), { name: "inside", url, types: [] });
    await happen(movieScored(1, NOW));
    const { app } = harness;
    startSender({ ...app, config: { ...app.config, webhooksAllowPrivate: false } });
    await expect.poll(async () => (await log(id))[0]?.lastError, SOON).toContain("private");
    expect(received).toEqual([]);
  });
});

describe("refused", () => {
  test("to who is no administrator", async () => {
    const { member } = await signUp(harness.app);
    const making = createWebhook(as(harness.app, member), {
      name: "x",
      url: "https://example.org",
      types: [],
    });
    await expect(making).rejects.toMatchObject({ code: "forbidden" });
  });

  test.each([
    ["url", { url: "ftp://example.org" }],
    ["url", { url: "https://user:secret@example.org" }],
    ["url", { url: "example.org" }],
    ["name", { name: " " }],
    ["types", { types: ["movie.eaten"] }],
  ])("what is wrong with %s: %o", async (field, given) => {
    const making = createWebhook(ctx(), { name: "x", url: "https://example.org", types: [], ...given });
    await expect(making).rejects.toMatchObject({ code: "invalid_input", field });
  });
});
