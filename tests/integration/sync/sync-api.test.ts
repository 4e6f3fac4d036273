import { count } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/core/accounts/viewer";
import { syncRuns } from "@/db/schema";
import { GUEST_COOKIE, signGuest } from "@/platform/auth/guest-cookie";
import { revokeAccessToken } from "@/services/accounts/revoke-access-token";
import { signUp } from "@/tests/harness/accounts";
import { newAdmin, newToken } from "@/tests/harness/admin";
import { bearer } from "@/tests/harness/call-api";
import { serveWith } from "@/tests/harness/serve";
import { sessionCookie } from "@/tests/harness/session-cookie";
import { callSyncApi, type SyncCall } from "@/tests/harness/sync-api";
import { addItems, newRun, readRun, removeRuns } from "@/tests/harness/sync-runs";
import { testApp } from "@/tests/harness/test-app";
import { as, guestContext } from "@/tests/harness/viewers";

const harness = testApp();
serveWith(harness);

let admin: Viewer;
let asAdmin: { authorization: string };

beforeAll(async () => {
  admin = await newAdmin(harness.app);
  asAdmin = bearer((await newToken(harness.app, admin, "admin")).token);
});
beforeEach(() => removeRuns(harness.app));

async function countRuns(): Promise<number> {
  const [row] = await harness.app.db.select({ runs: count() }).from(syncRuns);
  return row?.runs ?? 0;
}

/** The answer's status and body; every answer of this API is for whoever asked alone. */
async function answer(call: SyncCall) {
  const response = await callSyncApi({ headers: asAdmin, ...call });
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  return { status: response.status, body: await response.json(), headers: response.headers };
}

const start = (call: SyncCall = {}) => answer({ method: "POST", ...call });

describe("POST /admin/sync", () => {
  test("starts five pages of the most popular and answers at once where to look", async () => {
    const { status, body, headers } = await start();
    expect(status).toBe(202);
    expect(body).toMatchObject({
      message: expect.stringMatching(/^The sync is queued/),
      pages: 5,
      movies_synced: 0,
      run_id: expect.any(Number),
      status: "queued",
      status_url: `/api/v1/admin/sync/${body.run_id}`,
    });
    expect(headers.get("location")).toBe(body.status_url);
    expect(headers.get("preference-applied")).toBeNull();
    expect(await readRun(harness.app, body.run_id)).toMatchObject({
      mode: "discover",
      request: { pages: 5 },
      requestedBy: admin.userId,
    });
  });

  test("takes the number of pages from the body or from the address", async () => {
    expect((await start({ body: { pages: 1 } })).body.pages).toBe(1);
    await removeRuns(harness.app);
    expect((await start({ path: "?pages=500" })).body.pages).toBe(500);
    await removeRuns(harness.app);
    const headers = { ...asAdmin, "content-type": "application/json; charset=utf-8" };
    expect((await start({ headers, body: { pages: 7, mode: "discover" } })).body.pages).toBe(7);
  });

  test.each<[string, SyncCall, object]>([
    [
      "a filter",
      {
        body: {
          pages: 2,
          genres: ["comedy", 18],
          released_from: "2020-01-01",
          released_to: "2020-12-31",
          language: "en",
          min_votes: 10,
        },
      },
      {
        mode: "discover",
        pages: 2,
        filter: {
          genreIds: [35, 18],
          releasedFrom: "2020-01-01",
          releasedTo: "2020-12-31",
          language: "en",
          minVotes: 10,
        },
      },
    ],
    [
      "a filter in the address",
      { path: "?genres=Comedy&genres=18&min_votes=5" },
      { filter: { genreIds: [35, 18], minVotes: 5 } },
    ],
    [
      "everything with votes",
      { body: { mode: "full", min_votes: 50 } },
      { mode: "full", source: "windows", minVotes: 50 },
    ],
    [
      "a daily export",
      { body: { mode: "full", source: "export", location: "/data/ids.json.gz", min_popularity: 0.6 } },
      { mode: "full", source: "export", location: "/data/ids.json.gz", minPopularity: 0.6 },
    ],
    ["what changed", { path: "?mode=changes" }, { mode: "changes" }],
    ["what is old", { body: { mode: "refresh" } }, { mode: "refresh", olderThanDays: 150 }],
    ["what is older", { path: "?mode=refresh&older_than_days=100" }, { mode: "refresh", olderThanDays: 100 }],
  ])("takes %s", async (_what, call, request) => {
    const { status, body } = await start(call);
    expect(status).toBe(202);
    expect((await readRun(harness.app, body.run_id)).request).toMatchObject(request);
  });
});

const PAGES = "Pages must be a whole number from 1 to 500.";
const UNSTORABLE = "Text must not contain U+0000 or half a surrogate pair.";
const NO_JSON = "The body is not valid JSON.";

