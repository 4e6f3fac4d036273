/** TMDB's 19 movie genres. Ids and English names are facts of TMDB's API (`GET /3/genre/movie/list`). */
export const GENRES = [
  { id: 28, name: "Action" },
  { id: 12, name: "Adventure" },
  { id: 16, name: "Animation" },
  { id: 35, name: "Comedy" },
  { id: 80, name: "Crime" },
  { id: 99, name: "Documentary" },
  { id: 18, name: "Drama" },
  { id: 10751, name: "Family" },
  { id: 14, name: "Fantasy" },
  { id: 36, name: "History" },
  { id: 27, name: "Horror" },
  { id: 10402, name: "Music" },
  { id: 9648, name: "Mystery" },
  { id: 10749, name: "Romance" },
  { id: 878, name: "Science Fiction" },
  { id: 10770, name: "TV Movie" },
  { id: 53, name: "Thriller" },
  { id: 10752, name: "War" },
  { id: 37, name: "Western" },
] as const;

export type GenreName = (typeof GENRES)[number]["name"];

const nameById = new Map<number, string>(GENRES.map((genre) => [genre.id, genre.name]));
const idByName = new Map<string, number>(GENRES.map((genre) => [genre.name.toLowerCase(), genre.id]));

/** Names of the known genres among `ids`, in the order given. */
export function genreNames(ids: readonly number[]): string[] {
  return ids.flatMap((id) => nameById.get(id) ?? []);
}

/** The id of a genre by its English name, whatever the case; `undefined` when there is none of that name. */
export function genreIdByName(name: string): number | undefined {
  return idByName.get(name.trim().toLowerCase());
}

export function isGenreId(id: number): boolean {
  return nameById.has(id);
}
