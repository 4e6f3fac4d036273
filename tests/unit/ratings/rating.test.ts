import { describe, expect, test } from "vitest";
import { isHalfStars, rate, ratingRemoved } from "@/core/ratings/rating";

const now = new Date("2026-06-15T12:00:00Z");
const given = { userId: 7, movieId: 603, halfStars: 9 };

describe("giving a rating", () => {
  test("it keeps who rated what, how and when, and tells of it", () => {
    const { rating, event } = rate({ ...given, previous: null }, now);
    expect(rating).toEqual({ ...given, ratedAt: now });
    expect(event).toMatchObject({ type: "movie.rated", version: 1, aggregate: "movie:603", occurredAt: now });
    expect(event.payload).toEqual({ ...given, previousHalfStars: null });
  });

  test("the event of a second rating knows the first", () => {
    const previous = { ...given, halfStars: 3, ratedAt: new Date(0) };
    expect(rate({ ...given, previous }, now).event.payload.previousHalfStars).toBe(3);
  });

  test.each([0, 11, -1, 4.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "%d half stars are refused",
    (halfStars) => {
      expect(() => rate({ ...given, halfStars, previous: null }, now)).toThrow(
        expect.objectContaining({ code: "invalid_input", field: "rating" }),
      );
    },
  );

  test("every whole number of half stars from 1 to 10 is a rating", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].every(isHalfStars)).toBe(true);
  });
});

test("taking a rating back tells what it was", () => {
  const event = ratingRemoved({ ...given, ratedAt: new Date(0) }, now);
  expect(event).toMatchObject({ type: "rating.removed", aggregate: "movie:603", occurredAt: now });
  expect(event.payload).toEqual({ userId: 7, movieId: 603, previousHalfStars: 9 });
});
