import { readFile } from "node:fs/promises";
import type { SnapshotMovie } from "@/core/recommendations/catalog-snapshot";

/** What a MovieLens file says of movies: titles with years, and genres by name. */
export type MoviesFile = { movies: SnapshotMovie[]; genreNames: string[] };

/**
 * MovieLens' movies.csv (movieId,title,genres; titles quoted when they hold a comma) or movies.dat (id::title::genres,
 * Latin-1). A genre's number is its place in `genreNames`; popularity is given by the caller, by movie id.
 */
export async function readMoviesFile(
  path: string,
  popularity: ReadonlyMap<number, number>,
): Promise<MoviesFile> {
  const isDat = path.endsWith(".dat");
  const text = await readFile(path, isDat ? "latin1" : "utf8");
  const genreNames: string[] = [];
  const movies: SnapshotMovie[] = [];
  for (const line of text.split(/\r?\n/)) {
    const fields = isDat ? line.split("::") : /^(\d+),(.*),([^,]*)$/.exec(line)?.slice(1);
    const [id, title, genres] = fields ?? [];
    if (!id || title === undefined || genres === undefined || Number.isNaN(Number(id))) continue;
    const year = /\((\d{4})\)"?\s*$/.exec(title)?.[1];
    movies.push({
      id: Number(id),
      title: title.replace(/^"|"$/g, ""),
      releasedOn: year ? `${year}-01-01` : null,
      popularity: popularity.get(Number(id)) ?? 0,
      score: null,
      language: null,
      genreIds: genreNumbers(genres, genreNames),
      runtimeMinutes: null,
      ageLimit: null,
    });
  }
  return { movies, genreNames };
}

function genreNumbers(genres: string, names: string[]): number[] {
  if (genres.startsWith("(")) return [];
  return genres.split("|").map((name) => {
    const known = names.indexOf(name);
    return known >= 0 ? known : names.push(name) - 1;
  });
}
