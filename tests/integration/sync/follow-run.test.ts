import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import { syncRuns } from "@/db/schema";
import { HEARTBEAT_MS } from "@/platform/http/event-stream";
import { revokeAccessToken } from "@/services/accounts/revoke-access-token";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { bearer } from "@/tests/harness/call-api";
import { serveWith } from "@/tests/harness/serve";
import { callSyncApi } from "@/tests/harness/sync-api";
import { newRun, removeRuns } from "@/tests/harness/sync-runs";
import { testApp } from "@/tests/harness/test-app";
import { as } from "@/tests/harness/viewers";

const harness = testApp();
serveWith(harness);

let admin: Viewer;
let asAdmin: { authorization: string };

beforeAll(async () => {
  admin = await newAdmin(harness.app);
  asAdmin = bearer((await newToken(harness.app, admin, "admin")).token);
});
beforeEach(() => removeRuns(harness.app));

async function set(runId: number, row: Partial<typeof syncRuns.$inferInsert>): Promise<void> {
  await harness.app.db.update(syncRuns).set(row).where(eq(syncRuns.id, runId));
}

const follow = (runId: number, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  callSyncApi({ path: `/${runId}/events`, headers: { ...asAdmin, ...headers }, signal });

type Event = { id: string; run: { run_id: number; status: string; movies_synced: number } };

/** The events of a stream as a browser reads them: blocks of lines between empty lines; comments are none. */
async function* eventsOf(response: Response): AsyncGenerator<Event> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, id, data] = /^id: (.*)\ndata: (.*)$/.exec(block) ?? [];
      if (id && data) yield { id, run: JSON.parse(data) };
    }
  }
}

describe("the events of a run", () => {
  test("are the whole run whenever it changes, until it has ended", async () => {
    const runId = await newRun(harness.app);
    const response = await follow(runId);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const seen: Event[] = [];
    for await (const event of eventsOf(response)) {
      seen.push(event);
      if (seen.length === 1) await set(runId, { status: "running", inserted: 7 });
      if (seen.length === 2) await set(runId, { status: "completed", inserted: 20 });
    }
    expect(seen.map(({ run }) => [run.run_id, run.status, run.movies_synced])).toEqual([
      [runId, "queued", 0],
      [runId, "running", 7],
      [runId, "completed", 20],
    ]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(3);
  });

  test("are one for a run that has ended, and then none for whoever has it", async () => {
    const runId = await newRun(harness.app, { status: "completed" });
    const events: Event[] = [];
    for await (const event of eventsOf(await follow(runId))) events.push(event);
    expect(events).toMatchObject([{ run: { status: "completed" } }]);
    const again = await follow(runId, { "last-event-id": events[0]?.id ?? "" });
    expect(again.status).toBe(204);
    // Resumed since: there is news.
    await set(runId, { status: "queued" });
    const news = await follow(runId, { "last-event-id": events[0]?.id ?? "" });
    expect(news.status).toBe(200);
    await news.body?.cancel();
  });

  test("end when the run is deleted", async () => {
    const runId = await newRun(harness.app);
    for await (const _event of eventsOf(await follow(runId))) await removeRuns(harness.app);
  });

  test("end when the client goes", async () => {
    const runId = await newRun(harness.app);
    const client = new AbortController();
    const events = eventsOf(await follow(runId, {}, client.signal));
    await events.next();
    client.abort();
    expect(await events.next()).toMatchObject({ done: true });
  });

  test("end soon for an administrator whose token is revoked", async () => {
    const runId = await newRun(harness.app);
    const { id, token } = await newToken(harness.app, admin, "read");
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const events = eventsOf(await follow(runId, bearer(token)));
      await events.next();
      await revokeAccessToken(as(harness.app, admin), id);
      await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
      expect(await events.next()).toMatchObject({ done: true });
    } finally {
      vi.useRealTimers();
    }
  });

  test("cost one look however many listen", async () => {
    const runId = await newRun(harness.app);
    const looks = vi.spyOn(harness.app.db, "select");
    const streams = await Promise.all(Array.from({ length: 20 }, () => follow(runId)));
    const listening = streams.map(async (stream) => {
      for await (const { run } of eventsOf(stream)) if (run.status === "completed") return;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    looks.mockClear();
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    // Four or five, by when the first was.
    expect(looks.mock.calls.length).toBeLessThanOrEqual(5);
    looks.mockRestore();
    await set(runId, { status: "completed" });
    await Promise.all(listening);
  });
});

describe("waiting for a run (Prefer: wait)", () => {
  const start = (prefer: string) =>
    callSyncApi({ method: "POST", body: { pages: 1 }, headers: { ...asAdmin, prefer } });

  test("answers 200 with the finished run", async () => {
    const answering = start("wait=60");
    await vi.waitFor(async () => {
      const updated = await harness.app.db
        .update(syncRuns)
        .set({ status: "completed", inserted: 15, updated: 3, unchanged: 2 })
        .returning({ id: syncRuns.id });
      expect(updated).toHaveLength(1);
    });
    const response = await answering;
    expect(response.status).toBe(200);
    expect(response.headers.get("preference-applied")).toBe("wait=60");
    expect(await response.json()).toMatchObject({
      message: "The sync is complete: 15 movies new, 3 changed, 2 unchanged, 0 failed.",
      pages: 1,
      movies_synced: 20,
      status: "completed",
      status_url: response.headers.get("location"),
    });
  });

  test("answers 200 with a run that failed, and why", async () => {
    const answering = start("wait=60");
    const message = "TMDB refused the key; set TMDB_ACCESS_TOKEN.";
    await vi.waitFor(async () => {
      const updated = await harness.app.db.update(syncRuns).set({ status: "failed", message }).returning();
      expect(updated).toHaveLength(1);
    });
    const response = await answering;
    expect([response.status, await response.json()]).toMatchObject([200, { status: "failed", message }]);
  });

  test("answers 202 with the run as it is when the time is over", async () => {
    const response = await start("respond-async, wait=1");
    expect([response.status, await response.json()]).toMatchObject([202, { status: "queued" }]);
    expect(response.headers.get("preference-applied")).toBe("wait=1");
  });

  test("answers at once to a preference that is none", async () => {
    const response = await start("wait=five");
    expect(response.status).toBe(202);
    expect(response.headers.get("preference-applied")).toBeNull();
  });
});