describe("a bad request starts nothing and is told why in a sentence", () => {
  test.each<[SyncCall, string]>([
    ...[0, -1, 501, 1e9, "five", 2.5, null, true, "5", [5], {}].map((pages): [SyncCall, string] => [
      { body: { pages } },
      PAGES,
    ]),
    ...["0", "-1", "501", "1e9", "1000000000", "five", "2.5", "", "null", "true", "5&pages=6"].map(
      (text): [SyncCall, string] => [{ path: `?pages=${text}` }, PAGES],
    ),
    [{ body: '{"pages":1e400}' }, "Numbers must lie between -2^53 and 2^53."],
    [{ path: "?pages=%00" }, UNSTORABLE],
    [{ body: '{"pages":5' }, NO_JSON],
    [{ body: "pages=5" }, NO_JSON],
    [{ body: '"five"' }, "The body must be a JSON object."],
    [{ body: "[]" }, "The body must be a JSON object."],
    [{ body: "null" }, "The body must be a JSON object."],
    [{ body: "true" }, "The body must be a JSON object."],
    [{ path: "?pages=3", body: { pages: 4 } }, "Give pages in the body or in the address, not in both."],
    [{ body: { page: 3 } }, "A discover sync has no field page."],
    [{ body: { mode: "everything" } }, "The mode must be discover, full, changes or refresh."],
    [{ body: { mode: null } }, "The mode must be discover, full, changes or refresh."],
    [{ path: "?mode=" }, "The mode must be discover, full, changes or refresh."],
    [{ body: { mode: "changes", pages: 5 } }, "A changes sync has no field pages."],
    [
      { body: { genres: ["Comedie"] } },
      "Genres must be names or ids of TMDB's genres, such as Comedy or 35.",
    ],
    [{ body: { genres: [1] } }, "Genres must be names or ids of TMDB's genres, such as Comedy or 35."],
    [{ body: { genres: "Comedy" } }, "Genres must be names or ids of TMDB's genres, such as Comedy or 35."],
    [{ body: { language: "English" } }, "The language must be two small letters, such as en."],
    [{ body: { language: 5 } }, "The language must be two small letters, such as en."],
    [{ body: { released_from: "2020-02-30" } }, "The first release date must be a day such as 2024-01-31."],
    [
      { body: { released_from: "2020-02-02", released_to: "2020-02-01" } },
      "The first release date must not be after the last.",
    ],
    [{ body: { min_votes: "many" } }, "Minimum votes must be a whole number, 0 or more."],
    [{ body: { mode: "full" } }, "Minimum votes must be a whole number, 0 or more."],
    [{ body: { mode: "full", source: "torrent" } }, "The source of a full sync must be windows or export."],
    [
      { body: { mode: "full", source: "export", location: "file:///etc/passwd", min_popularity: 1 } },
      "The export's location must be a path on the server or an http or https address.",
    ],
    [{ body: { mode: "full", source: "export", location: "a\0b\ud800", min_popularity: 1 } }, UNSTORABLE],
    [
      { body: { mode: "full", source: "export", location: "a" } },
      "Minimum popularity must be a number, 0 or more.",
    ],
    [{ body: { mode: "refresh", older_than_days: 183 } }, "Days must be a whole number from 0 to 182."],
  ])("%j", async (call, sentence) => {
    const { status, body } = await start(call);
    expect({ status, body }).toMatchObject({ status: 400, body: { error: sentence, code: "invalid_input" } });
    expect(await countRuns()).toBe(0);
  });

  test("a body of more than 1 MiB gets 413", async () => {
    const { status, body } = await start({ body: { pages: 5, language: "x".repeat(1024 * 1024) } });
    expect({ status, body }).toMatchObject({
      status: 413,
      body: { error: "The body is larger than 1024 KiB.", code: "too_large" },
    });
    expect(await countRuns()).toBe(0);
  });

  test("a sync while one runs gets 409, one of another mode does not", async () => {
    await start();
    const { status, body } = await start();
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { error: "A discover sync is running already.", code: "conflict" },
    });
    expect(await countRuns()).toBe(1);
    expect((await start({ body: { mode: "changes" } })).status).toBe(202);
  });
});

