import { describe, expect, test } from "vitest";
import { syncApiOf } from "@/tests/harness/sync-api-of";
import { addItems, newRun } from "@/tests/harness/sync-runs";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
const { answer } = syncApiOf(harness);

describe("looking", () => {
  test("at the runs, newest first, by pages", async () => {
    for (let number = 1; number <= 5; number++)
      await newRun(harness.app, { status: "completed", inserted: number });
    const { body } = await answer({ path: "?page=2&page_size=2" });
    expect(body).toMatchObject({ page: 2, page_size: 2, total_pages: 3, total_results: 5 });
    expect(body.data.map((run: { movies_synced: number }) => run.movies_synced)).toEqual([3, 2]);
    expect((await answer({ path: "?page=4&page_size=2" })).body.data).toEqual([]);
    expect((await answer({ path: "?page=0" })).status).toBe(400);
  });

  test("at one run", async () => {
    const runId = await newRun(harness.app, {
      status: "running",
      found: 100,
      fetched: 60,
      inserted: 20,
      updated: 10,
      unchanged: 10,
      failed: 1,
      requests: 66,
      bytes: 1234,
      requestsPerSecond: 20,
      startedAt: new Date("2026-11-05T10:00:00Z"),
    });
    const { status, body } = await answer({ path: `/${runId}` });
    expect(status).toBe(200);
    expect(body).toEqual({
      run_id: runId,
      mode: "discover",
      status: "running",
      message: "The sync is running: 20 movies new, 10 changed, 10 unchanged, 1 failed.",
      pages: 5,
      movies_synced: 40,
      status_url: `/api/v1/admin/sync/${runId}`,
      request: {
        mode: "discover",
        pages: 5,
        genres: [],
        released_from: null,
        released_to: null,
        language: null,
        min_votes: null,
      },
      counts: { found: 100, fetched: 60, inserted: 20, updated: 10, unchanged: 10, skipped: 0, failed: 1 },
      units_done: 0,
      units_total: 0,
      requests: 66,
      bytes: 1234,
      requests_per_second: 20,
      reason: null,
      progress: expect.any(Number),
      seconds_left: expect.any(Number),
      requested_by: null,
      requested_at: expect.stringMatching(/Z$/),
      started_at: "2026-11-05T10:00:00.000Z",
      finished_at: null,
    });
  });

  test("at its failures", async () => {
    const failedAt = new Date("2026-11-05T10:00:00Z");
    const runId = await newRun(harness.app, { status: "completed", failed: 1 });
    await addItems(harness.app, runId, [
      { movieId: 2, state: "merged" },
      {
        movieId: 603,
        state: "failed",
        attempts: 5,
        reason: "TMDB answered 500.",
        payload: { id: 603 },
        failedAt,
      },
    ]);
    expect((await answer({ path: `/${runId}/failures` })).body).toEqual({
      page: 1,
      page_size: 20,
      total_pages: 1,
      total_results: 1,
      data: [
        {
          movie_id: 603,
          title: null,
          reason: "TMDB answered 500.",
          attempts: 5,
          failed_at: failedAt.toISOString(),
          payload: { id: 603 },
        },
      ],
    });
  });

  test("at what it changed", async () => {
    const runId = await newRun(harness.app, { status: "completed" });
    await harness.app.db.$client`
      insert into sync_changes (run_id, movie_id, title, change, fields, changed_at) values
      (${runId}, 603, 'The Matrix', 'updated', '[{"field":"runtime","before":130,"after":136}]', '2026-11-05T10:00:00Z')`;
    expect((await answer({ path: `/${runId}/changes` })).body).toMatchObject({
      total_results: 1,
      data: [
        {
          movie_id: 603,
          title: "The Matrix",
          change: "updated",
          fields: [{ field: "runtime", before: 130, after: 136 }],
          changed_at: "2026-11-05T10:00:00.000Z",
        },
      ],
    });
  });

  test.each([
    ["/2000000000", 404, "There is no such sync run."],
    ...["/0", "/-1", "/five", "/99999999999999999999", "/1e3", "/%00"].map(
      (path): [string, number, string] => [path, 400, "invalid sync run ID"],
    ),
  ])("at what does not exist (%s) gets %i, whatever is to be done with it", async (run, expected, error) => {
    for (const rest of ["", "/events", "/failures", "/changes"]) {
      const { status, body } = await answer({ path: run + rest });
      expect({ status, error: body.error }).toEqual({ status: expected, error });
    }
    for (const rest of ["/cancel", "/resume", "/retry"]) {
      expect((await answer({ method: "POST", path: run + rest })).status).toBe(expected);
    }
  });
});

describe("controlling a run", () => {
  const act = (runId: number, verb: string) => answer({ method: "POST", path: `/${runId}/${verb}` });

  test("cancels it, and resumes it", async () => {
    const runId = await newRun(harness.app, { status: "running" });
    const cancelled = await act(runId, "cancel");
    expect(cancelled).toMatchObject({ status: 200, body: { run_id: runId, status: "cancelled" } });
    expect((await act(runId, "cancel")).status).toBe(409);
    const resumed = await act(runId, "resume");
    expect(resumed).toMatchObject({
      status: 202,
      body: { run_id: runId, status: "queued", finished_at: null },
    });
    expect(resumed.headers.get("location")).toBe(`/api/v1/admin/sync/${runId}`);
    expect(await act(runId, "resume")).toMatchObject({
      status: 409,
      body: { error: "This sync is running already.", code: "conflict" },
    });
  });

  test("tries its failures again", async () => {
    const runId = await newRun(harness.app, { status: "completed", failed: 1 });
    await addItems(harness.app, runId, [
      { movieId: 1, state: "failed", reason: "500", failedAt: new Date() },
    ]);
    expect(await act(runId, "retry")).toMatchObject({
      status: 202,
      body: { run_id: runId, status: "queued", retried: 1, counts: { failed: 0 } },
    });
    expect((await act(runId, "retry")).status).toBe(409);
  });
});

test("a method that an address does not have gets 405 and is told those it has", async () => {
  for (const [path, allow] of [
    ["", "GET, POST, HEAD, OPTIONS"],
    ["/1", "GET, HEAD, OPTIONS"],
    ["/1/events", "GET, HEAD, OPTIONS"],
    ["/1/failures", "GET, HEAD, OPTIONS"],
    ["/1/changes", "GET, HEAD, OPTIONS"],
    ["/1/cancel", "POST, OPTIONS"],
    ["/1/resume", "POST, OPTIONS"],
    ["/1/retry", "POST, OPTIONS"],
  ] as const) {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
      if (allow.includes(method)) continue;
      const { status, headers, body } = await answer({ method, path });
      expect([status, headers.get("allow"), body.code]).toEqual([405, allow, "method_not_allowed"]);
    }
  }
});
