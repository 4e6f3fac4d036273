/** A set of ratings of unknown people that the model learns from, as the admin's page shows it. */
export type PriorSource = {
  id: number;
  /** Such as "ml-1m". */
  name: string;
  termsAcceptedAt: Date;
  /** Null while its ratings come in, or when that was broken off; nobody learns from it before. */
  importedAt: Date | null;
  ratings: number;
  people: number;
  movies: number;
  /** Movies of the source that the catalogue does not have. */
  unknownMovies: number;
};

/** Its name in the file system and the database. */
export function isPriorSourceName(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{0,63}$/.test(name);
}
