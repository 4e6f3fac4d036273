import type { MovieCard } from "@/core/movies/views";

/**
 * The `set`-th handful (from 1) of films to rate, as different as they can be: in turns, each genre and decade that has
 * come up least so far goes first, and within it the better known film. `movies` come best known first.
 */
export function chooseOnboardingMovies(
  movies: readonly MovieCard[],
  count: number,
  set: number,
): MovieCard[] {
  const left = [...movies];
  const uses = new Map<string, number>();
  const chosen: MovieCard[] = [];
  while (left.length > 0 && chosen.length < count * set) {
    const costs = left.map((movie) => traits(movie).reduce((sum, trait) => sum + (uses.get(trait) ?? 0), 0));
    const [next] = left.splice(costs.indexOf(Math.min(...costs)), 1);
    if (!next) break;
    chosen.push(next);
    for (const trait of traits(next)) uses.set(trait, (uses.get(trait) ?? 0) + 1);
  }
  return chosen.slice(count * (set - 1));
}

function traits({ genres, year }: MovieCard): string[] {
  const decade = year === null ? "undated" : String(year - (year % 10));
  return [decade, ...genres.slice(0, 2)];
}
