import { describe, expect, test } from "vitest";
import { estimateSync } from "@/core/sync/estimate";
import { syncProgress } from "@/core/sync/progress";
import { NO_FILTER } from "@/core/sync/sync-request";

const NOTHING = { found: 0, fetched: 0, inserted: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
const TEN_PAGES = { mode: "discover", pages: 10, filter: NO_FILTER } as const;

type Run = Parameters<typeof syncProgress>[0];

function progressOf({ counts, ...run }: Omit<Partial<Run>, "counts"> & { counts?: Partial<Run["counts"]> }) {
  return syncProgress({
    request: TEN_PAGES,
    status: "running",
    unitsDone: 0,
    unitsTotal: 10,
    requestsPerSecond: 40,
    ...run,
    counts: { ...NOTHING, ...counts },
  });
}

describe("the progress of a run", () => {
  test("is not known before its size is", () => {
    const request = { mode: "full", source: "windows", minVotes: 1 } as const;
    expect(progressOf({ request, unitsTotal: 1 })).toEqual({ progress: null, secondsLeft: null });
  });

  test("takes pages that are still to come for full", () => {
    const { progress, secondsLeft } = progressOf({
      unitsDone: 5,
      counts: { found: 100, fetched: 80, inserted: 80 },
    });
    expect(progress).toBeCloseTo(0.4);
    expect(secondsLeft).toBe(Math.ceil((200 - 80 + 5) / 40));
  });

  test("is whole when it is completed, with anything to do or without", () => {
    expect(progressOf({ status: "completed", unitsDone: 1, unitsTotal: 1 }).progress).toBe(1);
  });

  test("never goes back while what was found is fetched and merged", () => {
    let before = 0;
    for (let fetched = 0; fetched <= 200; fetched += 10) {
      const counts = { found: 200, fetched, inserted: Math.max(0, fetched - 50) };
      const progress = progressOf({ unitsDone: 10, counts }).progress ?? 0;
      expect(progress).toBeGreaterThanOrEqual(before);
      before = progress;
    }
  });

  test("tells no time while nothing moves", () => {
    expect(
      progressOf({ unitsDone: 10, counts: { found: 200 }, requestsPerSecond: 0 }).secondsLeft,
    ).toBeNull();
    expect(progressOf({ status: "cancelled", unitsDone: 10, counts: { found: 200 } }).secondsLeft).toBeNull();
  });
});

describe("the estimate of a sync", () => {
  const catalogue = { movies: 1_000, stale: 120 };

  test("discover: a request for each page and each movie", () => {
    expect(estimateSync(TEN_PAGES, catalogue, 40)).toEqual({ requests: 210, seconds: 6 });
  });

  test("refresh: a request for each stale movie", () => {
    expect(estimateSync({ mode: "refresh", olderThanDays: 150 }, catalogue, 40)).toEqual({
      requests: 120,
      seconds: 3,
    });
  });

  test("where only TMDB knows, nothing is made up", () => {
    expect(estimateSync({ mode: "changes" }, catalogue, 40)).toEqual({ requests: null, seconds: null });
    expect(estimateSync({ mode: "full", source: "windows", minVotes: 1 }, catalogue, 40).requests).toBeNull();
  });
});
