import { chooseOnboardingMovies } from "@/app/(site)/recommendations/choose-onboarding-movies";
import { ONBOARDING_RATINGS } from "@/components/recommendations/onboarding-ratings";
import { EMPTY_MOVIE_FILTER } from "@/core/movies/movie-filter";
import type { MovieCard } from "@/core/movies/views";
import { listMovies } from "@/db/queries/movies/list-movies";
import { listRatings } from "@/db/queries/ratings/list-ratings";
import { getApp } from "@/platform/compose";

const ONBOARDING_MOVIES = 12;
/** From so many well-known films the ones to rate are chosen. */
const ONBOARDING_CANDIDATES = 150;
/** 0 to 10. What is both popular and this good is known to many. */
const ONBOARDING_SCORE_MIN = 7.8;
const SETS_MAX = 6;

type Onboarding = {
  /** All ratings of the person. */
  ratingCount: number;
  /** Which films newcomers are asked to rate, from 1, and where others are. */
  set: number;
  othersHref: string;
  /** None for people who have rated enough. */
  movies: MovieCard[];
};

/** The films that newcomers are asked to rate; `?films=` says which set of them. */
export async function loadOnboarding(userId: number | null, params: URLSearchParams): Promise<Onboarding> {
  const set = onboardingSet(params);
  const ratingCount = userId === null ? 0 : await countRatings(userId);
  const movies = ratingCount < ONBOARDING_RATINGS ? await listOnboardingMovies(set) : [];
  return { ratingCount, set, othersHref: `/recommendations?films=${(set % SETS_MAX) + 1}`, movies };
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

function onboardingSet(params: URLSearchParams): number {
  const set = Number(params.get("films"));
  return Number.isInteger(set) && set >= 1 && set <= SETS_MAX ? set : 1;
}
