import { describe, expect, test } from "vitest";
import {
  formatRating,
  formatScore,
  RATING_SCALES,
  ratingChoices,
  spokenRating,
} from "@/core/ratings/rating-scale";

describe("one rating on each scale", () => {
  test.each([
    [1, "½", "1", "10", "👎"],
    [2, "1", "2", "20", "👎"],
    [5, "2½", "5", "50", "👎"],
    [6, "3", "6", "60", "👍"],
    [10, "5", "10", "100", "👍"],
  ])("%d half stars", (halfStars, ...shown) => {
    expect(RATING_SCALES.map((scale) => formatRating(halfStars, scale))).toEqual(shown);
  });

  test.each([
    [1, "half a star", "1 out of 10", "10 out of 100", "thumbs down"],
    [2, "1 star", "2 out of 10", "20 out of 100", "thumbs down"],
    [3, "1½ stars", "3 out of 10", "30 out of 100", "thumbs down"],
    [8, "4 stars", "8 out of 10", "80 out of 100", "thumbs up"],
  ])("%d half stars, spoken", (halfStars, ...spoken) => {
    expect(RATING_SCALES.map((scale) => spokenRating(halfStars, scale))).toEqual(spoken);
  });
});

test.each(RATING_SCALES)("on the scale %s, each choice has words of its own, lowest first", (scale) => {
  const choices = ratingChoices(scale);
  const halfStars = choices.map((choice) => choice.halfStars);
  expect(halfStars).toEqual([...halfStars].sort((a, b) => a - b));
  expect(new Set(choices.map((choice) => choice.label)).size).toBe(choices.length);
  expect(choices).toHaveLength(scale === "thumbs" ? 2 : 10);
});

test("a thumb up reads as one, and a thumb down too", () => {
  const shown = ratingChoices("thumbs").map(({ halfStars }) => formatRating(halfStars, "thumbs"));
  expect(shown).toEqual(["👎", "👍"]);
});

test("a movie's score is told on the person's scale", () => {
  expect(RATING_SCALES.map((scale) => formatScore(7.46, scale))).toEqual(["3.7", "7.5", "75%", "75%"]);
});
