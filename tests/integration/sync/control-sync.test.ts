import { count } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import { SYNC_MODES, type SyncRequest } from "@/core/sync/sync-request";
import { syncRuns } from "@/db/schema";
import type { ViewerContext } from "@/services/context";
import { cancelSync } from "@/services/sync/cancel-sync";
import { queueSync } from "@/services/sync/queue-sync";
import { resumeSync } from "@/services/sync/resume-sync";
import { retrySyncFailures } from "@/services/sync/retry-sync-failures";
import { startSync } from "@/services/sync/start-sync";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin } from "@/tests/harness/admin";
import { addItems, FIVE_PAGES, newRun, readItems, readRun, removeRuns } from "@/tests/harness/sync-runs";
import { testApp } from "@/tests/harness/test-app";
import { as, guestContext } from "@/tests/harness/viewers";

const harness = testApp();
let admin: Viewer;
let ctx: ViewerContext;

const REQUESTS: Record<SyncRequest["mode"], SyncRequest> = {
  discover: FIVE_PAGES,
  full: { mode: "full", source: "windows", minVotes: 10 },
  changes: { mode: "changes" },
  refresh: { mode: "refresh", olderThanDays: 150 },
};

beforeAll(async () => {
  admin = await newAdmin(harness.app);
  ctx = as(harness.app, admin);
});
beforeEach(() => removeRuns(harness.app));

async function countRuns(): Promise<number> {
  const [row] = await harness.app.db.select({ runs: count() }).from(syncRuns);
  return row?.runs ?? 0;
}

describe("starting a sync", () => {
  test("queues a run of what was asked, in the name of who asked", async () => {
    const runId = await startSync(ctx, FIVE_PAGES);
    expect(await readRun(harness.app, runId)).toMatchObject({
      mode: "discover",
      request: FIVE_PAGES,
      status: "queued",
      message: null,
      requestedBy: admin.userId,
      startedAt: null,
      finishedAt: null,
    });
  });

  test.each(SYNC_MODES)("is refused while a sync of the mode is active: %s", async (mode) => {
    await startSync(ctx, REQUESTS[mode]);
    await expect(startSync(ctx, REQUESTS[mode])).rejects.toMatchObject({
      code: "conflict",
      message: `A ${mode} sync is running already.`,
    });
    expect(await countRuns()).toBe(1);
  });

  test("of different modes goes side by side", async () => {
    for (const mode of SYNC_MODES) await startSync(ctx, REQUESTS[mode]);
    expect(await countRuns()).toBe(4);
  });

  test("twenty times at once starts one", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => startSync(ctx, FIVE_PAGES)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "conflict" });
    }
    expect(await countRuns()).toBe(1);
  });

  test("with a bad request starts nothing, from the shell as well", async () => {
    const bad = { ...FIVE_PAGES, pages: 501 } as SyncRequest;
    const refusal = { code: "invalid_input", message: "Pages must be a whole number from 1 to 500." };
    await expect(startSync(ctx, bad)).rejects.toMatchObject(refusal);
    await expect(queueSync(ctx, bad, null)).rejects.toMatchObject(refusal);
    expect(await countRuns()).toBe(0);
  });

  test("wakes the worker when it is stored, and not when it is refused", async () => {
    const woken = vi.fn();
    const { $client } = harness.app.db;
    const listening = await new Promise<{ unlisten(): Promise<void> }>((resolve) => {
      const subscribed = $client.listen("sync_runs", woken, () => resolve(subscribed));
    });
    await startSync(ctx, FIVE_PAGES);
    await vi.waitFor(() => expect(woken).toHaveBeenCalledTimes(1));
    await expect(startSync(ctx, FIVE_PAGES)).rejects.toThrow();
    await startSync(ctx, REQUESTS.changes);
    await vi.waitFor(() => expect(woken).toHaveBeenCalledTimes(2));
    await listening.unlisten();
  });
});

describe("nobody but an administrator", () => {
  const attempts = (viewerCtx: ViewerContext, runId: number) => [
    () => startSync(viewerCtx, REQUESTS.full),
    () => cancelSync(viewerCtx, runId),
    () => resumeSync(viewerCtx, runId),
    () => retrySyncFailures(viewerCtx, runId),
  ];

  test.each(["a member", "a guest", "an administrator's reading token", "an administrator's writing token"])(
    "controls syncs: not %s",
    async (who) => {
      const { app } = harness;
      const viewers: Record<string, () => Promise<ViewerContext>> = {
        "a member": async () => as(app, (await signUp(app)).member),
        "a guest": () => guestContext(app),
        "an administrator's reading token": async () => as(app, { ...admin, tokenScope: "read" }),
        "an administrator's writing token": async () => as(app, { ...admin, tokenScope: "write" }),
      };
      const viewerCtx = await viewers[who]?.();
      if (!viewerCtx) throw new Error(`who is ${who}?`);
      const runId = await newRun(app, { status: "running" });
      const code = who === "a guest" ? "unauthenticated" : "forbidden";
      for (const attempt of attempts(viewerCtx, runId))
        await expect(attempt()).rejects.toMatchObject({ code });
      expect(await countRuns()).toBe(1);
      expect((await readRun(app, runId)).status).toBe("running");
    },
  );
});

