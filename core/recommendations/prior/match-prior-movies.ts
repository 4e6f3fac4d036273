import { parseMovieLensTitle, titleKey } from "@/core/recommendations/prior/parse-movielens-title";
import type { SourceMovie } from "@/core/recommendations/prior/prior-rating";

/** A movie of the catalogue with what others may know it by. */
export type CatalogTitle = {
  id: number;
  title: string;
  originalTitle: string;
  year: number | null;
  imdbId: string | null;
  popularity: number;
};

/** Our ids by the source's, and how many of its movies we do not have. */
export type MatchedMovies = { movieIds: ReadonlyMap<number, number>; unknown: number };

/**
 * Finds a source's movies in the catalogue: by TMDB's or IMDb's id where the source has them, by title and year where it
 * has none. A year may be one off, as premieres and releases are; the same year comes first, then the better known.
 */
export function matchPriorMovies(
  catalog: readonly CatalogTitle[],
  movies: Iterable<SourceMovie>,
): MatchedMovies {
  const byId = new Set(catalog.map(({ id }) => id));
  const byImdbId = new Map(catalog.flatMap(({ id, imdbId }) => (imdbId ? [[imdbId, id] as const] : [])));
  const byTitle = indexTitles(catalog);
  const movieIds = new Map<number, number>();
  let unknown = 0;
  for (const { sourceId, title, tmdbId, imdbId } of movies) {
    const hasIds = tmdbId !== null || imdbId !== null;
    const known = tmdbId !== null && byId.has(tmdbId) ? tmdbId : byImdbId.get(imdbId ?? "");
    const movieId = hasIds ? known : bestByTitle(byTitle, title);
    if (movieId === undefined) unknown += 1;
    else movieIds.set(sourceId, movieId);
  }
  return { movieIds, unknown };
}

type TitleIndex = ReadonlyMap<string, readonly CatalogTitle[]>;

function indexTitles(catalog: readonly CatalogTitle[]): TitleIndex {
  const index = new Map<string, CatalogTitle[]>();
  for (const movie of catalog) {
    for (const key of new Set([titleKey(movie.title), titleKey(movie.originalTitle)])) {
      const same = index.get(key);
      if (same) same.push(movie);
      else index.set(key, [movie]);
    }
  }
  return index;
}

function bestByTitle(index: TitleIndex, title: string): number | undefined {
  const { keys, year } = parseMovieLensTitle(title);
  if (year === null) return undefined;
  const yearsOff = (movie: CatalogTitle) => Math.abs((movie.year ?? Number.POSITIVE_INFINITY) - year);
  for (const key of keys) {
    const near = (index.get(key) ?? []).filter((movie) => yearsOff(movie) <= 1);
    const [best] = near.sort(
      (a, b) => yearsOff(a) - yearsOff(b) || b.popularity - a.popularity || a.id - b.id,
    );
    if (best) return best.id;
  }
  return undefined;
}
