import { createHash } from "node:crypto";
import type {
  CreditRecord,
  KeywordRecord,
  MovieExtras,
  MovieRecord,
  ProviderRecord,
  VideoRecord,
} from "@/core/movies/movie-record";

/** Raise it when the merge derives its columns in another way, so that the next merge writes every movie again. */
const DERIVATION_VERSION = 2;

const HALF_LENGTH = 32;
const NO_EXTRAS = "0".repeat(HALF_LENGTH);

/** The values of an object in a fixed order. TypeScript sees to it that none is forgotten. */
function valuesInOrder<Value>(fields: Record<keyof Value, true>): (value: Value) => unknown[] {
  const names = Object.keys(fields) as (keyof Value)[];
  return (value) => names.map((name) => value[name]);
}

const facts = valuesInOrder<Omit<MovieRecord, "credits" | "keywords" | "extras">>({
  id: true,
  title: true,
  originalTitle: true,
  overview: true,
  tagline: true,
  releasedOn: true,
  runtimeMinutes: true,
  language: true,
  countries: true,
  genreIds: true,
  posterPath: true,
  backdropPath: true,
  imdbId: true,
  homepage: true,
  popularity: true,
  popularityIsEstimate: true,
  voteAverage: true,
  voteCount: true,
  editorialScore: true,
});
const credit = valuesInOrder<CreditRecord>({
  personId: true,
  name: true,
  profilePath: true,
  department: true,
  job: true,
  character: true,
});
const keyword = valuesInOrder<KeywordRecord>({ id: true, name: true });
const collection = valuesInOrder<NonNullable<MovieExtras["collection"]>>({
  id: true,
  name: true,
  posterPath: true,
  backdropPath: true,
});
const company = valuesInOrder<MovieExtras["companies"][number]>({
  id: true,
  name: true,
  logoPath: true,
  country: true,
});
const named = valuesInOrder<{ code: string; name: string }>({ code: true, name: true });
const video = valuesInOrder<VideoRecord>({
  site: true,
  key: true,
  name: true,
  type: true,
  language: true,
  isOfficial: true,
  publishedOn: true,
});
const certification = valuesInOrder<MovieExtras["certifications"][number]>({
  region: true,
  certification: true,
});
const provider = valuesInOrder<ProviderRecord>({
  region: true,
  kind: true,
  id: true,
  name: true,
  logoPath: true,
});
const extras: { [Name in keyof MovieExtras]: (value: MovieExtras[Name]) => unknown } = {
  collection: (value) => value && collection(value),
  companies: (values) => values.map(company),
  countryNames: (values) => values.map(named),
  languages: (values) => values.map(named),
  status: (value) => value,
  wikidataId: (value) => value,
  videos: (values) => values.map(video),
  certifications: (values) => values.map(certification),
  providers: (values) => values.map(provider),
  neighbourIds: (values) => values,
};

/**
 * A digest, 64 hexadecimal digits, of everything that a merge would write for a record. The first half tells of the
 * record without its extras, the second of the extras, so that a record that has none can be compared with one that had.
 */
export function contentHash(record: MovieRecord): string {
  const base = [facts(record), record.credits.map(credit), record.keywords.map(keyword)];
  return halfHash(base) + (record.extras ? extrasHash(record.extras) : NO_EXTRAS);
}

/** What is stored after merging a record with the hash `next` into a movie with the hash `stored`. */
export function hashAfterMerge(next: string, stored: string): string {
  return next.endsWith(NO_EXTRAS) ? next.slice(0, HALF_LENGTH) + stored.slice(HALF_LENGTH) : next;
}

function extrasHash(record: MovieExtras): string {
  const inOrder = <Name extends keyof MovieExtras>(name: Name) => extras[name](record[name]);
  return halfHash((Object.keys(extras) as (keyof MovieExtras)[]).map(inOrder));
}

/** The first 128 bits of the SHA-256. */
function halfHash(values: unknown): string {
  const text = JSON.stringify([DERIVATION_VERSION, values]);
  return createHash("sha256").update(text).digest("hex").slice(0, HALF_LENGTH);
}
