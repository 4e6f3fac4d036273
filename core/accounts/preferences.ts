import { AppError } from "@/core/app-error";
import { isGenreId } from "@/core/movies/genre";
import type { RatingScale } from "@/core/ratings/rating-scale";

export const THEMES = ["system", "dark", "light"] as const;
export type Theme = (typeof THEMES)[number];

/** What browse pages do with movies that a person has seen or rated. */
export const SEEN_DISPLAYS = ["show", "fade", "hide"] as const;
export type SeenDisplay = (typeof SEEN_DISPLAYS)[number];

export type Preferences = {
  preferredGenreIds: number[];
  /** ISO 639-1: recommend only movies in this language. Null for any. */
  preferredLanguage: string | null;
  /** 0 to 10: recommend only movies with at least this score. Null for any. */
  minRating: number | null;
  ratingScale: RatingScale;
  theme: Theme;
  seenDisplay: SeenDisplay;
  /** Whether cards show how many stars the person would probably give. Never inside the rating control. */
  showPredictedStars: boolean;
};

export const DEFAULT_PREFERENCES: Preferences = {
  preferredGenreIds: [],
  preferredLanguage: null,
  minRating: null,
  ratingScale: "half-stars",
  theme: "system",
  seenDisplay: "fade",
  showPredictedStars: false,
};

/** Preferences as they may be stored. @throws AppError `invalid_input` naming the field. */
export function checkPreferences(input: Preferences): Preferences {
  const preferredGenreIds = [...new Set(input.preferredGenreIds)];
  if (!preferredGenreIds.every(isGenreId)) {
    throw new AppError("invalid_input", "There is no such genre.", "preferredGenreIds");
  }
  if (input.preferredLanguage !== null && !/^[a-z]{2,3}$/.test(input.preferredLanguage)) {
    throw new AppError(
      "invalid_input",
      "A language is given by its ISO 639-1 code, such as en.",
      "preferredLanguage",
    );
  }
  if (input.minRating !== null && !(input.minRating >= 0 && input.minRating <= 10)) {
    throw new AppError("invalid_input", "A minimum score goes from 0 to 10.", "minRating");
  }
  return { ...input, preferredGenreIds };
}
