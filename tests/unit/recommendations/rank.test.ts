import { expect, test } from "vitest";
import { rank } from "@/core/recommendations/rank";

function ranked(slots: number[], scores: number[], limit: number): number[] {
  const scoring = { slots, scores: Float64Array.from(scores), similarityScale: 0, rulesScale: 1 };
  return rank(scoring, limit).map(({ slot }) => slot);
}

test("the best come first, each with its score", () => {
  const scoring = { slots: [4, 7], scores: Float64Array.of(0.1, 0.9), similarityScale: 0, rulesScale: 1 };
  expect(rank(scoring, 10)).toEqual([
    { slot: 7, score: 0.9 },
    { slot: 4, score: 0.1 },
  ]);
});

test("ties go to the lower slot, also where only some of them have a place", () => {
  expect(ranked([2, 5, 7, 9], [0.5, 0.8, 0.5, 0.5], 3)).toEqual([5, 2, 7]);
});

test("no more than asked for, and none when none are asked for", () => {
  expect(ranked([1, 2, 3], [3, 2, 1], 2)).toEqual([1, 2]);
  expect(ranked([1, 2, 3], [3, 2, 1], 0)).toEqual([]);
  expect(ranked([], [], 5)).toEqual([]);
});

test("a short list is the beginning of the full one", () => {
  const slots = Array.from({ length: 500 }, (_, slot) => slot);
  const scores = slots.map((slot) => (slot * 7919) % 13);
  const full = [...slots].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  expect(ranked(slots, scores, 40)).toEqual(full.slice(0, 40));
});
