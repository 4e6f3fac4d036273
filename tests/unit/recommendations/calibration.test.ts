import { describe, expect, test } from "vitest";
import { type CalibrationPoint, calibrate } from "@/core/recommendations/calibration";

function point(predictedStars: number, halfStarsGiven: number): CalibrationPoint {
  const reach = { lowStars: predictedStars - 1, highStars: predictedStars + 1 };
  return { movieId: 1, title: "Film", predictedStars, ...reach, halfStarsGiven, ratedAt: new Date(0) };
}

describe("a calibration", () => {
  test("has errors as given minus predicted, and the part within the intervals", () => {
    const { count, meanError, meanAbsoluteError, withinInterval } = calibrate([
      point(3, 10), // two stars more than expected, outside
      point(4, 6), // one less, just inside
      point(3.5, 7),
      point(2.25, 4),
    ]);
    expect(count).toBe(4);
    expect(meanError).toBeCloseTo((2 - 1 + 0 - 0.25) / 4, 12);
    expect(meanAbsoluteError).toBeCloseTo(3.25 / 4, 12);
    expect(withinInterval).toBe(0.75);
  });

  test("has bins of half a star, five stars in the last", () => {
    const { byPredicted } = calibrate([point(3.5, 8), point(3.9, 6), point(5, 10), point(4.6, 10)]);
    expect(byPredicted).toEqual([
      { fromStars: 3.5, toStars: 4, count: 2, meanPredicted: 3.7, meanGiven: 3.5 },
      { fromStars: 4.5, toStars: 5, count: 2, meanPredicted: 4.8, meanGiven: 5 },
    ]);
  });

  test("of nothing says nothing", () => {
    expect(calibrate([])).toEqual({
      count: 0,
      meanError: null,
      meanAbsoluteError: null,
      withinInterval: null,
      points: [],
      byPredicted: [],
    });
  });
});
