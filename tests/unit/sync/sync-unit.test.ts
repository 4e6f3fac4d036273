import { describe, expect, test } from "vitest";
import { NO_FILTER } from "@/core/sync/sync-request";
import { firstUnits, type SyncUnit, unitsOfChanges, unitsOfWindow } from "@/core/sync/sync-unit";

const NOW = new Date("2026-06-15T12:00:00Z");
const daysOf = (units: SyncUnit[]) =>
  units.map((unit) => (unit.kind === "changes" ? [unit.from, unit.to] : unit.kind));

describe("the units that a run starts with", () => {
  test("discover: its pages", () => {
    const units = firstUnits({ mode: "discover", pages: 3, filter: NO_FILTER }, NOW, null);
    expect(units.map((unit) => unit.kind === "page" && unit.page)).toEqual([1, 2, 3]);
  });

  test("full: one window from the first film to the films announced", () => {
    const [window, ...others] = firstUnits({ mode: "full", source: "windows", minVotes: 7 }, NOW, null);
    expect(others).toEqual([]);
    expect(window).toMatchObject({
      kind: "window",
      filter: { releasedFrom: "1870-01-01", releasedTo: "2036-06-15", minVotes: 7 },
    });
  });

  test("full from an export: the file", () => {
    const request = { mode: "full", source: "export", location: "/ids.json.gz", minPopularity: 2 } as const;
    expect(firstUnits(request, NOW, null)).toEqual([
      { kind: "export", location: "/ids.json.gz", minPopularity: 2 },
    ]);
  });

  test("refresh: what was fetched before that many days", () => {
    expect(firstUnits({ mode: "refresh", olderThanDays: 150 }, NOW, null)).toEqual([
      { kind: "stale", before: "2026-01-16T12:00:00.000Z" },
    ]);
  });

  test("changes: fourteen days when there was no such run", () => {
    expect(daysOf(firstUnits({ mode: "changes" }, NOW, null))).toEqual([["2026-06-02", "2026-06-15"]]);
  });

  test("changes: from the day before the last run, since TMDB counts in days", () => {
    const since = new Date("2026-06-14T01:00:00Z");
    expect(daysOf(firstUnits({ mode: "changes" }, NOW, since))).toEqual([["2026-06-13", "2026-06-15"]]);
  });

  test("changes: windows of fourteen days without a gap or an overlap", () => {
    const since = new Date("2026-05-10T01:00:00Z");
    expect(daysOf(firstUnits({ mode: "changes" }, NOW, since))).toEqual([
      ["2026-05-09", "2026-05-22"],
      ["2026-05-23", "2026-06-05"],
      ["2026-06-06", "2026-06-15"],
    ]);
  });

  test("changes: no further back than anything is kept", () => {
    const windows = daysOf(firstUnits({ mode: "changes" }, NOW, new Date("2020-01-01T00:00:00Z")));
    expect(windows[0]?.[0]).toBe("2025-12-15");
    expect(windows.at(-1)?.[1]).toBe("2026-06-15");
  });
});

describe("a window of release dates", () => {
  const filter = { ...NO_FILTER, releasedFrom: "2000-01-01", releasedTo: "2000-01-10", minVotes: 1 };

  test("of no more results than TMDB serves is read page by page", () => {
    const units = unitsOfWindow(filter, { totalPages: 3, totalResults: 10_000 });
    expect(units).toEqual([
      { kind: "window-page", filter, page: 2 },
      { kind: "window-page", filter, page: 3 },
    ]);
  });

  test("of one page or none has nothing left", () => {
    expect(unitsOfWindow(filter, { totalPages: 1, totalResults: 20 })).toEqual([]);
    expect(unitsOfWindow(filter, { totalPages: 0, totalResults: 0 })).toEqual([]);
  });

  test("of more is halved, without a gap or an overlap, until each fits", () => {
    const days = new Map<string, number>();
    for (let day = 1; day <= 10; day++) days.set(`2000-01-${String(day).padStart(2, "0")}`, 4_000);
    const covered: string[] = [];
    const open: SyncUnit[] = [{ kind: "window", filter }];
    for (let unit = open.pop(); unit; unit = open.pop()) {
      if (unit.kind !== "window") continue;
      const { releasedFrom: from, releasedTo: to } = unit.filter;
      const inside = [...days.keys()].filter((day) => day >= (from ?? "") && day <= (to ?? ""));
      const totalResults = inside.length * 4_000;
      if (totalResults <= 10_000) covered.push(...inside);
      open.push(...unitsOfWindow(unit.filter, { totalPages: 500, totalResults }));
    }
    expect(covered.sort()).toEqual([...days.keys()]);
  });

  test("of a single day cannot be halved and gives what TMDB serves", () => {
    const day = { ...filter, releasedTo: filter.releasedFrom };
    const units = unitsOfWindow(day, { totalPages: 500, totalResults: 12_000 });
    expect(units).toHaveLength(499);
  });
});

test("changes are read to their last page", () => {
  expect(unitsOfChanges("2026-06-01", "2026-06-14", 3)).toEqual([
    { kind: "changes-page", from: "2026-06-01", to: "2026-06-14", page: 2 },
    { kind: "changes-page", from: "2026-06-01", to: "2026-06-14", page: 3 },
  ]);
});
