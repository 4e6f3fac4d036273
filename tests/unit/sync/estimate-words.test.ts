import { expect, test } from "vitest";
import { durationWords, roughDurationWords } from "@/components/sync/duration-words";
import { estimateWords } from "@/components/sync/estimate-words";
import { staleMovies } from "@/components/sync/stale-movies";
import { NO_FILTER } from "@/core/sync/sync-request";
import type { FreshnessBucket } from "@/core/sync/views";

const freshness: FreshnessBucket[] = [0, 1, 2, 3, 4, 5, 6, null].map((monthsAgo) => ({
  monthsAgo,
  movies: 100,
}));
const basis = { movies: 800, freshness, ratePerSecond: 40 };
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("a discover of 200 pages is 4,200 requests, at 40 a second about two minutes", () => {
  const { title, text } = estimateWords({ mode: "discover", pages: 200, filter: NO_FILTER }, basis);
  expect(plain(title)).toBe("about 1 min 45 s");
  expect(plain(text)).toBe("4,200 requests to TMDB, at 40 a second.");
});

test("what only TMDB knows is said to be so, with the pace", () => {
  expect(plain(estimateWords({ mode: "changes" }, basis).text)).toContain(
    "Every 10,000 movies take about 4 min.",
  );
});

test("a refresh of a fresh catalogue has nothing to do", () => {
  const fresh = { ...basis, freshness: [{ monthsAgo: 0, movies: 800 }] };
  expect(estimateWords({ mode: "refresh", olderThanDays: 150 }, fresh).title).toBe("Nothing to do");
});

test("movies past an age are those of the months past it, a part of its month, and those never fetched", () => {
  expect(staleMovies(freshness, 0)).toBe(800);
  expect(staleMovies(freshness, 182)).toBe(202);
  expect(staleMovies(freshness, 150)).toBeGreaterThan(staleMovies(freshness, 160));
});

test.each([
  [0, "0 s"],
  [59.4, "59 s"],
  [60, "1 min"],
  [72, "1 min 12 s"],
  [3600, "1 h"],
  [7_499, "2 h 5 min"],
])("%d seconds are %s", (seconds, words) => {
  expect(plain(durationWords(seconds))).toBe(words);
});

test("an estimate of minutes does not count seconds", () => {
  expect(plain(roughDurationWords(250))).toBe("about 4 min");
  expect(roughDurationWords(0.4)).toBe("about a second");
});
