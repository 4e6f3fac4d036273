import { readFile } from "node:fs/promises";
import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";
import { OperatorError } from "@/platform/config/operator-error";

const NEW_LINE = 10;

/** A CSV file of userId,movieId,rating,timestamp, with or without that heading. The timestamp may be missing (0). */
export async function readRatingsFile(path: string): Promise<RatingColumns> {
  const bytes = await readFile(path);
  const lines = countLines(bytes);
  const userIds = new Int32Array(lines);
  const movieIds = new Int32Array(lines);
  const stars = new Float32Array(lines);
  const times = new Uint32Array(lines);
  let start = 0;
  let count = 0;
  for (let lineNumber = 1; start < bytes.length; lineNumber++) {
    const end = bytes.indexOf(NEW_LINE, start);
    const line = bytes.toString("latin1", start, end < 0 ? bytes.length : end).trim();
    start = end < 0 ? bytes.length : end + 1;
    if (line === "" || (lineNumber === 1 && /[a-z]/i.test(line))) continue;
    const [userId, movieId, rating, time = 0] = line.split(",").map(Number);
    if (![userId, movieId, rating, time].every((field) => Number.isFinite(field))) {
      throw new OperatorError(`${path}, line ${lineNumber}: expected userId,movieId,rating,timestamp`);
    }
    userIds[count] = userId ?? 0;
    movieIds[count] = movieId ?? 0;
    stars[count] = rating ?? 0;
    times[count] = time;
    count += 1;
  }
  return {
    userIds: userIds.subarray(0, count),
    movieIds: movieIds.subarray(0, count),
    stars: stars.subarray(0, count),
    times: times.subarray(0, count),
  };
}

function countLines(bytes: Buffer): number {
  let lines = 1;
  for (let at = bytes.indexOf(NEW_LINE); at >= 0; at = bytes.indexOf(NEW_LINE, at + 1)) lines += 1;
  return lines;
}
