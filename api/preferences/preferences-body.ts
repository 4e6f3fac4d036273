import { z } from "zod";
import { genreNameSchema } from "@/api/genres/genre-parameter";
import { SEEN_DISPLAYS, THEMES } from "@/core/accounts/preferences";
import { genreNames } from "@/core/movies/genre";
import { RATING_SCALES } from "@/core/ratings/rating-scale";
import type { DatedPreferences } from "@/db/queries/accounts/get-preferences";

const display = {
  rating_scale: z.enum(RATING_SCALES),
  theme: z.enum(THEMES),
  seen_display: z
    .enum(SEEN_DISPLAYS)
    .describe("What becomes of movies that the user has seen, on the web site."),
  show_predicted_stars: z.boolean().describe("Whether cards on the web site show predicted stars."),
};

export const preferencesSchema = z
  .strictObject({
    user_id: z.int(),
    preferred_genres: z.array(z.string()),
    preferred_language: z.string().nullable().describe("ISO 639-1; null for any."),
    min_rating: z.number().nullable().describe("0 to 10; null for any."),
    ...display,
    updated_at: z.iso.datetime().nullable().describe("Null for who never chose any."),
  })
  .meta({ id: "Preferences" });

/** What is left out of the first three counts as none; of the others, as it was. */
export const preferencesInput = z.strictObject({
  preferred_genres: z.array(genreNameSchema).max(100).optional(),
  preferred_language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "preferred_language must be an ISO 639-1 code such as en.")
    .nullable()
    .optional(),
  min_rating: z.number().min(0).max(10).nullable().optional(),
  rating_scale: display.rating_scale.optional(),
  theme: display.theme.optional(),
  seen_display: display.seen_display.optional(),
  show_predicted_stars: display.show_predicted_stars.optional(),
});

export function preferencesBody(
  userId: number,
  { preferences, updatedAt }: DatedPreferences,
): z.input<typeof preferencesSchema> {
  return {
    user_id: userId,
    preferred_genres: genreNames(preferences.preferredGenreIds),
    preferred_language: preferences.preferredLanguage,
    min_rating: preferences.minRating,
    rating_scale: preferences.ratingScale,
    theme: preferences.theme,
    seen_display: preferences.seenDisplay,
    show_predicted_stars: preferences.showPredictedStars,
    updated_at: updatedAt?.toISOString() ?? null,
  };
}
