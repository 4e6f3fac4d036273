import { DEFAULT_PREFERENCES, type Preferences } from "@/core/accounts/preferences";
import type { MarkKind } from "@/core/lists/movie-mark";
import type { App } from "@/platform/compose";
import { updatePreferences } from "@/services/accounts/update-preferences";
import { addMark } from "@/services/lists/add-mark";
import { rateMovie } from "@/services/ratings/rate-movie";
import { removeRating } from "@/services/ratings/remove-rating";
import { guestContext } from "@/tests/harness/viewers";

/** A new guest who can say what they think of movies, on a day that stands still. */
export async function newTaster(app: App, today = "2026-06-15") {
  const ctx = { ...(await guestContext(app)), now: () => new Date(`${today}T12:00:00Z`) };
  const { userId } = ctx.viewer;
  return {
    ctx,
    userId,
    rate: (movieId: number, halfStars: number) => rateMovie(ctx, { userId, movieId, halfStars }),
    unrate: (movieId: number) => removeRating(ctx, { userId, movieId }),
    mark: (movieId: number, kind: MarkKind) => addMark(ctx, { userId, movieId, kind }),
    prefer: (preferences: Partial<Preferences>) =>
      updatePreferences(ctx, { userId, preferences: { ...DEFAULT_PREFERENCES, ...preferences } }),
  };
}
