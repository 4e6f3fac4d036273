import { gradedValue } from "@/core/recommendations/learned/graded-value";
import type { RatingsMatrix } from "@/core/recommendations/learned/ratings-matrix";

/** The matrix's entries for the linear model: graded values, those of people who rate much damped. Shared memory. */
export function valueRatings(matrix: RatingsMatrix, busyPersonDamping: number): Float32Array {
  const values = new Float32Array(new SharedArrayBuffer(matrix.stars.length * 4));
  const usual = matrix.stars.length / Math.max(1, matrix.userCount);
  for (let user = 0; user < matrix.userCount; user++) {
    const [first, end] = [matrix.starts[user] ?? 0, matrix.starts[user + 1] ?? 0];
    const weight = ((end - first) / usual) ** -busyPersonDamping;
    for (let entry = first; entry < end; entry++) {
      values[entry] = weight * gradedValue(matrix.stars[entry] ?? 0);
    }
  }
  return values;
}
