import type { MovieRecord } from "@/core/movies/movie-record";

/** The mean of what the starter catalogue says of films. */
export function meanOf(films: readonly MovieRecord[], measure: (film: MovieRecord) => number): number {
  return films.reduce((sum, film) => sum + measure(film), 0) / films.length;
}

export const popularityOf = (film: MovieRecord) => film.popularity ?? 0;

export function yearOf({ releasedOn, title }: MovieRecord): number {
  if (!releasedOn) throw new Error(`The year of ${title} is not known.`);
  return Number(releasedOn.slice(0, 4));
}

/** How different the films of a list are: the mean over all pairs of one minus what they share of their genres. */
export function diversityOf(films: readonly MovieRecord[]): number {
  const pairs = films.flatMap((film, index) => films.slice(index + 1).map((other) => [film, other] as const));
  return (
    pairs.reduce((sum, [film, other]) => sum + distance(film.genreIds, other.genreIds), 0) / pairs.length
  );
}

function distance(some: readonly number[], others: readonly number[]): number {
  const shared = some.filter((id) => others.includes(id)).length;
  return 1 - shared / new Set([...some, ...others]).size;
}
