import type { MovieRecord } from "@/core/movies/movie-record";
import { readStarterCatalog } from "@/db/seed/read-starter-catalog";

const catalog = readStarterCatalog();

/** A film as the starter catalogue has it; `year` where several have the title. @throws when it is not one film. */
export function starterFilm(title: string, year?: number): MovieRecord {
  const [film, ...others] = [...catalog.values()].filter(
    (record) => record.title === title && (!year || record.releasedOn?.startsWith(String(year))),
  );
  if (!film || others.length > 0) throw new Error(`The starter catalogue has not one film "${title}".`);
  return film;
}

/** The film of an address such as `/movies/603`. @throws when the starter catalogue has none there. */
export function starterFilmAt(path: string): MovieRecord {
  const film = catalog.get(filmIdIn(path));
  if (!film) throw new Error(`The starter catalogue has no film at ${path}.`);
  return film;
}

/** The number in an address such as `/movies/603`; NaN where there is none. */
export function filmIdIn(path: string | null): number {
  return Number(/\/movies\/(\d+)/.exec(path ?? "")?.[1]);
}
