import type { RatingColumns } from "@/core/recommendations/learned/rating-columns";

/**
 * Tells sets of ratings apart, whatever their order: two sums of 32-bit hashes of each rating and their number. Not
 * safe against somebody who wants a collision; nobody gains by one.
 */
export function fingerprintOf({ userIds, movieIds, stars, times }: RatingColumns): string {
  let first = 0;
  let second = 0;
  for (let index = 0; index < userIds.length; index++) {
    let hash = mix((userIds[index] ?? 0) ^ 0x9e3779b9);
    hash = mix(hash ^ (movieIds[index] ?? 0));
    hash = mix(hash ^ Math.round((stars[index] ?? 0) * 10));
    hash = mix(hash ^ ((times[index] ?? 0) | 0));
    first = (first + hash) >>> 0;
    second = (second + mix(hash ^ 0x85ebca6b)) >>> 0;
  }
  return [first, second, userIds.length].map((part) => part.toString(16).padStart(8, "0")).join("");
}

/** The finalizer of MurmurHash3 (Appleby). */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
