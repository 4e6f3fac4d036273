import { AppError } from "@/core/app-error";
import { findPosterFilm } from "@/db/queries/movies/find-poster-film";
import { getApp } from "@/platform/compose";
import { endpoint } from "@/platform/http/endpoint";
import { drawPoster } from "@/platform/posters/draw-poster";

const WIDTH_DEFAULT = 342;
/** `?v=` changes with the picture. */
const FOR_A_YEAR = "public, max-age=31536000, immutable";
const FOR_A_DAY = "public, max-age=86400, stale-while-revalidate=604800";
const FOR_A_MINUTE = "public, max-age=60";

/**
 * `GET /posters/:id?v=…&w=…`: TMDB's poster in the nearest width, or the one that we draw when there is none or its
 * host is away.
 */
export const GET = endpoint<{ id: string }>("poster", async (request, { id }) => {
  const movieId = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : 0;
  const { db, fetchPoster } = getApp();
  const found = movieId > 0 && movieId < 2 ** 31 ? await findPosterFilm(db, movieId) : null;
  if (!found) throw new AppError("not_found", "There is no such movie.");
  const width = Number(new URL(request.url).searchParams.get("w")) || WIDTH_DEFAULT;
  const picture = found.posterPath === null ? null : await fetchPoster(found.posterPath, width);
  if (picture) {
    return new Response(picture.bytes, {
      headers: { "content-type": picture.contentType, "cache-control": FOR_A_YEAR },
    });
  }
  return new Response(drawPoster(found.film), {
    headers: {
      "content-type": "image/svg+xml",
      // A drawing that stands in for a picture gives way as soon as the host is back.
      "cache-control": found.posterPath === null ? FOR_A_DAY : FOR_A_MINUTE,
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
});
