/**
 * Where a movie's poster is, on our own origin. `v` changes when the picture does, so that browsers may keep it;
 * "drawn" means that TMDB has none and we draw it.
 */
export function posterUrl(movieId: number, posterPath: string | null): string {
  const version = posterPath === null ? "drawn" : posterPath.replace(/^\//, "").replace(/\.\w+$/, "");
  return `/posters/${movieId}?v=${version}`;
}
