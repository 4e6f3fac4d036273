import { expect, test } from "vitest";
import { measureRanking } from "@/core/recommendations/learned/evaluation/ranking-metrics";
import {
  selectRatings,
  splitPeople,
  splitTime,
} from "@/core/recommendations/learned/evaluation/split-ratings";
import { twoCircles } from "@/tests/factories/train-small";

test("NDCG, recall and bad picks are those worked out by hand", () => {
  const hidden = new Map([
    [1, 5],
    [2, 4],
    [3, 2],
  ]);
  const metrics = measureRanking([{ movieIds: [7, 1, 3], hidden }]);
  // One hit on rank 2 of two to be found: (1 / log2 3) / (1 + 1 / log2 3).
  expect(metrics.ndcgAt10).toBeCloseTo(0.386853, 6);
  expect(metrics.recallAt50).toBe(0.5);
  expect(metrics.badAt10).toBe(0.5);
  expect(metrics.moviesAt10).toBe(3);
});

test("people without a liked movie among the hidden are not counted", () => {
  expect(measureRanking([{ movieIds: [1], hidden: new Map([[1, 3]]) }]).people).toBe(0);
});

test("nobody whose ratings are hidden is trained on", () => {
  const columns = twoCircles(200);
  const split = splitPeople(columns, 0);
  const trained = new Set(Array.from(selectRatings(columns, split.train).userIds));
  const tested = Array.from(selectRatings(columns, split.hidden).userIds);
  expect(tested.length).toBeGreaterThan(0);
  expect(tested.some((userId) => trained.has(userId))).toBe(false);
});

test("by time, the last tenth before the last tenth is hidden", () => {
  const columns = {
    userIds: new Array<number>(20).fill(1),
    movieIds: Array.from({ length: 20 }, (_, index) => index),
    stars: new Array<number>(20).fill(5),
    times: Array.from({ length: 20 }, (_, index) => index),
  };
  const split = splitTime(columns);
  expect(split.hidden).toEqual([17]);
  expect(split.train).toEqual(Array.from({ length: 17 }, (_, index) => index));
});
