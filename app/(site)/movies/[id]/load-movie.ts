import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";

import { loadPredictions } from "@/app/(site)/load-predictions";
import { parseId } from "@/app/(site)/parse-id";
import { AppError } from "@/core/app-error";
import { isRegion, likelyRegion } from "@/core/movies/region";
import { NO_OPINION } from "@/core/ratings/views";
import { getMovie } from "@/db/queries/movies/get-movie";
import { getMovieDossier } from "@/db/queries/movies/get-movie-dossier";
import { listOpinions } from "@/db/queries/ratings/list-opinions";
import { findViewer, getViewerPreferences } from "@/platform/auth/current-viewer";
import { getApp } from "@/platform/compose";
import { findSimilarMovies } from "@/services/recommendations/find-similar-movies";

const SIMILAR_MAX = 18;

/** The movie of an address, read once for the page and its metadata; "not found" when there is none. */
export const movieAt = cache(async (idText: string) => {
  const id = parseId(idText);
  if (id === null) notFound();
  try {
    return await getMovie(getApp().db, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
});

/** All that the page of a movie shows. `region` is a country whose offers the viewer asked to see. */
export async function loadMovie(idText: string, region: string | null) {
  const { db, context } = getApp();
  const movie = await movieAt(idText);
  const [viewer, preferences, similar, dossier] = await Promise.all([
    findViewer(),
    getViewerPreferences(),
    findSimilarMovies(context, { movieId: movie.id, limit: SIMILAR_MAX }),
    getMovieDossier(db, movie.id, await regionToShow(region)),
  ]);
  const series = dossier.collection?.movies ?? [];
  const shown = [movie, ...similar, ...series].map(({ id }) => id);
  const [opinions, predictions] = await Promise.all([
    listOpinions(db, viewer?.userId ?? null, shown),
    loadPredictions(shown),
  ]);
  const opinion = opinions[movie.id] ?? NO_OPINION;
  return { movie, dossier, preferences, similar, opinions, opinion, predictions };
}

async function regionToShow(asked: string | null): Promise<string> {
  if (asked !== null && isRegion(asked)) return asked;
  return likelyRegion((await headers()).get("accept-language"));
}
