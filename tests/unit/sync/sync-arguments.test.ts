import { describe, expect, test } from "vitest";
import { NO_FILTER } from "@/core/sync/sync-request";
import { OperatorError } from "@/platform/config/operator-error";
import { readSyncArguments } from "@/scripts/sync/sync-arguments";

const read = (line: string) => readSyncArguments(line.split(" ").filter(Boolean), "/home/kim");

describe("npm run sync", () => {
  test("discovers five pages unless told otherwise", () => {
    expect(read("")).toEqual({ mode: "discover", pages: 5, filter: NO_FILTER });
  });

  test("takes a filter", () => {
    const line =
      "--mode discover --pages 12 --genre comedy,18 --genre Crime --from 2020-01-01 --to 2024-12-31 --language de --min-votes 50";
    expect(read(line)).toEqual({
      mode: "discover",
      pages: 12,
      filter: {
        genreIds: [35, 18, 80],
        releasedFrom: "2020-01-01",
        releasedTo: "2024-12-31",
        language: "de",
        minVotes: 50,
      },
    });
  });

  test.each([
    ["--mode full", { mode: "full", source: "windows", minVotes: 1 }],
    ["--mode full --min-votes 100", { mode: "full", source: "windows", minVotes: 100 }],
    [
      "--mode full --export ids.json.gz --min-popularity 2.5",
      { mode: "full", source: "export", location: "/home/kim/ids.json.gz", minPopularity: 2.5 },
    ],
    [
      "--mode full --export https://files.example/ids.json.gz",
      { mode: "full", source: "export", location: "https://files.example/ids.json.gz", minPopularity: 0 },
    ],
    ["--mode changes", { mode: "changes" }],
    ["--mode refresh", { mode: "refresh", olderThanDays: 150 }],
    ["--mode refresh --older-than-days 30", { mode: "refresh", olderThanDays: 30 }],
  ])("%s", (line, request) => expect(read(line)).toEqual(request));

  test.each([
    ["--mode everything", /mode must be/],
    ["--pages 0", /Pages must be a whole number from 1 to 500/],
    ["--pages five", /Pages must be/],
    ["--pages 1e3", /Pages must be/],
    ["--pages 501", /Pages must be/],
    ["--genre nonsense", /Genres must be/],
    ["--from yesterday", /first release date/],
    ["--from 2024-01-01 --to 2023-01-01", /must not be after/],
    ["--language english", /two small letters/],
    ["--mode changes --pages 5", /A changes sync has no --pages/],
    ["--mode full --min-popularity 3", /needs --export/],
    ["--mode full --export x --min-votes 3", /knows no votes/],
    ["--mode refresh --older-than-days 400", /Days must be/],
    ["--colour red", /--colour/],
    ["--pages", /--pages/],
    ["discover", /discover/],
  ])("%s is refused in a sentence", (line, words) => {
    expect(() => read(line)).toThrow(words);
    expect(() => read(line)).toThrow(OperatorError);
  });
});
