import { expect, test } from "vitest";
import { opinionsOf } from "@/core/recommendations/taste-profile";
import { taste } from "@/tests/factories/taste-profile";

test("five stars speak for a film fully, two and a half say nothing, half a star speaks against it", () => {
  const ratings = [10, 8, 5, 3, 1].map((halfStars, index) => ({ movieId: index + 1, halfStars }));
  expect(opinionsOf(taste({ ratings })).map(({ weight }) => weight)).toEqual([1, 0.6, 0, -0.4, -0.8]);
});

test("a dismissal counts against a film, less than a bad rating does", () => {
  expect(opinionsOf(taste({ dismissedIds: [7] }))).toEqual([
    { movieId: 7, halfStars: null, weight: -0.3, isStruck: false },
  ]);
});

test("a film that was both rated and dismissed counts as rated, once", () => {
  const said = taste({ ratings: [{ movieId: 7, halfStars: 9 }], dismissedIds: [7] });
  expect(opinionsOf(said)).toEqual([{ movieId: 7, halfStars: 9, weight: 0.8, isStruck: false }]);
});

test("having seen a film is no opinion of it", () => {
  expect(opinionsOf(taste({ seenIds: [1, 2, 3] }))).toEqual([]);
});

test("a rating that was struck out stays an opinion, and says so", () => {
  const said = taste({ ratings: [{ movieId: 7, halfStars: 9 }], struckIds: [7, 8] });
  expect(opinionsOf(said)).toEqual([{ movieId: 7, halfStars: 9, weight: 0.8, isStruck: true }]);
});
