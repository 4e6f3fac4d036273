import { describe, expect, test } from "vitest";

import { calibrationWords } from "@/components/recommendations/calibration/calibration-words";
import { errorOverTime } from "@/components/recommendations/calibration/error-over-time";
import { type CalibrationPoint, calibrate } from "@/core/recommendations/calibration";

const point = (index: number, error: number): CalibrationPoint => ({
  movieId: index + 1,
  title: `Film ${index + 1}`,
  predictedStars: 3 - error,
  lowStars: 2,
  highStars: 4,
  halfStarsGiven: 6,
  ratedAt: new Date(Date.UTC(2026, 0, 1 + index)),
});
const points = (count: number, errorAt: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => point(index, errorAt(index)));

describe("the error of predictions over time", () => {
  test("has every rating in one stretch, in order, and the mean error of each", () => {
    const stretches = errorOverTime(points(100, (index) => (index < 50 ? 1 : -0.5)));
    expect(stretches).toHaveLength(12);
    expect(stretches[0]).toMatchObject({ from: 1, meanAbsoluteError: 1 });
    expect(stretches.at(-1)).toMatchObject({ to: 100, meanAbsoluteError: 0.5 });
    for (const [index, { from }] of stretches.entries())
      expect(from).toBe((stretches[index - 1]?.to ?? 0) + 1);
  });

  test("is not shown for so few ratings that there would be one stretch", () => {
    expect(errorOverTime(points(9, () => 1))).toEqual([]);
    expect(errorOverTime(points(10, () => 1))).toHaveLength(2);
  });

  test("in words says which way it leans, and that few ratings say little", () => {
    const words = calibrationWords(calibrate(points(10, () => 0.5))).join(" ");
    expect(words).toContain("0.5 stars off");
    expect(words).toContain("10 of 10 ratings lay where they were expected");
    expect(words).toContain("kinder than expected, by 0.5 stars");
    expect(words).toContain("mostly chance");
    expect(calibrationWords(calibrate(points(40, () => 0))).join(" ")).not.toMatch(/kinder|stricter|chance/);
  });
});
