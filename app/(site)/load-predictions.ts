import type { PredictionsByMovie } from "@/components/movies/predictions-by-movie";
import { predictFor } from "@/core/recommendations/predict-for";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";

/** What the viewer would probably give each movie, if they want to see it; of what they rated, nothing. */
export async function loadPredictions(movieIds: readonly number[]): Promise<PredictionsByMovie> {
  const [viewer, { showPredictedStars }] = await Promise.all([findViewer(), getViewerPreferences()]);
  if (!viewer || !showPredictedStars) return {};
  const { context } = getApp();
  const [model, taste] = await Promise.all([context.learnedModel(), context.tasteProfile(viewer.userId)]);
  const predict = predictFor(model, taste.ratings);
  const rated = new Set(taste.ratings.map(({ movieId }) => movieId));
  const open = movieIds.filter((movieId) => !rated.has(movieId));
  return Object.fromEntries(
    open.flatMap((movieId) => {
      const prediction = predict(movieId);
      return prediction ? [[movieId, prediction] as const] : [];
    }),
  );
}
