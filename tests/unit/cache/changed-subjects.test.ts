import { describe, expect, test } from "vitest";
import { preferencesUpdated } from "@/core/accounts/account-events";
import { changedSubjects, changeNotices, readChangeNotice } from "@/core/events/changed-subjects";
import { movieMarked } from "@/core/lists/movie-mark";
import { movieUpserted } from "@/core/movies/movie-upserted";
import { rate } from "@/core/ratings/rating";

const NOW = new Date("2026-06-15T12:00:00Z");

describe("an event changes", () => {
  test("a movie and every list of movies, when it is of a movie", () => {
    expect(changedSubjects(movieUpserted(603, "updated", NOW))).toEqual(["movie:603", "movies"]);
  });

  test.each([
    ["a rating", rate({ userId: 7, movieId: 603, halfStars: 9, previous: null }, NOW).event],
    ["a mark", movieMarked({ userId: 7, movieId: 603, kind: "seen", markedAt: NOW })],
    ["preferences", preferencesUpdated(7, NOW)],
  ])("what the platform tells a person, when it is of %s of theirs", (_, event) => {
    expect(changedSubjects(event)).toEqual(["user:7"]);
  });
});

test("notices tell every subject once, however many there are, and fit", () => {
  const events = Array.from({ length: 5_000 }, (_, index) =>
    movieUpserted(1_000_000_000 + index, "updated", NOW),
  );
  const notices = changeNotices([...events, ...events]);
  expect(Math.max(...notices.map((notice) => Buffer.byteLength(notice)))).toBeLessThan(8_000);
  const told = notices.flatMap(readChangeNotice);
  expect(told).toHaveLength(5_001);
  expect(new Set(told)).toEqual(new Set(events.flatMap(changedSubjects)));
});
