import { describe, expect, test } from "vitest";
import type { SyncCall } from "@/tests/harness/sync-api";
import { syncApiOf } from "@/tests/harness/sync-api-of";
import { readRun, removeRuns } from "@/tests/harness/sync-runs";
import { testApp } from "@/tests/harness/test-app";

const harness = testApp();
const { start, admin, countRuns, headers: headersOfAdmin } = syncApiOf(harness);

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
      requestedBy: admin().userId,
    });
  });

  test("takes the number of pages from the body or from the address", async () => {
    expect((await start({ body: { pages: 1 } })).body.pages).toBe(1);
    await removeRuns(harness.app);
    expect((await start({ path: "?pages=500" })).body.pages).toBe(500);
    await removeRuns(harness.app);
    const headers = { ...headersOfAdmin(), "content-type": "application/json; charset=utf-8" };
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
