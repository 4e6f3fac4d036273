import { describe, expect, test } from "vitest";
import {
  countRatings,
  isTrainingDue,
  RATINGS_COUNTED_PER_PERSON,
  RATINGS_NEEDED,
  ratingsMissing,
} from "@/core/recommendations/training-need";

const ratingsOf = (people: number, each: number) =>
  Array.from({ length: people * each }, (_, index) => Math.floor(index / each));

describe("ratings missing", () => {
  test("is the difference to what is needed, and never negative", () => {
    expect(ratingsMissing({ own: 0, prior: 0, counted: 0 })).toBe(RATINGS_NEEDED);
    expect(ratingsMissing({ own: 0, prior: 0, counted: RATINGS_NEEDED - 1 })).toBe(1);
    expect(ratingsMissing({ own: 0, prior: 0, counted: RATINGS_NEEDED + 1 })).toBe(0);
  });

  test("one person's ratings are never enough, however many", () => {
    const counts = countRatings(ratingsOf(1, 10_000), 10_000);
    expect(counts).toEqual({ own: 10_000, prior: 0, counted: RATINGS_COUNTED_PER_PERSON });
    expect(ratingsMissing(counts)).toBe(RATINGS_NEEDED - RATINGS_COUNTED_PER_PERSON);
  });

  test("ten people with a hundred each are enough", () => {
    expect(ratingsMissing(countRatings(ratingsOf(10, 100), 0))).toBe(0);
    expect(ratingsMissing(countRatings(ratingsOf(9, 100), 0))).toBe(100);
  });
});

describe("learning anew is due", () => {
  test("after a hundred new ratings, or a twentieth of what the model knows", () => {
    expect(isTrainingDue(99, 0)).toBe(false);
    expect(isTrainingDue(100, 2_000)).toBe(true);
    expect(isTrainingDue(100, 2_001)).toBe(false);
    expect(isTrainingDue(500, 10_000)).toBe(true);
    expect(isTrainingDue(499, 10_000)).toBe(false);
  });

  test("is looked at every ten while there is no model", () => {
    expect(isTrainingDue(9, null)).toBe(false);
    expect(isTrainingDue(10, null)).toBe(true);
  });
});
