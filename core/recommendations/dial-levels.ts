import { type CatalogSnapshot, NO_DAY } from "@/core/recommendations/catalog-snapshot";
import type { ShareDial } from "@/core/recommendations/views";

const DAYS_PER_YEAR = 365.2425;
/** A film of this age is as old as can be. */
const YEARS_MAX = 100;
/** So many standard deviations from the middle is as popular, or obscure, as can be. */
const SPREAD = 2.5;

/** −1 (newest) … 1 by years, turned: new is 1, eight to nine years are about 0, a hundred −1. */
const LEVEL_BY_YEARS = Float64Array.from(
  { length: YEARS_MAX + 1 },
  (_, years) => 1 - (2 * Math.log(1 + years)) / Math.log(1 + YEARS_MAX),
);

/** Where the movies stand between obscure (−1) and popular (1): by the logarithm of their popularity. */
export function popularityLevels(popularity: readonly number[]): Float32Array {
  const logs = new Float64Array(popularity).map((value) => Math.log1p(Math.max(0, value)));
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length);
  const square = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / Math.max(1, logs.length);
  const reach = SPREAD * Math.sqrt(square);
  const levels = logs.map((log) => (reach === 0 ? 0 : Math.min(1, Math.max(-1, (log - mean) / reach))));
  return new Float32Array(levels);
}

/** What a dial turned fully to its right end says of a movie, −1 to 1; 0 where nothing is known. */
export function dialLevel(dial: ShareDial, catalog: CatalogSnapshot, slot: number, today: number): number {
  if (dial === "popular") return catalog.popularityLevels[slot] ?? 0;
  return recentLevel(catalog.releaseDays[slot] ?? NO_DAY, today);
}

/** Where a movie of that day stands between classic (−1) and new (1); 0 without a release date. */
export function recentLevel(day: number, today: number): number {
  if (day === NO_DAY) return 0;
  const years = Math.floor((today - day) / DAYS_PER_YEAR);
  return LEVEL_BY_YEARS[Math.min(YEARS_MAX, Math.max(0, years))] ?? 0;
}