describe("who may", () => {
  const SAME_ORIGIN = { "sec-fetch-site": "same-origin" };
  const WRONG_TOKEN = "This access token does not count: it is wrong, expired or revoked.";
  const calls: SyncCall[] = [
    { method: "POST" },
    { method: "POST", path: "?pages=0" },
    { method: "POST", path: "/1/cancel" },
    { method: "POST", path: "/1/resume" },
    { method: "POST", path: "/1/retry" },
  ];
  const looks: SyncCall[] = ["", "/1", "/1/events", "/1/failures", "/1/changes"].map((path) => ({ path }));

  async function refused(call: SyncCall, headers: Record<string, string>, status: number, sentence?: string) {
    const response = await answer({ ...call, headers });
    expect({ status: response.status, error: response.body.error }).toEqual({
      status,
      error: sentence ?? expect.stringMatching(/^[A-Z].*\.$/),
    });
    expect(response.headers.get("www-authenticate")).toBe(status === 401 ? 'Bearer realm="matinee"' : null);
    expect(await countRuns()).toBe(0);
  }

  test.each<[string, Record<string, string>]>([
    ["nothing", {}],
    ["an empty token", { authorization: "Bearer" }],
    ["no token of ours", { authorization: "Bearer five" }],
    ["an unknown token", { authorization: `Bearer mat_${"a".repeat(43)}` }],
    ["another scheme", { authorization: "Basic YTpi" }],
    ["a forged session", { cookie: "next-auth.session-token=five", "sec-fetch-site": "same-origin" }],
  ])("with %s: 401", async (_what, headers) => {
    for (const call of [...calls, ...looks]) await refused(call, headers, 401);
  });

  test("with a token that expired, was revoked, or whose owner is gone: 401", async () => {
    const { app } = harness;
    const past = { ...app, context: { ...app.context, now: () => new Date("2026-01-01T00:00:00Z") } };
    const expired = await newToken(past, admin, "admin", 30);
    const revoked = await newToken(app, admin, "admin");
    await revokeAccessToken(as(app, admin), revoked.id);
    const leaver = await newAdmin(app);
    const orphaned = await newToken(app, leaver, "admin");
    await app.db.$client`delete from users where id = ${leaver.userId}`;
    for (const { token } of [expired, revoked, orphaned]) {
      for (const call of [...calls, ...looks]) await refused(call, bearer(token), 401, WRONG_TOKEN);
    }
  });

  test("a member who is no administrator: 403, by token and by session", async () => {
    const { app } = harness;
    const { member } = await signUp(app);
    const byToken = bearer((await newToken(app, member, "write")).token);
    const bySession = { cookie: await sessionCookie(app, member.userId), ...SAME_ORIGIN };
    for (const headers of [byToken, bySession]) {
      for (const call of [...calls, ...looks])
        await refused(call, headers, 403, "Only administrators can do that.");
    }
  });

  test("an administrator no more: 403 from the next request on", async () => {
    const { app } = harness;
    const former = await newAdmin(app);
    const { token } = await newToken(app, former, "admin");
    expect((await answer({ headers: bearer(token) })).status).toBe(200);
    await app.db.$client`update users set role = 'member' where id = ${former.userId}`;
    for (const call of [...calls, ...looks]) await refused(call, bearer(token), 403);
  });

  test("a reader's token of an administrator looks and starts nothing", async () => {
    const reader = bearer((await newToken(harness.app, admin, "read")).token);
    for (const call of calls) await refused(call, reader, 403, "This token may only read.");
    const writer = bearer((await newToken(harness.app, admin, "write")).token);
    for (const call of calls)
      await refused(call, writer, 403, "This token may not do what administrators do.");
    expect((await answer({ headers: reader })).status).toBe(200);
  });

  test("a guest: 401", async () => {
    const { viewer } = await guestContext(harness.app);
    const cookie = `${GUEST_COOKIE}=${signGuest(viewer.userId, harness.app.config.authSecret)}`;
    for (const call of [...calls, ...looks]) await refused(call, { cookie, ...SAME_ORIGIN }, 401);
  });

  test("an administrator's browser, from our own pages only", async () => {
    const cookie = await sessionCookie(harness.app, admin.userId);
    const elsewhere: Record<string, string>[] = [
      {},
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site", origin: "http://localhost:3000", host: "localhost:3000" },
      { origin: "http://evil.example", host: "localhost:3000", "x-forwarded-host": "evil.example" },
      { origin: "null", host: "localhost:3000" },
    ];
    for (const headers of elsewhere) {
      for (const call of calls)
        await refused(
          call,
          { cookie, ...headers },
          403,
          "This request did not come from Matinee's own pages.",
        );
    }
    expect((await answer({ headers: { cookie } })).status).toBe(200);
    expect((await start({ headers: { cookie, ...SAME_ORIGIN } })).status).toBe(202);
    const headers = { cookie, origin: "http://localhost:3000", host: "localhost:3000" };
    expect((await start({ headers, body: { mode: "changes" } })).status).toBe(202);
  });

  test("a browser behind a proxy that asks for a password of its own", async () => {
    const cookie = await sessionCookie(harness.app, admin.userId);
    const headers = { cookie, authorization: "Basic YTpi", ...SAME_ORIGIN };
    expect((await start({ headers })).status).toBe(202);
  });
});

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
