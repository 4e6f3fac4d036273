import { loadOnboarding } from "@/app/(site)/recommendations/load-onboarding";
import { parseSteering } from "@/app/(site)/recommendations/steering";
import { listLanguages } from "@/db/queries/movies/list-languages";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { getRecommenderStatus } from "@/db/queries/recommendations/get-recommender-status";
import { listMoods } from "@/db/queries/recommendations/list-moods";
import { listStruckReasons } from "@/db/queries/recommendations/list-struck-reasons";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";
import { recommendMovies } from "@/services/recommendations/recommend-movies";

const RECOMMENDATIONS = 24;

/** All that the recommendations page shows, as its address steers it. */
export async function loadRecommendations(params: URLSearchParams) {
  const { db, context } = getApp();
  const [viewer, usualDials] = await Promise.all([findViewer(), context.recommenderDefaults()]);
  const userId = viewer?.userId ?? null;
  const steering = parseSteering(params, usualDials);
  const [{ recommendations, modelId }, preferences, onboarding, own, status, languages] = await Promise.all([
    recommendMovies(context, { userId, limit: RECOMMENDATIONS, ...steering }),
    getViewerPreferences(),
    loadOnboarding(userId, params),
    loadOwn(userId),
    getRecommenderStatus(db),
    listLanguages(db),
  ]);
  const shown = [...recommendations.map(({ movie }) => movie), ...onboarding.movies];
  const opinions = await listOpinions(
    db,
    userId,
    shown.map(({ id }) => id),
  );
  return {
    recommendations,
    modelId,
    preferences,
    onboarding,
    ...own,
    status,
    languages,
    opinions,
    steering,
    usualDials,
  };
}

async function loadOwn(userId: number | null) {
  if (userId === null) return { moods: [], struckReasons: [] };
  const { db } = getApp();
  const [moods, struckReasons] = await Promise.all([listMoods(db, userId), listStruckReasons(db, userId)]);
  return { moods, struckReasons };
}
