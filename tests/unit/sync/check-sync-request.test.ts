import { describe, expect, test } from "vitest";
import { checkSyncRequest } from "@/core/sync/check-sync-request";
import { type DiscoverFilter, NO_FILTER, type SyncRequest } from "@/core/sync/sync-request";

const discover = (pages: number, filter: Partial<DiscoverFilter> = {}): SyncRequest => ({
  mode: "discover",
  pages,
  filter: { ...NO_FILTER, ...filter },
});
const windows = (minVotes: number): SyncRequest => ({ mode: "full", source: "windows", minVotes });
const fromExport = (location: string, minPopularity = 1): SyncRequest => ({
  mode: "full",
  source: "export",
  location,
  minPopularity,
});
const refresh = (olderThanDays: number): SyncRequest => ({ mode: "refresh", olderThanDays });

describe("a sync may be asked for", () => {
  test.each<[string, SyncRequest]>([
    ["one page", discover(1)],
    ["500 pages", discover(500)],
    [
      "a genre, years, a language and votes",
      discover(5, { genreIds: [35, 18], language: "en", minVotes: 0 }),
    ],
    ["a leap day", discover(5, { releasedFrom: "2024-02-29", releasedTo: "2024-02-29" })],
    ["everything with votes", windows(1)],
    ["an export by path", fromExport("/data/movie_ids_11_05_2026.json.gz")],
    ["an export by address", fromExport("https://files.tmdb.org/p/exports/movie_ids_11_05_2026.json.gz", 0)],
    ["what changed", { mode: "changes" }],
    ["what is old", refresh(150)],
    ["what was ever fetched", refresh(0)],
  ])("%s", (_what, request) => {
    expect(() => checkSyncRequest(request)).not.toThrow();
  });
});

describe("a sync is refused in words that name the field", () => {
  const PAGES = "Pages must be a whole number from 1 to 500.";

  test.each([0, -1, 501, 1e9, 2.5, Number.NaN, Number.POSITIVE_INFINITY])("for %d pages", (pages) => {
    expect(() => checkSyncRequest(discover(pages))).toThrow(
      expect.objectContaining({ code: "invalid_input", field: "pages", message: PAGES }),
    );
  });

  test.each<[string, SyncRequest]>([
    ["genres", discover(1, { genreIds: [35, 1] })],
    ["releasedFrom", discover(1, { releasedFrom: "2024-02-30" })],
    ["releasedFrom", discover(1, { releasedFrom: "24-2-3" })],
    ["releasedFrom", discover(1, { releasedFrom: "2024-02-02", releasedTo: "2024-02-01" })],
    ["releasedTo", discover(1, { releasedTo: "2024-13-01" })],
    ["releasedTo", discover(1, { releasedTo: "" })],
    ["language", discover(1, { language: "english" })],
    ["language", discover(1, { language: "EN" })],
    ["minVotes", discover(1, { minVotes: -1 })],
    ["minVotes", windows(2 ** 31)],
    ["minVotes", windows(0.5)],
    ["location", fromExport(" ")],
    ["location", fromExport("ftp://example.org/ids.gz")],
    ["location", fromExport("file:///etc/passwd")],
    ["location", fromExport("ids\0.gz")],
    ["location", fromExport("ids\ud800.gz")],
    ["location", fromExport("x".repeat(2001))],
    ["minPopularity", fromExport("ids.gz", -0.1)],
    ["minPopularity", fromExport("ids.gz", Number.NaN)],
    ["olderThanDays", refresh(183)],
    ["olderThanDays", refresh(-1)],
  ])("%s: %j", (field, request) => {
    expect(() => checkSyncRequest(request)).toThrow(
      expect.objectContaining({ code: "invalid_input", field, message: expect.stringMatching(/\.$/) }),
    );
  });
});
