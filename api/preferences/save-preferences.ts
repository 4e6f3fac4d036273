import type { z } from "zod";
import { genreIdsOf } from "@/api/genres/genre-parameter";
import {
  preferencesBody,
  type preferencesInput,
  type preferencesSchema,
} from "@/api/preferences/preferences-body";
import { getDatedPreferences } from "@/db/queries/accounts/get-preferences";
import type { App } from "@/platform/compose";
import { updatePreferences } from "@/services/accounts/update-preferences";
import type { ViewerContext } from "@/services/context";

/** Stores what a body says and answers with what is stored. @throws AppError `forbidden`, `invalid_input`. */
export async function savePreferences(
  { app, context }: { app: App; context: ViewerContext },
  userId: number,
  given: z.output<typeof preferencesInput>,
): Promise<z.input<typeof preferencesSchema>> {
  const { preferences: known } = await getDatedPreferences(app.db, userId);
  await updatePreferences(context, {
    userId,
    preferences: {
      preferredGenreIds: genreIdsOf(given.preferred_genres ?? [], "preferred_genres"),
      preferredLanguage: given.preferred_language ?? null,
      minRating: given.min_rating ?? null,
      ratingScale: given.rating_scale ?? known.ratingScale,
      theme: given.theme ?? known.theme,
      seenDisplay: given.seen_display ?? known.seenDisplay,
      showPredictedStars: given.show_predicted_stars ?? known.showPredictedStars,
    },
  });
  return preferencesBody(userId, await getDatedPreferences(app.db, userId));
}
