import type { CalibrationPoint } from "@/core/recommendations/calibration";

/** So many stretches at most, of so many ratings at least. */
const STRETCHES_MAX = 12;
const RATINGS_MIN = 5;

export type Stretch = {
  /** Its ratings, from the first to the last, counted from 1. */
  from: number;
  to: number;
  firstAt: Date;
  lastAt: Date;
  /** In stars. */
  meanAbsoluteError: number;
};

/** The mean absolute error in stretches of about as many ratings each, oldest first; none for fewer than ten. */
export function errorOverTime(points: readonly CalibrationPoint[]): Stretch[] {
  const count = Math.min(STRETCHES_MAX, Math.floor(points.length / RATINGS_MIN));
  if (count < 2) return [];
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor((index * points.length) / count);
    const end = Math.floor(((index + 1) * points.length) / count);
    const some = points.slice(start, end);
    const sum = some.reduce((total, point) => total + Math.abs(errorOf(point)), 0);
    const [first, last] = [some[0], some.at(-1)];
    if (!first || !last) throw new Error("A stretch has no ratings.");
    return {
      from: start + 1,
      to: end,
      firstAt: first.ratedAt,
      lastAt: last.ratedAt,
      meanAbsoluteError: sum / some.length,
    };
  });
}

/** Stars given minus stars predicted. */
export function errorOf({ halfStarsGiven, predictedStars }: CalibrationPoint): number {
  return halfStarsGiven / 2 - predictedStars;
}
