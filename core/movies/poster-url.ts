import { pictureVersion } from "@/core/movies/picture-version";

/**
 * Where a movie's poster is, on our own origin. `v` changes when the picture does, so that browsers may keep it;
 * "drawn" means that TMDB has none and we draw it.
 */
export function posterUrl(movieId: number, posterPath: string | null): string {
  return `/posters/${movieId}?v=${posterPath === null ? "drawn" : pictureVersion(posterPath)}`;
}
