import {
  bitsOfGenres,
  type CatalogSnapshot,
  countBits,
  dayNumber,
  NO_AGE,
  NO_DAY,
} from "@/core/recommendations/catalog-snapshot";
import {
  EMPTY_RECOMMENDATION_FILTER,
  type RecommendationFilter,
} from "@/core/recommendations/recommendation-filter";
import { catalogMemory } from "@/core/recommendations/request-memory";
import type { TasteProfile } from "@/core/recommendations/taste-profile";

type Options = {
  /** Leaves out what nobody can watch yet; null for nothing. */
  releasedUntilDay: number | null;
  filter?: RecommendationFilter;
};

/**
 * The slots of the movies that may be recommended to a person, ascending: never what they rated, saw or dismissed; only
 * what passes the filter. A filter's language and score stand for those of the preferences. A fact that is not known
 * passes no filter that asks for it. Good until the next request's (`request-memory.ts`).
 */
export function candidateSlots(catalog: CatalogSnapshot, taste: TasteProfile, options: Options): Int32Array {
  const isKnown = knownSlots(catalog, taste);
  const limits = limitsOf(catalog, taste, options);
  const limited = isLimited(limits);
  const { releaseDays } = catalog;
  const lastDay = options.releasedUntilDay ?? Number.POSITIVE_INFINITY;
  const { candidates: slots } = catalogMemory(catalog);
  let count = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    if (isKnown[slot] === 1 || (releaseDays[slot] ?? NO_DAY) > lastDay) continue;
    if (limited && !passes(catalog, slot, limits)) continue;
    slots[count] = slot;
    count += 1;
  }
  return slots.subarray(0, count);
}

function knownSlots(catalog: CatalogSnapshot, taste: TasteProfile): Uint8Array {
  const { isKnown } = catalogMemory(catalog);
  isKnown.fill(0);
  const mark = (movieId: number) => {
    const slot = catalog.slotById.get(movieId);
    if (slot !== undefined) isKnown[slot] = 1;
  };
  for (const { movieId } of taste.ratings) mark(movieId);
  taste.seenIds.forEach(mark);
  taste.dismissedIds.forEach(mark);
  return isKnown;
}

/** A filter in the terms of the snapshot's columns. */
type Limits = {
  genres: number;
  withoutGenres: number;
  /** Null for any; −1 for one that no movie has. */
  language: number | null;
  minScore: number | null;
  fromDay: number | null;
  untilDay: number | null;
  runtimeMax: number | null;
  ageMax: number | null;
  /** When a genre is asked for that no movie has. */
  isEmpty: boolean;
};

function limitsOf(catalog: CatalogSnapshot, { preferences }: TasteProfile, options: Options): Limits {
  const filter = options.filter ?? EMPTY_RECOMMENDATION_FILTER;
  const language = filter.language ?? preferences.preferredLanguage;
  const genres = bitsOfGenres(catalog, filter.genreIds);
  return {
    genres,
    withoutGenres: bitsOfGenres(catalog, filter.withoutGenreIds),
    language: language === null ? null : catalog.languageCodes.indexOf(language),
    minScore: filter.minScore ?? preferences.minRating,
    fromDay: filter.yearFrom === null ? null : firstDayOf(filter.yearFrom),
    untilDay: filter.yearTo === null ? null : firstDayOf(filter.yearTo + 1) - 1,
    runtimeMax: filter.runtimeMax,
    ageMax: filter.ageMax,
    isEmpty: countBits(genres) < new Set(filter.genreIds).size,
  };
}

function isLimited({ isEmpty, genres, withoutGenres, ...limits }: Limits): boolean {
  return (
    isEmpty || genres !== 0 || withoutGenres !== 0 || Object.values(limits).some((limit) => limit !== null)
  );
}

function firstDayOf(year: number): number {
  return dayNumber(`${String(year).padStart(4, "0")}-01-01`);
}

function passes(catalog: CatalogSnapshot, slot: number, limits: Limits): boolean {
  const { genres, withoutGenres, language, minScore, fromDay, untilDay, runtimeMax, ageMax } = limits;
  if (limits.isEmpty) return false;
  const day = catalog.releaseDays[slot] ?? NO_DAY;
  if (language !== null && catalog.languages[slot] !== language) return false;
  // NaN, for a movie without a score, is not at least anything.
  if (minScore !== null && !((catalog.scores[slot] ?? Number.NaN) >= minScore)) return false;
  const bits = catalog.genreBits[slot] ?? 0;
  if ((bits & withoutGenres) !== 0 || (bits & genres) !== genres) return false;
  if (fromDay !== null && day < fromDay) return false;
  if (untilDay !== null && (day === NO_DAY || day > untilDay)) return false;
  const runtime = catalog.runtimes[slot] ?? 0;
  if (runtimeMax !== null && (runtime === 0 || runtime > runtimeMax)) return false;
  const age = catalog.ageLimits[slot] ?? NO_AGE;
  return ageMax === null || (age !== NO_AGE && age <= ageMax);
}
