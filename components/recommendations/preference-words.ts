import { languageName } from "@/components/movies/language-name";
import type { Preferences } from "@/core/accounts/preferences";
import { genreNames } from "@/core/movies/genre";
import { formatScore } from "@/core/ratings/rating-scale";

const and = new Intl.ListFormat("en", { type: "conjunction" });

/** What a person's preferences do to the recommendations, in sentences; null when they do nothing. */
export function preferenceWords(preferences: Preferences): string | null {
  const { preferredLanguage, minRating, preferredGenreIds, ratingScale } = preferences;
  const limits = [
    preferredLanguage !== null && `in ${languageName(preferredLanguage)}`,
    minRating !== null && `with a score of at least ${formatScore(minRating, ratingScale)}`,
  ].filter((limit) => limit !== false);
  const sentences = [
    limits.length > 0 && `Only films ${limits.join(", ")}.`,
    preferredGenreIds.length > 0 &&
      `${and.format(genreNames(preferredGenreIds))} ${preferredGenreIds.length === 1 ? "counts" : "count"} more.`,
  ].filter(Boolean);
  return sentences.length > 0 ? sentences.join(" ") : null;
}
