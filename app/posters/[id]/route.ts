import { getPosterFilm } from "@/db/queries/movies/get-poster-film";
import { getApp } from "@/platform/compose";
import { pictureEndpoint } from "@/platform/images/picture-endpoint";
import { drawPoster } from "@/platform/posters/draw-poster";

async function draw(movieId: number): Promise<string> {
  return drawPoster(await getPosterFilm(getApp().db, movieId));
}

/** TMDB's poster, or the one that we draw when there is none or its host is away. */
export const GET = pictureEndpoint("poster", { none: draw, away: draw });
