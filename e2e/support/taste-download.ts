import { readStarterCatalog } from "@/db/seed/read-starter-catalog";
import { writeDownload } from "@/tests/factories/movielens-download";

const PEOPLE = 300;
const FILMS = 80;
/** In a hundred: how often somebody has rated a film. */
const RATED_PERCENT = 60;

/**
 * A made-up MovieLens download of two crowds: the one loves the first half of some starter films, the other the second.
 * Returns the folder, whose name is the source's.
 */
export function writeTasteDownload(into: string, name: string): string {
  const films = [...readStarterCatalog().values()].slice(0, FILMS);
  const movies = films.map(({ id, title }, index) => ({ id: index + 1, title, tmdbId: id }));
  const ratings = Array.from({ length: PEOPLE }, (_, person) =>
    movies.flatMap(({ id }) => {
      const dice = (person * 7919 + id * 104_729) % 100;
      if (dice >= RATED_PERCENT) return [];
      const isTheirs = person % 2 === (id <= FILMS / 2 ? 0 : 1);
      return [{ person: person + 1, movie: id, stars: isTheirs ? 4 + (dice % 3) / 2 : 1 + (dice % 4) / 2 }];
    }),
  ).flat();
  return writeDownload({ layout: "csv", movies, ratings }, { into, name });
}
