import { type CatalogSnapshot, NO_DAY } from "@/core/recommendations/catalog-snapshot";
import type { TasteProfile } from "@/core/recommendations/taste-profile";

/**
 * The slots of the movies that may be recommended to a person: never what they rated, saw or dismissed; only their
 * language and minimum score, if they chose any. `releasedUntilDay` leaves out what nobody can watch yet.
 */
export function candidateSlots(
  catalog: CatalogSnapshot,
  taste: TasteProfile,
  options: { releasedUntilDay: number | null },
): number[] {
  const known = new Set([
    ...taste.ratings.map((rating) => rating.movieId),
    ...taste.seenIds,
    ...taste.dismissedIds,
  ]);
  const { preferredLanguage, minRating } = taste.preferences;
  const slots: number[] = [];
  for (let slot = 0; slot < catalog.ids.length; slot++) {
    const day = catalog.releaseDays[slot] ?? NO_DAY;
    if (known.has(catalog.ids[slot] ?? 0)) continue;
    if (preferredLanguage !== null && catalog.languages[slot] !== preferredLanguage) continue;
    // NaN, for a movie without a score, is not at least anything.
    if (minRating !== null && !((catalog.scores[slot] ?? Number.NaN) >= minRating)) continue;
    if (options.releasedUntilDay !== null && day > options.releasedUntilDay) continue;
    slots.push(slot);
  }
  return slots;
}