describe("cancelling", () => {
  test.each(["queued", "running"] as const)("ends a run that is %s at once", async (status) => {
    const runId = await newRun(harness.app, {
      status,
      requestsPerSecond: 38,
      message: "TMDB does not answer.",
    });
    await cancelSync(ctx, runId);
    expect(await readRun(harness.app, runId)).toMatchObject({
      status: "cancelled",
      message: null,
      requestsPerSecond: 0,
      finishedAt: expect.any(Date),
    });
    await startSync(ctx, FIVE_PAGES);
  });

  test("waits for a merge that has begun, so that none follows it", async () => {
    const runId = await newRun(harness.app, { status: "running" });
    const order: string[] = [];
    let cancelling = Promise.resolve();
    await harness.app.context.transaction(async ({ syncRuns: runs }) => {
      await runs.lock(runId);
      cancelling = cancelSync(ctx, runId).then(() => void order.push("cancelled"));
      await new Promise((resolve) => setTimeout(resolve, 100));
      order.push("merged");
    });
    await cancelling;
    expect(order).toEqual(["merged", "cancelled"]);
  });

  test.each(["completed", "failed", "cancelled"] as const)("is refused when it is %s", async (status) => {
    const finishedAt = new Date("2026-11-01T00:00:00Z");
    const runId = await newRun(harness.app, { status, finishedAt });
    await expect(cancelSync(ctx, runId)).rejects.toMatchObject({ code: "conflict" });
    expect(await readRun(harness.app, runId)).toMatchObject({ status, finishedAt });
  });
});

describe("resuming", () => {
  test.each(["cancelled", "failed"] as const)("queues a run that is %s, as far as it was", async (status) => {
    const runId = await newRun(harness.app, {
      status,
      message: "TMDB refused the key.",
      inserted: 40,
      startedAt: new Date("2026-11-01T00:00:00Z"),
      finishedAt: new Date(),
    });
    await addItems(harness.app, runId, [{ movieId: 1, state: "merged" }, { movieId: 2 }]);
    await resumeSync(ctx, runId);
    expect(await readRun(harness.app, runId)).toMatchObject({
      status: "queued",
      message: null,
      inserted: 40,
      startedAt: new Date("2026-11-01T00:00:00Z"),
      finishedAt: null,
    });
    expect((await readItems(harness.app, runId)).map((item) => item.state)).toEqual(["merged", "pending"]);
  });

  test.each([
    ["queued", "This sync is running already."],
    ["running", "This sync is running already."],
    ["completed", "This sync is complete; start a new one."],
  ] as const)("is refused when it is %s", async (status, message) => {
    const runId = await newRun(harness.app, { status });
    await expect(resumeSync(ctx, runId)).rejects.toMatchObject({ code: "conflict", message });
    expect((await readRun(harness.app, runId)).status).toBe(status);
  });

  test("is refused while another of its mode is active", async () => {
    const runId = await newRun(harness.app, { status: "cancelled" });
    await newRun(harness.app);
    await expect(resumeSync(ctx, runId)).rejects.toMatchObject({
      code: "conflict",
      message: "A discover sync is running already.",
    });
    expect((await readRun(harness.app, runId)).status).toBe("cancelled");
  });
});

describe("trying failures again", () => {
  const failed = {
    state: "failed",
    attempts: 5,
    reason: "500",
    payload: { a: 1 },
    failedAt: new Date(),
  } as const;

  test("makes them pending and queues the run; the others stay what they are", async () => {
    const runId = await newRun(harness.app, {
      status: "completed",
      failed: 2,
      inserted: 1,
      finishedAt: new Date(),
    });
    await addItems(harness.app, runId, [
      { movieId: 1, ...failed },
      { movieId: 2, state: "merged" },
      { movieId: 3, ...failed },
    ]);
    expect(await retrySyncFailures(ctx, runId)).toBe(2);
    expect(await readRun(harness.app, runId)).toMatchObject({
      status: "queued",
      failed: 0,
      inserted: 1,
      finishedAt: null,
    });
    const untried = { state: "pending", attempts: 0, reason: null, payload: null, failedAt: null };
    expect(await readItems(harness.app, runId)).toMatchObject([untried, { state: "merged" }, untried]);
  });

  test("is refused when there are none, and while the run is active", async () => {
    const runId = await newRun(harness.app, { status: "completed" });
    await expect(retrySyncFailures(ctx, runId)).rejects.toMatchObject({
      code: "conflict",
      message: "This sync has no failures to try again.",
    });
    expect((await readRun(harness.app, runId)).status).toBe("completed");
    const active = await newRun(harness.app, { status: "running", failed: 1 });
    await addItems(harness.app, active, [{ movieId: 1, ...failed }]);
    await expect(retrySyncFailures(ctx, active)).rejects.toMatchObject({ code: "conflict" });
    expect(await readItems(harness.app, active)).toMatchObject([{ state: "failed" }]);
  });

  test("changes nothing while another of the mode is active", async () => {
    const runId = await newRun(harness.app, { status: "completed", failed: 1 });
    await addItems(harness.app, runId, [{ movieId: 1, ...failed }]);
    await newRun(harness.app);
    await expect(retrySyncFailures(ctx, runId)).rejects.toMatchObject({ code: "conflict" });
    expect(await readRun(harness.app, runId)).toMatchObject({ status: "completed", failed: 1 });
    expect(await readItems(harness.app, runId)).toMatchObject([{ state: "failed", reason: "500" }]);
  });
});

test("a run that does not exist is not found", async () => {
  for (const attempt of [cancelSync, resumeSync, retrySyncFailures]) {
    await expect(attempt(ctx, 2_000_000_000)).rejects.toMatchObject({ code: "not_found" });
  }
});
