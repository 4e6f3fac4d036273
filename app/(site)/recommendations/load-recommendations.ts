import { chooseOnboardingMovies } from "@/app/(site)/recommendations/choose-onboarding-movies";
import { ONBOARDING_RATINGS } from "@/components/recommendations/onboarding-ratings";
import { EMPTY_MOVIE_FILTER } from "@/core/movies/movie-filter";
import type { MovieCard } from "@/core/movies/views";
import { listMovies } from "@/db/queries/movies/list-movies";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { listRatings } from "@/db/queries/ratings/list-ratings";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";
import { recommendMovies } from "@/services/recommendations/recommend-movies";

const RECOMMENDATIONS = 24;
const ONBOARDING_MOVIES = 12;
/** From so many well-known films the ones to rate are chosen. */
const ONBOARDING_CANDIDATES = 150;
/** 0 to 10. What is both popular and this good is known to many. */
const ONBOARDING_SCORE_MIN = 7.8;

/** All that the recommendations page shows; `set` says which films newcomers are asked to rate, from 1. */
export async function loadRecommendations(set: number) {
  const { db, context } = getApp();
  const viewer = await findViewer();
  const userId = viewer?.userId ?? null;
  const [recommendations, preferences, ratingCount] = await Promise.all([
    recommendMovies(context, { userId, limit: RECOMMENDATIONS }),
    getViewerPreferences(),
    userId === null ? 0 : countRatings(userId),
  ]);
  const onboarding = ratingCount < ONBOARDING_RATINGS ? await listOnboardingMovies(set) : [];
  const ids = [...recommendations.map(({ movie }) => movie.id), ...onboarding.map(({ id }) => id)];
  const opinions = await listOpinions(db, userId, ids);
  return { viewer, recommendations, preferences, ratingCount, onboarding, opinions };
}

async function countRatings(userId: number): Promise<number> {
  const { totalResults } = await listRatings(getApp().db, userId, { page: 1, pageSize: 1 });
  return totalResults;
}

async function listOnboardingMovies(set: number): Promise<MovieCard[]> {
  const filter = { ...EMPTY_MOVIE_FILTER, minScore: ONBOARDING_SCORE_MIN };
  const { items } = await listMovies(getApp().db, filter, { page: 1, pageSize: ONBOARDING_CANDIDATES });
  return chooseOnboardingMovies(items, ONBOARDING_MOVIES, set);
}
