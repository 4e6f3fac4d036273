import { distinctRows } from "@/core/discovery/distinct-rows";
import type { HomeRow } from "@/core/discovery/views";
import { EMPTY_MOVIE_FILTER, type MovieFilter } from "@/core/movies/movie-filter";
import type { TasteProfile } from "@/core/recommendations/taste-profile";
import type { DiscoveryContext } from "@/services/context";
import { findSimilarMovies } from "@/services/recommendations/find-similar-movies";
import { recommendMovies } from "@/services/recommendations/recommend-movies";

const ROW_SIZE = 18;
const ROW_SIZE_MIN = 4;
/** Enough for a row after the rows above have taken theirs. */
const CANDIDATES = ROW_SIZE * 5;
/** From this rating on, someone is said to have liked a film. */
const LIKED_HALF_STARS = 8;
/** The last films that someone liked, which may each head a row. */
const LIKED_ROWS_MAX = 2;

/** The rows of the home page, for a person or for somebody unknown: for you, because you liked …, top rated, new. */
export async function composeHome(ctx: DiscoveryContext, userId: number | null): Promise<HomeRow[]> {
  const taste = await ctx.tasteProfile(userId);
  const known = new Set([
    ...taste.ratings.map((rating) => rating.movieId),
    ...taste.seenIds,
    ...taste.dismissedIds,
  ]);
  const rows = await Promise.all([
    forYou(ctx, userId, taste),
    ...likedIds(taste).map((movieId) => becauseYouLiked(ctx, movieId, known)),
    topRated(ctx, userId),
    newest(ctx, userId),
  ]);
  return distinctRows(rows, ROW_SIZE, ROW_SIZE_MIN);
}

async function forYou(ctx: DiscoveryContext, userId: number | null, taste: TasteProfile): Promise<HomeRow> {
  const { recommendations } = await recommendMovies(ctx, { userId, limit: CANDIDATES });
  const isPersonal = taste.ratings.length > 0;
  return {
    key: "for-you",
    title: isPersonal ? "For you" : "A place to start",
    note: isPersonal ? null : "Well known and recent, until your ratings say more.",
    href: "/recommendations",
    movies: recommendations.map(({ movie, reason }) => ({ ...movie, reason })),
  };
}

/** Newest ratings come first in a taste profile. */
function likedIds(taste: TasteProfile): number[] {
  return taste.ratings
    .filter((rating) => rating.halfStars >= LIKED_HALF_STARS)
    .slice(0, LIKED_ROWS_MAX)
    .map((rating) => rating.movieId);
}

async function becauseYouLiked(
  ctx: DiscoveryContext,
  movieId: number,
  known: ReadonlySet<number>,
): Promise<HomeRow> {
  const [[liked], similar] = await Promise.all([
    ctx.listCards([movieId]),
    findSimilarMovies(ctx, { movieId, limit: CANDIDATES, without: known }),
  ]);
  return {
    key: `because-${movieId}`,
    title: `Because you liked ${liked?.title ?? "this"}`,
    note: null,
    href: `/movies/${movieId}#similar`,
    movies: similar.map(({ shared, ...card }) => ({ ...card, reason: `Shares ${shared.join(", ")}` })),
  };
}

async function topRated(ctx: DiscoveryContext, userId: number | null): Promise<HomeRow> {
  const filter: MovieFilter = { ...EMPTY_MOVIE_FILTER, sort: "rating" };
  const request = { page: 1, pageSize: CANDIDATES, hideForUserId: userId };
  const { items } = await ctx.listMovies(filter, request);
  const isEstimate = items.length > 0 && items.every((movie) => movie.scoreIsEstimate);
  return {
    key: "top-rated",
    title: "Top rated",
    note: isEstimate ? "By our editors' estimate, until ratings come in." : null,
    href: "/movies?sort=rating",
    movies: items,
  };
}

/** The best known of this year and the last; where the catalogue has few of those, the newest that it has. */
async function newest(ctx: DiscoveryContext, userId: number | null): Promise<HomeRow> {
  const year = ctx.now().getUTCFullYear();
  const request = { page: 1, pageSize: CANDIDATES, hideForUserId: userId };
  const filter: MovieFilter = { ...EMPTY_MOVIE_FILTER, yearTo: year };
  const recent = await ctx.listMovies({ ...filter, yearFrom: year - 1 }, request);
  const { items } =
    recent.totalResults >= ROW_SIZE * 2
      ? recent
      : await ctx.listMovies({ ...filter, sort: "release_date" }, request);
  return { key: "new", title: "New", note: null, href: "/movies?sort=release_date", movies: items };
}
