import { pictureVersion } from "@/core/movies/picture-version";

/** Where a movie's wide picture is, on our own origin; null when TMDB has none. */
export function backdropUrl(movieId: number, backdropPath: string | null): string | null {
  return backdropPath === null ? null : `/backdrops/${movieId}?v=${pictureVersion(backdropPath)}`;
}
